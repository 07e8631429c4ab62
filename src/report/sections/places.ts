import type {Stay} from "../../account/observation.ts";
import {monthWords} from "../../core/month.ts";
import {figure} from "../charts/figure.ts";
import {kindsLegend} from "../charts/kinds-legend.ts";
import {placesBySize, placesChart} from "../charts/places.ts";
import {intervalBar} from "../interval-bar.ts";
import {html, type Markup} from "../markup.ts";
import {personsInTable} from "../numbers.ts";
import type {Page} from "../page.ts";
import {placeName} from "../place-names.ts";
import {answerOf, type View} from "../view.ts";
import {capitalised} from "../words.ts";
import {section} from "./contents.ts";
import {table} from "./table.ts";

/** Where people are: small fans on one scale, and a table for the month of the answer. */
export function placesSection(page: Page): Markup {
  const {view, evidence, document} = page;
  const legend = evidence.marks.length === 0 ? undefined : kindsLegend(document);
  return section(
    "places",
    html`${legend}\n${page.stays.map((stay) => figure(placesChart(view, stay, evidence), page, stay))}\n${placesTable(view)}`,
  );
}

function placesTable(view: View): Markup {
  const hosts = placesBySize(view);
  const limit = limitOf(view, hosts);
  return table({
    look: "places",
    caption: `Still away at the end of ${monthWords(view.answerAt)}, by place; below each number its 80% interval; bars: 50, 80 and 90% intervals, all on one scale`,
    head: ["Place", capitalised(view.stays.settled), capitalised(view.stays.any)],
    rows: hosts.map((host) => [
      html`<a href="#used" data-place="${host}">${capitalised(placeName(host))}</a>`,
      cell(view, host, "settled", limit),
      cell(view, host, "any", limit),
    ]),
  });
}

function cell(view: View, host: string, stay: Stay, limit: number): Markup {
  const summary = answerOf(view, "abroad", stay, host);
  if (summary === undefined) return html`not shown`;
  return html`<div class="cell"><span>${personsInTable(summary.q50)}<small>${personsInTable(summary.q10)}–${personsInTable(summary.q90)}</small></span>${intervalBar(summary, limit)}</div>`;
}

function limitOf(view: View, hosts: readonly string[]): number {
  const ends = hosts.flatMap((host) =>
    (["any", "settled"] as const).map((stay) => answerOf(view, "abroad", stay, host)?.q95 ?? 0),
  );
  return Math.max(1, ...ends);
}

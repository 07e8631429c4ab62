import type {Stay} from "../../account/observation.ts";
import {month, monthWords} from "../../core/month.ts";
import type {QuantitySummary, ReportedQuantity} from "../../estimate/result.ts";
import {fanChart} from "../charts/fan.ts";
import {figure} from "../charts/figure.ts";
import {flowsChart} from "../charts/flows.ts";
import {kindsLegend} from "../charts/kinds-legend.ts";
import {html, type Markup} from "../markup.ts";
import {personsInTable} from "../numbers.ts";
import type {Page} from "../page.ts";
import {seriesOf, type View} from "../view.ts";
import {capitalised} from "../words.ts";
import {actsPart} from "./acts.ts";
import {section} from "./contents.ts";
import {folded, table} from "./table.ts";

/** The fan of people away, then who left and who came back, each under both stays. */
export function awaySection(page: Page): Markup {
  const {view, evidence, document} = page;
  const fans = page.stays.map((stay) => figure(fanChart(view, stay, evidence), page, stay));
  const flows = page.stays.map((stay) => figure(flowsChart(view, stay), page, stay));
  return section(
    "away",
    html`${silence(view)}
${evidence.marks.some(({place}) => place === "ALL") ? kindsLegend(document) : undefined}
${fans}
${actsPart(page)}
${flows}
${folded("The numbers, month by month", html`${stays.map((stay) => monthTable(view, stay))}`)}`,
  );
}

function silence({lastEvidence, until, from}: View): Markup | undefined {
  if (lastEvidence >= until) return undefined;
  const months = lastEvidence < from ? "any month" : `the months after ${monthWords(lastEvidence)}`;
  return html`<p>No evidence speaks of ${months}; their ground is grey. What is drawn there is what the model expects if nothing new happens.</p>`;
}

function monthTable(view: View, stay: Stay): Markup {
  const columns = (["abroad", "departures", "returns"] as const).map((quantity) => byMonth(view, quantity, stay));
  const rows = seriesOf(view, "abroad", stay).map(({month: at, forecast}) => [
    html`${monthWords(month(at))}${forecast ? html` <small>expected</small>` : undefined}`,
    ...columns.map((column) => cell(column.get(at))),
  ]);
  return table({
    caption: `${capitalised(view.stays[stay])}; in brackets, the 80% interval; “expected”: nothing known`,
    head: ["Month", "Away at its end", "Left in it", "Came back in it"],
    rows,
  });
}

function cell(summary: QuantitySummary | undefined): Markup {
  if (summary === undefined) return html`–`;
  if (!summary.shown) return html`not shown`;
  return html`${personsInTable(summary.q50)} <small>(${personsInTable(summary.q10)}–${personsInTable(summary.q90)})</small>`;
}

function byMonth(view: View, quantity: ReportedQuantity, stay: Stay): ReadonlyMap<string, QuantitySummary> {
  return new Map(seriesOf(view, quantity, stay).map((summary) => [summary.month, summary]));
}

const stays = ["settled", "any"] as const;

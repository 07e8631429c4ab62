import type {ReplayStep, ReplaySteps} from "../../check/replay-step.ts";
import type {Support} from "../../check/rests-on.ts";
import {asKnownChart} from "../charts/as-known.ts";
import {figure} from "../charts/figure.ts";
import {dateWords} from "../dates.ts";
import {html, type Markup} from "../markup.ts";
import {personsInTable} from "../numbers.ts";
import type {Page} from "../page.ts";
import {section} from "./contents.ts";
import {folded, table} from "./table.ts";

/**
 * The answer as it would have been known at the end of each month, and which sources moved it. It does not change with the
 * reader's choices, so it is written once, for both screens.
 */
export function asKnownSection(page: Page, replayed: ReplaySteps): Markup {
  return section(
    "as-known",
    html`${figure(asKnownChart(replayed, page.view), {...page, screens: ["wide", "narrow"]})}${undatedNote(replayed)}
${folded("The numbers, and the sources that moved them", stepsTable(page, replayed))}`,
  );
}

function undatedNote({undated}: ReplaySteps): Markup | string {
  if (undated.length === 0) return "";
  return html`
<p>Rows of the estimate that never come in here, because they do not say when they were published: <bdi>${undated.join(", ")}</bdi>.</p>`;
}

function stepsTable({view}: Page, {month, steps}: ReplaySteps): Markup {
  return table({
    caption: `${view.stays.settled}, of ${dateWords(month)}; 80% intervals. Sources: those whose rows came in and that the number still away rests on most; ↑ pulled up, ↓ pulled down, →← drew together, ←→ spread`,
    head: ["Known by", "Left", "Still away", "Moved by"],
    rows: steps.map((step) => [
      dateWords(step.asOf),
      interval(step, "left"),
      interval(step, "abroad"),
      html`<bdi>${step.movedBy.map((support) => `${support.source} ${arrow(support)}`).join(", ")}</bdi>`,
    ]),
  });
}

function interval({quantities}: ReplayStep, wanted: "left" | "abroad"): string {
  const found = quantities.find(({quantity, stay}) => quantity === wanted && stay === "settled");
  return found === undefined ? "–" : `${personsInTable(found.q10)}–${personsInTable(found.q90)}`;
}

function arrow({pull, spread}: Support): string {
  if (Math.abs(pull) >= Math.abs(spread)) return pull > 0 ? "↑" : "↓";
  return spread < 0 ? "→←" : "←→";
}

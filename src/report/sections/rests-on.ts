import type {Stay} from "../../account/observation.ts";
import {monthWords} from "../../core/month.ts";
import type {QuantitySummary} from "../../estimate/result.ts";
import {html, type Markup} from "../markup.ts";
import {countInWords, narrowedWords, personsInTable, shareInTable} from "../numbers.ts";
import type {Page} from "../page.ts";
import {type Headline, headline} from "../sentences.ts";
import {answerOf, isAssumed, type View} from "../view.ts";
import {capitalised, quantityWords} from "../words.ts";
import {section} from "./contents.ts";
import {table} from "./table.ts";

/** How far the evidence has narrowed what was assumed, and what it cannot tell. */
export function restsOnSection({view}: Page): Markup {
  const {notes} = view.result;
  const remarks = html`<h3>What this evidence cannot tell</h3>
<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  return section(
    "rests-on",
    html`<p>${narrowedOf(view)}</p>\n${stays.map((stay) => narrowingTable(view, stay))}\n${notes.length === 0 ? undefined : remarks}`,
  );
}

const stays = ["settled", "any"] as const;

interface Line {
  readonly quantity: Headline;
  readonly summary: QuantitySummary | undefined;
}

function linesOf(view: View, stay: Stay): Line[] {
  return headline.map((quantity) => ({quantity, summary: answerOf(view, quantity, stay)}));
}

function narrowedOf(view: View): string {
  const lines = stays.flatMap((stay) => linesOf(view, stay));
  const assumed = lines.filter(({summary}) => summary !== undefined && isAssumed(summary)).length;
  const speaks =
    "Every answer starts from an assumption wide enough for most displacements of the past, and the evidence narrows it.";
  if (assumed === 0) return `${speaks} Here it narrowed all of them by more than 30%.`;
  return `${speaks} Here ${countInWords(assumed)} of ${countInWords(lines.length)} ${assumed === 1 ? "was" : "were"} narrowed by less than 30%: ${assumed === 1 ? "that one is" : "those are"} mostly assumption.`;
}

function narrowingTable(view: View, stay: Stay): Markup {
  return table({
    look: "narrowing",
    caption: `${capitalised(view.stays[stay])}, by ${monthWords(view.answerAt)}; 80% intervals`,
    head: ["Answer", "Assumed", "With the evidence", "Narrower by"],
    rows: linesOf(view, stay).map((line) => [capitalised(quantityWords[line.quantity]), ...cellsOf(line)]),
  });
}

function cellsOf({quantity, summary}: Line): (string | Markup)[] {
  if (summary === undefined) return ["–", "not shown", "–"];
  const number = quantity === "returned_share" ? shareInTable : personsInTable;
  const range = (low: number, high: number) => `${number(low)}–${number(high)}`;
  return [range(summary.prior10, summary.prior90), range(summary.q10, summary.q90), narrowingCell(summary)];
}

function narrowingCell(summary: QuantitySummary): Markup {
  if (!Number.isFinite(summary.narrowing)) return html`–`;
  const words = isAssumed(summary) ? html` <small>mostly assumption</small>` : undefined;
  const percent = Math.round(100 * Math.max(0, summary.narrowing));
  return html`${narrowedWords(summary.narrowing)}${words}<svg class="bar" height="6" aria-hidden="true"><rect width="100%" height="6" fill-opacity="0.15"/><rect width="${percent}%" height="6"/></svg>`;
}

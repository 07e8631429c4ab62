import type {Stay} from "../../account/observation.ts";
import type {ShiftedQuantity} from "../../check/shifts.ts";
import type {TriedAssumptions} from "../../check/tried-assumption.ts";
import {html, type Markup} from "../markup.ts";
import type {Page} from "../page.ts";
import {type Headline, headline} from "../sentences.ts";
import {capitalised, quantityWords} from "../words.ts";
import {section} from "./contents.ts";
import {folded, table} from "./table.ts";

/** How far the answers move if something else is assumed: in sentences where far, then all of it as a table. */
export function assumptionsSection({view}: Page, {assumptions, sentences}: TriedAssumptions): Markup {
  const far =
    sentences.length === 0
      ? html`<p>No answer moves by more than half of its standard deviation.</p>`
      : html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  const tables = (["settled", "any"] as const).map((stay) =>
    table({
      caption: `${capitalised(view.stays[stay])}: how far the middle moves, in standard deviations of the answer`,
      head: ["If we assumed", ...headline.map((quantity) => capitalised(quantityWords[quantity]))],
      rows: assumptions.map(({words, quantities}) => [
        capitalised(words),
        ...headline.map((quantity) => shiftText(quantities, quantity, stay)),
      ]),
    }),
  );
  return section(
    "assumptions",
    html`${far}\n${folded(`All ${assumptions.length} assumptions tried`, html`${tables}`)}`,
  );
}

function shiftText(shifts: readonly ShiftedQuantity[], quantity: Headline, stay: Stay): string {
  const shift = shifts.find((each) => each.quantity === quantity && each.stay === stay)?.shift;
  if (shift === undefined || shift === null || !Number.isFinite(shift)) return "–";
  const rounded = Math.round(10 * shift) / 10;
  return rounded === 0 ? "0" : `${rounded > 0 ? "+" : "−"}${Math.abs(rounded).toFixed(1)}`;
}

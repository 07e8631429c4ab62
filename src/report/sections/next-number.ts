import type {ValuesOfNumbers} from "../../check/next-number.ts";
import {html, type Markup} from "../markup.ts";
import {personsInWords} from "../numbers.ts";
import type {Page} from "../page.ts";
import {capitalised} from "../words.ts";
import {section} from "./contents.ts";
import {table} from "./table.ts";

/** Which number, if somebody went and counted it, would narrow the answer most. */
export function nextNumberSection({view}: Page, {numbers, leftWidth}: ValuesOfNumbers): Markup {
  const hasShare = numbers.some(({share}) => share !== null);
  return section(
    "next-number",
    html`<p>Before anybody counts, one can work out what a number would be worth: how much narrower, on average over what it might turn out to be, the 80% intervals for ${view.stays.settled} would become. That of those who left is ${personsInWords(leftWidth)} persons wide now.</p>
${table({
  look: "narrowing",
  caption: `Expected narrowing of the 80% interval, the most useful${hasShare ? " for the share who came back" : ""} first`,
  head: [
    "If somebody counted",
    ...(hasShare ? ["Share who came back: narrower by"] : []),
    "Left: narrower by",
    "Left: width then",
  ],
  rows: numbers.map(({words, share, left, leftWidth: width}) => [
    capitalised(words),
    ...(share === null ? [] : [narrowingBar(share)]),
    narrowingBar(left),
    personsInWords(width),
  ]),
})}`,
  );
}

function narrowingBar(narrowing: number): Markup {
  const percent = Math.round(100 * Math.max(0, narrowing));
  return html`${percent}%<svg class="bar" height="6" aria-hidden="true"><rect width="100%" height="6" fill-opacity="0.15"/><rect width="${percent}%" height="6"/></svg>`;
}

import type {Stay} from "../account/observation.ts";
import type {CheckedClaim} from "../check/result.ts";
import type {Predictive} from "../check/verdict.ts";
import {intervals} from "./charts/bands.ts";
import {html, type Markup} from "./markup.ts";
import {asClaimed, personsInTable, shareInTable} from "./numbers.ts";
import {capitalised, type StayWords} from "./words.ts";

/** What the other evidence allows under each stay, a bar each, and through them all what the claim says. */
export function verdictStrip(claim: CheckedClaim, stays: StayWords): Markup {
  const rows = rowsOf(claim);
  if (rows.length === 0) return html``;
  const [low, high] = reach(claim, rows);
  const place = (value: number) => Number(((100 * (value - low)) / (high - low)).toFixed(2));
  const line = (drawing: Markup, words: string) =>
    html`<li><svg class="bar" height="${lineHeight}" aria-hidden="true">${drawing}</svg> <span>${words}</span></li>`;
  return html`<ul class="strip-rows">
${rows.map(({stay, predictive}) => line(html`${bars(predictive, place)}${ends(claim, place)}`, `${capitalised(stays[stay])}: ${rangeOf(claim, predictive)}`))}
${line(html`${ends(claim, place)}${shaft(claim, place)}`, `Stated: ${statedOf(claim)}`)}
</ul>`;
}

const lineHeight = 18;

interface Row {
  readonly stay: Stay;
  readonly predictive: Predictive;
}

function rowsOf({byStay, people}: CheckedClaim): readonly Row[] {
  return (["settled", "any"] as const).flatMap((stay) => {
    const predictive = byStay[stay]?.predictive ?? people?.[stay];
    return predictive === undefined ? [] : [{stay, predictive}];
  });
}

/** From zero, or from the least of a balance, to the largest of what is allowed and what is stated. */
function reach({stated: {low, mid, high}}: CheckedClaim, rows: readonly Row[]): readonly [number, number] {
  const ends = [low, mid, high].flatMap((end) => end ?? []);
  const all = [...ends, ...rows.flatMap(({predictive: {q05, q95}}) => [q05, q95])];
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const room = 0.04 * (most - least || 1);
  return [least < 0 ? least - room : 0, most + room];
}

type Place = (value: number) => number;

function bars(predictive: Predictive, place: Place): Markup {
  return html`${intervals.map(({low, high, opacity}) => html`<rect x="${place(predictive[low])}%" width="${(place(predictive[high]) - place(predictive[low])).toFixed(2)}%" y="4" height="10" fill-opacity="${opacity}"/>`)}<rect class="middle" x="${place(predictive.q50)}%" width="2" y="1" height="16"/>`;
}

/** A line at each end that is stated. */
function ends({stated: {low, mid, high}}: CheckedClaim, place: Place): Markup {
  const stated = [low, mid, high].flatMap((end) => end ?? []);
  const outermost = stated.length === 0 ? [] : [...new Set([Math.min(...stated), Math.max(...stated)])];
  return html`<g class="stated">${outermost.map((end) => html`<line x1="${place(end)}%" x2="${place(end)}%" y1="0" y2="${lineHeight}"/>`)}</g>`;
}

/** Between the ends; where a bound leaves one open, as far as the strip goes. */
function shaft({stated: {low, mid, high}}: CheckedClaim, place: Place): Markup {
  const stated = [low, mid, high].flatMap((end) => end ?? []);
  if (stated.length === 0) return html``;
  const from = mid === null && low === null ? 0 : place(Math.min(...stated));
  const to = mid === null && high === null ? 100 : place(Math.max(...stated));
  return html`<g class="stated"><line x1="${from}%" x2="${to}%" y1="${lineHeight / 2}" y2="${lineHeight / 2}"/></g>`;
}

function rangeOf({unit}: CheckedClaim, {q10, q90}: Predictive): string {
  const number = unit === "share" ? shareInTable : personsInTable;
  return `${number(q10)} to ${number(q90)} (8 in 10)`;
}

function statedOf({stated: {low, mid, high}, unit}: CheckedClaim): string {
  const number = (value: number) => (unit === "share" ? shareInTable(value) : asClaimed(value));
  if (low !== null && high !== null && low !== high) return `${number(low)} to ${number(high)}`;
  if (mid !== null) return number(mid);
  if (low !== null) return `at least ${number(low)}`;
  return high === null ? "no number" : `at most ${number(high)}`;
}

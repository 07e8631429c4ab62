import type {CheckedClaim, CheckResult} from "../../check/result.ts";
import {type Verdict, verdicts} from "../../check/verdict.ts";
import {dateWords} from "../dates.ts";
import {html, type Markup} from "../markup.ts";
import {counted, countInWords} from "../numbers.ts";
import type {Page} from "../page.ts";
import {verdictStrip} from "../verdict-strip.ts";
import {section} from "./contents.ts";
import {folded, leftToScript} from "./table.ts";

/** A sign and a word for each verdict; colour only repeats them. */
export const verdictWords: Readonly<Record<Verdict, {readonly sign: string; readonly words: string}>> = {
  contradicted: {sign: "✗", words: "contradicted by the other evidence"},
  strained: {sign: "~", words: "strained"},
  consistent: {sign: "✓", words: "consistent"},
  "cannot-tell": {sign: "?", words: "cannot be told"},
  crossings: {sign: "⇄", words: "counts crossings, not people"},
};

/** How many claims stand open; the others are folded by verdict. */
const openAtMost = 8;

/** Every claim held against everything that does not descend from it, the most strained first. */
export function verdictsSection(page: Page, checks: CheckResult): Markup {
  const {claims, falseAlarmsExpected, judged} = checks;
  const open = claims.slice(0, openAtMost);
  const rest = Map.groupBy(claims.slice(openAtMost), ({verdict}) => verdict);
  return section(
    "verdicts",
    html`<p>Each claim is held against the other evidence alone: its own source, and whatever was taken from it, keeps silent. A verdict is about a number, never about a person. Of ${counted(judged, "claim")} judged, about ${countInWords(Math.round(falseAlarmsExpected))} would look strained or worse by chance alone, were every one of them right.</p>
<p class="tally">${tally(claims)}</p>
<div id="try-a-number"></div>
<div id="find-claims"></div>
<ul class="verdicts">${open.map((claim) => verdictItem(claim, page))}</ul>
${[...rest].map(([verdict, all]) => folded(html`${verdictWords[verdict].sign} ${verdictWords[verdict].words} <span class="count">${counted(all.length, "more claim")}</span>`, page.long ? html`<ul class="verdicts">${all.map((claim) => verdictItem(claim, page))}</ul>` : leftToScript))}
${checks.notChecked.length === 0 ? undefined : folded("Claims without a verdict, by reason", html`<ul>${checks.notChecked.map(({reason, ids}) => html`<li>${reason} <span class="count">${counted(ids.length, "row")}</span></li>`)}</ul>`)}`,
  );
}

function tally(claims: readonly CheckedClaim[]): Markup {
  const counts = verdicts.map((verdict) => ({
    verdict,
    count: claims.filter((claim) => claim.verdict === verdict).length,
  }));
  return html`${counts
    .filter(({count}) => count > 0)
    .map(
      ({verdict, count}) =>
        html`<span class="verdict" data-verdict="${verdict}">${verdictWords[verdict].sign} ${count} ${wordsOfSome(verdict, count)}</span> `,
    )}`;
}

function wordsOfSome(verdict: Verdict, count: number): string {
  return verdict === "crossings" && count > 1 ? "count crossings, not people" : verdictWords[verdict].words;
}

function verdictItem(claim: CheckedClaim, {view, evidence: {anchors}}: Page): Markup {
  const {sign, words} = verdictWords[claim.verdict];
  const date = claim.published === "" ? "undated" : dateWords(claim.published);
  return html`<li data-verdict="${claim.verdict}">
<p><span class="verdict" data-verdict="${claim.verdict}">${sign} ${words}</span> <bdi>${claim.speaker}</bdi>, ${date}: <bdi>${claim.gist || claim.says}</bdi></p>
${verdictStrip(claim, view.stays)}
<p class="sentence">${claim.sentence}</p>
<p class="quiet rows">${[...claim.rows, ...claim.copies].map((id) => rowLink(id, anchors))}</p>
</li>
`;
}

function rowLink(id: string, anchors: ReadonlyMap<string, string>): Markup {
  const anchor = anchors.get(id);
  return anchor === undefined ? html`<span>${id} </span>` : html`<a href="#${anchor}">${id}</a> `;
}

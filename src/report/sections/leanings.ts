import {figure} from "../charts/figure.ts";
import {kindSign} from "../charts/kinds.ts";
import {kindsLegend} from "../charts/kinds-legend.ts";
import {leaningsChart} from "../charts/leanings.ts";
import {factorText, type Leaning, leaningsOf} from "../leaning.ts";
import {drawn, html, type Markup} from "../markup.ts";
import type {Page} from "../page.ts";
import type {Evidence} from "../view.ts";
import {classWords, type StayWords} from "../words.ts";
import {section} from "./contents.ts";
import {folded, table} from "./table.ts";

/** How many groups the chart draws. */
const drawnAtMost = 16;

/** Which way sources lean against the others, the strongest first. */
export function leaningsSection(page: Page): Markup {
  const {view, evidence, document} = page;
  const all = leaningsOf(view.result.sources, evidence);
  if (all.length === 0) return section("leanings", html`<p>No source entered the account.</p>`);
  const chart = leaningsChart(all.slice(0, drawnAtMost), all);
  return section(
    "leanings",
    html`<p>A source that counts more than the others, again and again, leans; so may all sources of a kind together. Leaning is about numbers, not about honesty, and where no other number speaks of the same people it cannot be seen: there the interval is as wide as the hatching.</p>
${kindsLegend(document)}
${figure(chart, page)}
${folded(`All ${all.length} groups of numbers`, leaningsTable(all, view.stays, evidence, document))}`,
  );
}

function leaningsTable(all: readonly Leaning[], stays: StayWords, evidence: Evidence, document: Document): Markup {
  return table({
    look: "leanings",
    caption:
      "Times as many: the middle and, in brackets, the 90% interval. Off: the chance that the source errs three times as widely as its kind usually does; we assume 10% beforehand",
    head: ["Numbers of", "Times as many", "Off", "Which stay it seems to mean", "Rows"],
    rows: all.map((leaning) => [
      html`${drawn(kindSign(leaning.group.kind, document))} <bdi>${leaning.name}</bdi>${aboutOf(leaning)}`,
      html`${factorText(leaning.median)} <small>(${factorText(leaning.low)}–${factorText(leaning.high)})</small>`,
      `${Math.round(100 * leaning.group.pOff)}%`,
      stayOf(leaning, stays),
      html`<span class="rows">${leaning.group.rows.map((id) => rowLink(id, evidence))}</span>`,
    ]),
  });
}

/** Numbers of people go without saying. */
function aboutOf({group: {class: of, counts}}: Leaning): string {
  if (of === "level") return "";
  const odds = {persons: "", shares: " (times the odds)", both: " (of shares, times the odds)"}[counts];
  return `, ${classWords[of]}${odds}`;
}

function stayOf({group: {stay, pAny}}: Leaning, stays: StayWords): string {
  if (stay !== "unclear") return `it says: ${stays[stay]}`;
  if (pAny === null) return "it does not say";
  const likelier = pAny >= 0.5 ? "any" : "settled";
  return `it does not say; ${Math.round(100 * Math.max(pAny, 1 - pAny))}%: ${stays[likelier]}`;
}

function rowLink(id: string, {anchors}: Evidence): Markup {
  const anchor = anchors.get(id);
  return anchor === undefined ? html`<span>${id} </span>` : html`<a href="#${anchor}">${id}</a> `;
}

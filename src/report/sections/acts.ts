import {laneOf, lanes, statusOf} from "../acts.ts";
import {figure} from "../charts/figure.ts";
import {lanesChart} from "../charts/lanes.ts";
import {dateWords} from "../dates.ts";
import {claimWords} from "../evidence/claim-words.ts";
import {html, type Markup} from "../markup.ts";
import {counted} from "../numbers.ts";
import type {Page} from "../page.ts";
import type {Act} from "../page-ledger.ts";
import type {Evidence} from "../view.ts";
import {capitalised} from "../words.ts";
import {folded} from "./table.ts";

/** Under the charts of people away: what was done to bring people back or to punish them. Nothing where no document says. */
export function actsPart(page: Page): Markup | undefined {
  const {evidence} = page;
  if (evidence.acts.length === 0) return undefined;
  const byLane = Map.groupBy(evidence.acts, laneOf);
  const lists = lanes.flatMap((lane) => {
    const acts = byLane.get(lane) ?? [];
    const [shown, others] = [acts.slice(0, listedAtMost), Math.max(0, acts.length - listedAtMost)];
    const more = others === 0 ? undefined : html`<p class="quiet">and ${counted(others, "more act")}</p>`;
    const items = html`<ul class="evidence">${shown.map((act) => actItem(act, evidence))}</ul>${more}`;
    const summary = html`${capitalised(lane)} <span class="count">${counted(acts.length, "act")}</span>`;
    return acts.length === 0 ? [] : [folded(summary, items)];
  });
  return html`<div id="acts">
<p>What states and others did or said they would do, as the documents of this case tell it. It explains nothing by itself: an act and a change in the same month need not be cause and effect.</p>
${figure(lanesChart(page.view, evidence), page)}
${lists}
</div>`;
}

/** Of each kind. The ledger has them all. */
const listedAtMost = 100;

/** When, where it stands, what, and who says so in which words. */
function actItem(act: Act, evidence: Evidence): Markup {
  const claim = evidence.claims.get(act.claim);
  return html`<li id="${evidence.anchors.get(act.claim) ?? act.claim}">${actLine(act)}
${claim === undefined ? undefined : claimWords(claim, evidence)}</li>
`;
}

/** “○ proposed, 25 August 2023: …”. */
export function actLine(act: Act): Markup {
  const {words, sign} = statusOf(act);
  const when = act.date === null ? "no date" : `${dateWords(act.date)}${datedWords[act.dated]}`;
  return html`<p><b>${sign} ${words}</b>, ${when}: <bdi>${act.statement}</bdi></p>`;
}

const datedWords: Readonly<Record<Act["dated"], string>> = {
  event: "",
  statement: " (when it was said)",
  document: " (when it was in print; it may be older)",
  no: "",
};

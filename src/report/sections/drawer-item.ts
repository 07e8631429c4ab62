import {claimWords} from "../evidence/claim-words.ts";
import {lineageTree} from "../evidence/lineage-tree.ts";
import {html, type Markup} from "../markup.ts";
import type {Evidence} from "../view.ts";
import {actLine} from "./acts.ts";
import {evidenceBody} from "./evidence-row.ts";

/**
 * One row or claim as the evidence drawer shows it: what was said, the words, who said them, and where they come from.
 *
 * @param reason why a row did not enter the account; undefined: it did
 */
export function drawerItem(id: string, evidence: Evidence, reason: string | undefined): Markup {
  const row = evidence.byId.get(id);
  if (row === undefined) return claimAlone(id, evidence);
  return html`<li>
${evidenceBody(row, evidence)}
${reason === undefined ? undefined : html`<p class="quiet">Not in the account: ${reason}.</p>`}
${lineageTree(id, evidence)}
</li>
`;
}

/** A claim that is no number of people: an act, or a part of one person’s story. */
function claimAlone(id: string, evidence: Evidence): Markup {
  const claim = evidence.claims.get(id);
  if (claim === undefined) return html`<li>${id}</li>\n`;
  const act = evidence.acts.find((each) => each.claim === id);
  const said = act === undefined ? html`<p><bdi>${claim.statement}</bdi></p>` : actLine(act);
  return html`<li>${said}${claimWords(claim, evidence)}</li>\n`;
}

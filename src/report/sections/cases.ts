import {claimWords} from "../evidence/claim-words.ts";
import {html, type Markup} from "../markup.ts";
import type {Page} from "../page.ts";
import type {ToldCase} from "../page-ledger.ts";
import type {Evidence} from "../view.ts";
import {capitalised} from "../words.ts";
import {section} from "./contents.ts";
import {folded} from "./table.ts";

/** The stories of single people, set apart: what they tell, and what follows from their own figures. */
export function casesSection({evidence}: Page): Markup {
  return section(
    "cases",
    html`<p><b>Cases, not counts.</b> Each is one person as a text tells of them. None of them enters a number on this page, and no number of people follows from them; what follows from a person’s own figures is arithmetic of ours.</p>
${evidence.cases.map((each) => caseItem(each, evidence))}`,
  );
}

function caseItem({name, claims, told, follows}: ToldCase, evidence: Evidence): Markup {
  const parts = told.map((sentence, i) => toldItem(claims[i] ?? "", sentence, evidence));
  return html`<article class="case">
<h3><bdi>${personOf(name)}</bdi></h3>
<ul>${told.map((sentence) => html`<li><bdi>${sentence}</bdi></li>`)}</ul>
${follows.length === 0 ? undefined : html`<p>What follows from these figures:</p><ul>${follows.map(({says}) => html`<li>${says}</li>`)}</ul>`}
${folded("The words", html`<ul class="evidence">${parts}</ul>`)}
</article>
`;
}

/** `Anna` from `case-anna`. */
function personOf(name: string): string {
  return capitalised(name.replace(/^case-/, "").replaceAll("-", " "));
}

function toldItem(id: string, sentence: string, evidence: Evidence): Markup {
  const claim = evidence.claims.get(id);
  return html`<li${anchorOf(id, evidence)}><p><bdi>${sentence}</bdi></p>${claim === undefined ? undefined : claimWords(claim, evidence)}</li>\n`;
}

/** Where a link to the claim leads, unless it stands among the rows or the acts. */
function anchorOf(id: string, {acts, anchors, byId}: Evidence): Markup | undefined {
  const anchor = byId.has(id) || acts.some(({claim}) => claim === id) ? undefined : anchors.get(id);
  return anchor === undefined ? undefined : html` id="${anchor}"`;
}

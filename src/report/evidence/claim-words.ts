import type {FoldMember} from "../../core/evidence-document.ts";
import {dateWords} from "../dates.ts";
import {link} from "../link.ts";
import {html, type Markup} from "../markup.ts";
import type {PageClaim, PageDocument, Piece} from "../page-ledger.ts";
import {folded} from "../sections/table.ts";
import type {Evidence} from "../view.ts";
import {type Hand, handsOf, saidHow} from "./hands.ts";

/** The words of a claim, marked in their passage; who said them through whom; where they stand, and where else. */
export function claimWords(claim: PageClaim, {documents}: Pick<Evidence, "documents">): Markup {
  const how = saidHow(claim.modality);
  const copies = claim.copies.flatMap(({document, relation}) => {
    const at = documents[document];
    return at === undefined ? [] : [html`<li>${documentLine(at)} <small>${relationWords[relation]}</small></li>\n`];
  });
  return html`${claim.passages.map((pieces) => html`<blockquote class="passage">${pieces.map(piece)}</blockquote>\n`)}
<p class="quiet">${handsLine(handsOf(claim.attribution))}${how === "" ? undefined : html`; said ${how}`}.</p>
<p class="quiet">${placeOf(claim, documents)}</p>
${copies.length === 0 ? undefined : folded(html`The same words elsewhere, counted once <span class="count">${copies.length}</span>`, html`<ul>${copies}</ul>`)}`;
}

function piece({text, as}: Piece): Markup {
  if (as === "mark") return html`<mark>${text}</mark>`;
  return as === "context" ? html`<span class="context">${text}</span>` : html`${text}`;
}

function handsLine(hands: readonly Hand[]): Markup {
  if (hands.length === 0) return html`The text itself says it`;
  return html`${hands.map(({who, known}, i) => html`${i === 0 ? "" : " → "}<bdi>${who}</bdi>${known === "" ? undefined : html` <small>(<bdi>${known}</bdi>)</small>`}`)}`;
}

function placeOf({document}: PageClaim, documents: readonly PageDocument[]): Markup | undefined {
  const at = documents[document];
  return at === undefined ? undefined : html`${documentLine(at)} <code>${at.file}</code>`;
}

function documentLine({title, outlet, published, url, file}: PageDocument): Markup {
  const date = published === "" ? "undated" : dateWords(published);
  return html`<bdi>${link(url, title || url || file)}</bdi>, <bdi>${outlet || "outlet not named"}</bdi>, ${date}`;
}

const relationWords: Readonly<Record<FoldMember["relation"], string>> = {
  "same-bytes": "the same file",
  republished: "printed again",
  version: "another version of the page",
  "partial-copy": "takes a part of it over",
};

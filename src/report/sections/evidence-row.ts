import type {EvidenceRow} from "../../core/evidence-row.ts";
import {dateWords, periodWords} from "../dates.ts";
import {claimWords} from "../evidence/claim-words.ts";
import {takenFrom} from "../evidence/lineage-tree.ts";
import {link} from "../link.ts";
import {html, type Markup} from "../markup.ts";
import {placeName} from "../place-names.ts";
import {valueInWords} from "../value-in-words.ts";
import type {Evidence} from "../view.ts";
import {capitalised, measureWords} from "../words.ts";

/** One row of the evidence in a list, where links to it lead. */
export function evidenceItem(row: EvidenceRow, evidence: Evidence): Markup {
  return html`<li id="${evidence.anchors.get(row.id) ?? ""}">
${evidenceBody(row, evidence)}
${takenFrom(row, evidence)}
</li>`;
}

/** What was said, of whom, by whom; the words in their passage, or where they can be read; and the file and line. */
export function evidenceBody(row: EvidenceRow, evidence: Evidence): Markup {
  const claim = evidence.claims.get(row.id);
  const speaker = html`Said by <bdi>${row.attributedTo || "nobody named"}</bdi>. ${whereRead(row)}`;
  return html`<p><bdi>${row.quoteGist || row.title || row.id}</bdi></p>
<p class="quiet">${claimOf(row)}. ${claim === undefined ? speaker : undefined} <code>${row.origin.file}:${row.origin.line}</code> <code>${row.id}</code></p>
${claim === undefined ? undefined : claimWords(claim, evidence)}`;
}

/** “Georgia, people there: 112,733 persons, 8 November 2022”. */
export function claimOf(row: EvidenceRow): string {
  const stock = row.measure === "stock_abroad" || row.measure === "permits_stock";
  const period = periodWords(stock ? "" : row.periodStart, row.periodEnd);
  return `${capitalised(placeName(row.place))}, ${measureWords[row.measure]}: ${valueInWords(row)}, ${period}`;
}

function whereRead({url, title, publisher, published}: EvidenceRow): Markup {
  const date = published === "" ? "undated" : dateWords(published);
  const name = title || url || "No document named";
  return html`<bdi>${link(url, name)}</bdi>, <bdi>${publisher || "publisher not named"}</bdi>, ${date}.`;
}

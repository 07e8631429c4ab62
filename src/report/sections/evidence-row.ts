import type {EvidenceRow} from "../../core/evidence-row.ts";
import {dateWords, periodWords} from "../dates.ts";
import {claimWords} from "../evidence/claim-words.ts";
import {takenFrom} from "../evidence/lineage-tree.ts";
import {link} from "../link.ts";
import {html, type Markup} from "../markup.ts";
import {asClaimed} from "../numbers.ts";
import {placeName} from "../place-names.ts";
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

/** The number of a row as it was said: “at least 100,000”, “12.5%”. */
export function valueInWords({low, mid, high, unit}: EvidenceRow): string {
  const number = (value: number) =>
    unit === "share" ? `${asClaimed(Number((100 * value).toPrecision(12)))}%` : asClaimed(value);
  const words = unit === "share" || unit === "persons" ? "" : ` ${unit}`;
  if (mid !== null && low === null && high === null) return number(mid) + words;
  if (low !== null && high !== null) return `${number(low)} to ${number(high)}${words}`;
  if (mid !== null && high !== null)
    return high === mid ? `almost ${number(mid)}${words}` : `${number(mid)}${words}, at most ${number(high)}`;
  if (mid !== null)
    return low === mid ? `over ${number(mid)}${words}` : `${number(mid)}${words}, at least ${number(low as number)}`;
  if (low !== null) return `at least ${number(low)}${words}`;
  return high === null ? "no number" : `at most ${number(high)}${words}`;
}

function whereRead({url, title, publisher, published}: EvidenceRow): Markup {
  const date = published === "" ? "undated" : dateWords(published);
  const name = title || url || "No document named";
  return html`<bdi>${link(url, name)}</bdi>, <bdi>${publisher || "publisher not named"}</bdi>, ${date}.`;
}

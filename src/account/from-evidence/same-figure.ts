import type {EvidenceRow} from "../../core/evidence-row.ts";
import {type Candidate, nearestEnd, type Sifted, sift} from "./candidate.ts";
import {reasons} from "./reasons.ts";
import {publishedLast} from "./series.ts";
import {sourceKey} from "./source-key.ts";
import type {Subject} from "./subject.ts";
import {isStock} from "./window.ts";

/**
 * Keep one of several measures of one host and month in one release or lineage that are within 2 % of each other: one
 * register, read under two names. The first published stays, and any other measure before permits issued. Two sources
 * that agree, or one that counts the same measure again, are no such thing.
 */
export function dropSameFigures(candidates: readonly Candidate[]): Sifted {
  const counts = candidates.filter(isCountOfHost).sort(firstPublishedFirst);
  const dropped = new Set<Candidate>();
  for (const [i, later] of counts.entries()) {
    const earlier = counts.slice(0, i).filter((count) => !dropped.has(count));
    if (earlier.some((count) => isSameFigure(count, later))) dropped.add(later);
  }
  return sift(candidates, (candidate) => (dropped.has(candidate) ? reasons.sameFigure : undefined));
}

/** Drop stocks that repeat a number of crossings by the same source at the same place: entries taken for people present. */
export function dropCountsOfCrossings(candidates: readonly Candidate[], crossings: readonly Subject[]): Sifted {
  return sift(candidates, ({rows: [row], place, source}) => {
    const repeats = crossings.some(
      (crossing) => crossing.place === place && sourceKey(crossing.row) === source && equals(row.mid, crossing.row.mid),
    );
    return isStock(row.measure) && repeats ? reasons.equalsCrossings : undefined;
  });
}

const within = 0.02;
const counted: ReadonlySet<string> = new Set([
  "stock",
  "permits",
  "arrivals",
  "left",
] satisfies Candidate["quantity"][]);

function isCountOfHost({form, quantity, place}: Candidate): boolean {
  return form === "band" && counted.has(quantity) && place !== "ALL";
}

function isSameFigure(a: Candidate, b: Candidate): boolean {
  const sameStay = a.stay === b.stay || isIssued(a) || isIssued(b);
  const close = a.place === b.place && nearestEnd(a) === nearestEnd(b) && sameStay && Math.abs(a.y - b.y) < within;
  return close && a.rows[0].measure !== b.rows[0].measure && areOfOneRelease(a.rows[0], b.rows[0]);
}

/** Whether two rows rest on one counting, stand on one page, or were taken from each other or from one row. */
function areOfOneRelease(a: EvidenceRow, b: EvidenceRow): boolean {
  const kin = (row: EvidenceRow) => [row.id, ...row.derivesFrom];
  const samePage = a.url !== "" && a.url === b.url;
  return sourceKey(a) === sourceKey(b) || samePage || kin(a).some((id) => kin(b).includes(id));
}

function isIssued({rows}: Candidate): boolean {
  return rows[0].measure === "permits_issued";
}

function firstPublishedFirst(a: Candidate, b: Candidate): number {
  const issuedLast = Number(isIssued(a)) - Number(isIssued(b));
  return issuedLast || publishedLast(a) - publishedLast(b) || (a.id < b.id ? -1 : 1);
}

function equals(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) < 0.001 * b;
}

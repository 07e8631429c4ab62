import {type Candidate, type Sifted, sift} from "./candidate.ts";
import {reasons} from "./reasons.ts";
import {publishedLast} from "./series.ts";
import {sourceKey} from "./source-key.ts";
import type {Subject} from "./subject.ts";
import {isStock} from "./window.ts";

/**
 * Keep one of several counts of one host and month that are within 2 % of each other: one register, read twice under two
 * names. The first published stays, and any other measure before permits issued.
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
  return a.place === b.place && a.t === b.t && sameStay && Math.abs(a.y - b.y) < within;
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

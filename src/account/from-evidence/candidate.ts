import type {EvidenceRow, StatedStay} from "../../core/evidence-row.ts";
import type {Base, Form, Quantity, SourceKind} from "../observation.ts";
import type {Reason} from "./reasons.ts";

/** A row, or a pair of rows, on its way to an observation: with names where an observation has indices. */
export interface Candidate {
  /** Id of the row, or `a+b` of a pair. */
  readonly id: string;
  /** The rows it rests on; the first one gives place, dates and rule. */
  readonly rows: readonly [EvidenceRow, ...EvidenceRow[]];
  readonly quantity: Quantity;
  /** Place as the row writes it; `ALL` also where it writes the home. */
  readonly place: string;
  readonly t0: number;
  readonly t: number;
  /** Share of the days of month t that had gone by when a stock was counted; 1 at its end, and for flows. */
  readonly elapsed: number;
  readonly stay: StatedStay;
  readonly form: Form;
  /** ln persons, logit share, or persons abroad for a balance (so more at home is negative). */
  readonly y: number;
  readonly s: number;
  readonly wave: readonly [number, number] | null;
  readonly kind: SourceKind;
  readonly source: string;
  /** The earlier diaspora that it includes. */
  readonly base: Base | null;
  /** Days that it speaks of over the days of its months (`Window.daysShare`); 1 for what is no number of people. */
  readonly daysShare: number;
  /** A balance that compares two stocks: nobody counted who came and who went. */
  readonly ofStocks?: true;
}

/** What a step leaves: candidates that go on, and those it stops, each with its reason. */
export interface Sifted {
  readonly kept: readonly Candidate[];
  readonly dropped: readonly Dropped[];
}

export interface Dropped {
  readonly candidate: Candidate;
  readonly reason: Reason;
}

/** Keep the candidates for which `reasonAgainst` finds nothing. */
export function sift(
  candidates: readonly Candidate[],
  reasonAgainst: (candidate: Candidate) => Reason | undefined,
): Sifted {
  const kept: Candidate[] = [];
  const dropped: Dropped[] = [];
  for (const candidate of candidates) {
    const reason = reasonAgainst(candidate);
    if (reason === undefined) kept.push(candidate);
    else dropped.push({candidate, reason});
  }
  return {kept, dropped};
}

/** Put one step after another. */
export function siftInTurn(
  candidates: readonly Candidate[],
  steps: readonly ((candidates: readonly Candidate[]) => Sifted)[],
): Sifted {
  return steps.reduce<Sifted>(
    (before, step) => {
      const {kept, dropped} = step(before.kept);
      return {kept, dropped: [...before.dropped, ...dropped]};
    },
    {kept: candidates, dropped: []},
  );
}

/** Candidates that share a key, in the order given; groups in the order of their first member. */
export function grouped(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string,
): readonly (readonly Candidate[])[] {
  return [...Map.groupBy(candidates, keyOf).values()];
}

/** One text of several parts that no other parts give. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/** The month whose end is nearest to the day of a count; the last month of a flow. */
export function nearestEnd({t, elapsed}: Pick<Candidate, "t" | "elapsed">): number {
  return t === 0 || elapsed > 0.5 ? t : t - 1;
}

import type {SourceKind, Stay} from "../account/observation.ts";
import type {StatedStay} from "../core/evidence-row.ts";
import type {NotUsed, SourceSummary} from "../estimate/result.ts";
import type {Support} from "./rests-on.ts";
import type {Predictive, StayVerdict, Verdict} from "./verdict.ts";

/** `countercurrent/check@1`: what `check --json` prints and `results/checks.json` holds. */
export interface CheckResult {
  readonly schema: "countercurrent/check@1";
  readonly case: string;
  readonly asOf: string | null;
  readonly seed: number;
  /** How many claims got a verdict other than `cannot-tell` and `crossings`. */
  readonly judged: number;
  /** So many of them would be called strained or contradicted by chance alone, were all of them right. */
  readonly falseAlarmsExpected: number;
  /** By strain: contradicted first, the smallest tail first. */
  readonly claims: readonly CheckedClaim[];
  /** Root claims without a verdict, by reason. */
  readonly notChecked: readonly NotUsed[];
}

/** One root claim and whether it can stand beside everything that does not descend from it. */
export interface CheckedClaim {
  /** Id of its row, or `a+b` of a pair. */
  readonly claim: string;
  readonly rows: readonly string[];
  readonly source: string;
  readonly kind: SourceKind;
  /** Who said it, where and when it was published, and the gist, as the table has them. */
  readonly speaker: string;
  readonly publisher: string;
  readonly published: string;
  readonly gist: string;
  /** What it is read as saying: “110,000 people were living in Georgia at the end of November 2022”. */
  readonly says: string;
  readonly stay: StatedStay;
  readonly verdict: Verdict;
  /** The stay that the text states first; empty for crossings. */
  readonly byStay: Readonly<Partial<Record<Stay, StayVerdict>>>;
  /** Of crossings: the true number of people of that kind, by the account; null where it has none. */
  readonly people: Readonly<Partial<Record<Stay, Predictive>>> | null;
  readonly unit: "persons" | "share";
  readonly stated: {readonly low: number | null; readonly mid: number | null; readonly high: number | null};
  /** `exact`: the source says nothing else in the account, so its draws need no change. */
  readonly method: "psis" | "refit" | "exact";
  readonly khat: number | null;
  /** The speaker's bias by the fit of all evidence; null where the claim is not in it. */
  readonly bias: Pick<SourceSummary, "class" | "biasQ05" | "biasMedian" | "biasQ95" | "pOff"> | null;
  readonly restsOn: readonly Support[];
  /** Rows that repeat it, or were computed from it and others that are there: they share its verdict. */
  readonly copies: readonly string[];
  /** One sentence that can be quoted alone. */
  readonly sentence: string;
}

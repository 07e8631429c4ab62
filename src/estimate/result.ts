import type {SourceKind, Stay} from "../account/observation.ts";

/** The quantities that are reported, cumulative (`left`, `returned`), at month end (`abroad`) or in the month. */
export type ReportedQuantity = "left" | "returned" | "returned_share" | "abroad" | "departures" | "returns" | "onward";

/** One quantity of one place at one month end (or in one month): posterior summary over all draws. */
export interface QuantitySummary {
  readonly quantity: ReportedQuantity;
  readonly stay: Stay;
  /** `ALL`, or the name of a host. */
  readonly place: string;
  /** `2023-06`. */
  readonly month: string;
  /** True after the last month that a used row speaks of: a forecast in which nothing new happens. */
  readonly forecast: boolean;
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q10: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q90: number;
  readonly q95: number;
  /** The prior's central 80 %, persons or share: the band that is drawn behind. */
  readonly prior10: number;
  readonly prior90: number;
  /** 1 − width of the posterior 80 % interval / width of the prior's, on the log or logit scale. */
  readonly narrowing: number;
  readonly rhat: number;
  readonly essBulk: number;
  readonly essTail: number;
  /** False: this quantity failed its own diagnostics and must not be shown. */
  readonly shown: boolean;
}

/** One bias group: the rows of one source, class and stay, with what the fit says of their common error. */
export interface SourceSummary {
  readonly source: string;
  readonly kind: SourceKind;
  readonly class: "level" | "return" | "balance";
  readonly stay: Stay | "unclear";
  /** What its rows count: a leaning of persons is a factor, one of shares a factor of the odds. */
  readonly counts: "persons" | "shares" | "both";
  /** Ids of the rows in it. */
  readonly rows: readonly string[];
  /** Posterior of the bias, on the log scale (level), logit scale (return), or as a share (balance). */
  readonly biasMedian: number;
  readonly biasQ05: number;
  readonly biasQ95: number;
  /** The prior of the same bias, for comparison. */
  readonly priorQ05: number;
  readonly priorMedian: number;
  readonly priorQ95: number;
  /** Posterior probability that the source is “off”: its bias three times as wide. */
  readonly pOff: number;
  /** Posterior probability that it counts every stay of a month or more; null where its text says. */
  readonly pAny: number | null;
}

/** Why some rows are not in the account, in the words of `account/from-evidence/`. */
export interface NotUsed {
  readonly reason: string;
  readonly ids: readonly string[];
}

export interface Diagnostics {
  /** The gate over the headline quantities. False: no interval of the headline may be shown. */
  readonly converged: boolean;
  readonly rhatMax: number;
  readonly essBulkMin: number;
  readonly essTailMin: number;
  readonly divergences: number;
  readonly ebfmiMin: number;
  readonly chains: number;
  readonly draws: number;
  readonly rounds: number;
  readonly gradients: number;
  readonly seconds: number;
}

/** `countercurrent/estimate@1`: what `estimate --json` prints and `results/account.json` holds. */
export interface EstimateResult {
  readonly schema: "countercurrent/estimate@1";
  readonly case: {
    readonly id: string;
    readonly title: string;
    readonly home: string;
    readonly population: string;
    readonly from: string;
    readonly until: string;
    readonly answerAt: string;
    /** Last month that a used row speaks of; null where none is used. */
    readonly lastEvidence: string | null;
    readonly hosts: readonly string[];
    readonly events: readonly {readonly date: string; readonly name: string}[];
    readonly returnEvents: readonly {readonly date: string; readonly name: string}[];
  };
  readonly asOf: string | null;
  /** Sources left out by `--without`. */
  readonly without: readonly string[];
  readonly seed: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly diagnostics: Diagnostics;
  readonly quantities: readonly QuantitySummary[];
  readonly sources: readonly SourceSummary[];
  readonly rows: {readonly read: number; readonly used: number; readonly notUsed: readonly NotUsed[]};
  /** Whether some row speaks of people who settled and came back; without one, that share cannot be told. */
  readonly returnsAnchored: boolean;
  /** What the case changed in the table of priors, by name. */
  readonly priors: Readonly<Record<string, number>>;
  /** What the evidence cannot tell, in plain sentences. */
  readonly notes: readonly string[];
}

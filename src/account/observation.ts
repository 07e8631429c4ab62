import type {StatedStay} from "../core/evidence-row.ts";

/**
 * What the density sees of the evidence. `from-evidence/` makes it from rows; nothing after it looks at a row again.
 */

/** How long counts as having left: about a month or more, or a stay that became residence (about a year or more). */
export type Stay = "any" | "settled";

/** Kinds of source, in the order of their parameters in z. */
export const sourceKinds = [
  "host official",
  "statistical office",
  "research",
  "media",
  "origin official",
  "survey",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Observed quantities; each is one file in `observe/`. */
export const quantities = [
  "stock",
  "left",
  "returned",
  "returned share",
  "wave share",
  "returned from host",
  "arrivals",
  "left host",
  "permits",
  "net",
  "return rate",
  "onward rate",
  "leave rate",
  "return rate of host",
] as const;
export type Quantity = (typeof quantities)[number];

/** `band`: a value with an imprecision; `at least`, `up to`: bounds; `balance`: a signed difference, identity scale. */
export type Form = "band" | "at least" | "up to" | "balance";

/** One observation: a claimed value of one quantity, on that quantity's scale. */
export interface Observation {
  /** Id of the row, or `a+b` of a pair. */
  readonly id: string;
  /** Ids of all rows that went into it. */
  readonly rows: readonly string[];
  readonly quantity: Quantity;
  /** Host indices, summed; null means all hosts. */
  readonly hosts: readonly number[] | null;
  /** First month of the window, 0-based; equals 0 where the quantity has no window start. */
  readonly t0: number;
  /** Month of the stock, or last month of the window, 0-based, included. */
  readonly t: number;
  /** Share of the days of month t that had gone by when a stock was counted, above 0; 1 at its end, and for flows. */
  readonly elapsed: number;
  readonly stay: StatedStay;
  readonly form: Form;
  /** ln persons, logit share, or persons for a balance. */
  readonly y: number;
  /** Imprecision of y, same scale, > 0. */
  readonly s: number;
  /** Index into `Design.bases`: the earlier diaspora that this claim includes; null where it does not. */
  readonly base: number | null;
  /** First and last month of the wave, for `wave share`. */
  readonly wave: readonly [number, number] | null;
  readonly kind: SourceKind;
  /** Key under which rows share one bias. */
  readonly source: string;
  /** A balance that compares two stocks: nobody counted who came and who went. */
  readonly ofStocks?: true;
}

/** An earlier diaspora that some claims include: persons, unknown by a log or logit normal factor. */
export interface Base {
  /** `log`: v · exp(s z). `logit`: v · σ(s z), between nothing and all of v. */
  readonly type: "log" | "logit";
  readonly v: number;
  readonly s: number;
  /** What it is, in words, for the report: “RU citizens in TR before 2022-02 (source …)”. */
  readonly label: string;
}

/** The account to be estimated: its size, its events and its observations. Everything the density is built from. */
export interface Design {
  /** Names of hosts, the last one `other`; length C. */
  readonly hosts: readonly string[];
  /** Prior log-weight of each host; 0, and +1 for `other`. */
  readonly hostWeights: readonly number[];
  /** Number of months, T. */
  readonly months: number;
  /** Order of magnitude of all departures in the window, persons. */
  readonly N0: number;
  /** Departures a month without the events, persons; null where nobody has a guess. */
  readonly baseline: number | null;
  readonly events: readonly DesignEvent[];
  /** Months (0-based) from which returning changes. */
  readonly returnEvents: readonly number[];
  readonly bases: readonly Base[];
  readonly observations: readonly Observation[];
}

interface DesignEvent {
  /** Month, 0-based. */
  readonly t: number;
  /** Share of the event's first month that was left, 0–1. */
  readonly f: number;
  /** Prior median of the wave, persons; null where nobody has a guess. */
  readonly departures: number | null;
}

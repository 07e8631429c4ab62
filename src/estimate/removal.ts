import type {SourceKind, Stay} from "../account/observation.ts";
import type {EstimateResult, NotUsed, ReportedQuantity} from "./result.ts";

/** One quantity of one place over consecutive months, as the account has it without some evidence. */
export interface SeriesSummary {
  readonly quantity: ReportedQuantity;
  readonly stay: Stay;
  /** `ALL`, or the name of a host. */
  readonly place: string;
  /** `2022-02`: the month of the first entry of each array. */
  readonly from: string;
  readonly q05: readonly number[];
  readonly q10: readonly number[];
  readonly q25: readonly number[];
  readonly q50: readonly number[];
  readonly q75: readonly number[];
  readonly q90: readonly number[];
  readonly q95: readonly number[];
}

/** What the account says without one source, or without every source of one kind, and what it cannot tell then. */
export interface Removal extends Pick<EstimateResult, "returnsAnchored" | "notes"> {
  /** The source that is left out, all that rests on its counting with it; null where a whole kind is. */
  readonly source: string | null;
  /** The kind that is left out, or the one that most of the source's rows are of. */
  readonly kind: SourceKind;
  /** Rows that fell silent. */
  readonly rows: readonly string[];
  /** Rows that had been silent in their favour, and now speak. */
  readonly cameBack: readonly string[];
  /** Rows that are not used now: those that fell silent, and those whose reason is another than it was. */
  readonly notUsed: readonly NotUsed[];
  /** Last month that a row still speaks of; null where none does. */
  readonly lastEvidence: string | null;
  /** `psis`: the stored draws, weighted. `refit`: draws of its own. */
  readonly method: "psis" | "refit";
  /** k̂ of the weights, also where they were not used; null where rows came back, or there is no tail to fit. */
  readonly khat: number | null;
  /** Draws that would say as much if they were independent and equal: of the weights, or least of the headline. */
  readonly effectiveDraws: number;
  /** The headline of all hosts in every month, then people abroad by host in the month of the answer. */
  readonly series: readonly SeriesSummary[];
}

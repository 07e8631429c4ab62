import type {Account} from "../../account/account.ts";
import type {EstimateResult} from "../../estimate/result.ts";
import type {EvidenceOptions} from "../case/evidence-options.ts";
import type {MappedCase} from "../case/map-case.ts";

/** How a case is to be estimated. */
export interface EstimateOptions extends EvidenceOptions {
  readonly seed: number;
  readonly chains: number;
  /** Draws a chain in the first round. */
  readonly draws: number;
}

export const usualOptions: EstimateOptions = {without: [], seed: 1, chains: 4, draws: 500};

/** A case that has been estimated. */
export interface Estimated extends MappedCase {
  readonly result: EstimateResult;
  readonly account: Account;
  /** All draws of z, one row of length dim after another. */
  readonly draws: Float64Array;
}

/** People asked in the panel survey that `next` considers, if nobody says otherwise. */
export const usualRespondents = 2000;

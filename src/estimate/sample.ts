import type {Account} from "../account/account.ts";

/** Draws of an account, each counting by its weight: of itself, or of another account whose draws it borrows. */
export interface Sample {
  readonly account: Account;
  /** Positions z, one row of length dim after another. */
  readonly draws: Float64Array;
  /** Sum to one; undefined where all draws count alike. */
  readonly weights: Float64Array | undefined;
}

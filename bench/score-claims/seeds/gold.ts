import type {Attribution, Link} from "../../../src/core/attribution.ts";
import type {Period} from "../../../src/core/period.ts";
import type {Value} from "../../../src/core/quantity.ts";

/** A hand-labelled document set: every claim of its articles with exact places, and traps that are none. */
export interface Gold {
  readonly documents: readonly {readonly id: string; readonly file: string}[];
  readonly claims: readonly GoldClaim[];
  readonly traps: readonly GoldTrap[];
}

/** Units of the source as read, half-open. */
export interface RawWords {
  readonly doc: string;
  readonly rawStart: number;
  readonly rawEnd: number;
}

export interface GoldClaim {
  readonly id: string;
  readonly kind: string;
  readonly measure: string;
  readonly value: Value | null;
  readonly modality: string;
  readonly polarity: string;
  readonly use: string;
  readonly period: Period | null;
  readonly denominator: {readonly measure: string} | null;
  readonly attribution: Pick<Attribution, "cue"> & {readonly chain: readonly Pick<Link, "role" | "name">[]};
  readonly evidence: readonly {readonly doc: string; readonly spans: readonly RawWords[]}[];
  readonly parts: Readonly<Record<string, readonly RawWords[]>>;
}

export interface GoldTrap extends RawWords {
  readonly id: string;
  readonly kind: "count" | "date" | "boilerplate" | "quote" | "question";
}

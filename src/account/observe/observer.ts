import type {Flows} from "../flows.ts";
import type {Quantity, Stay} from "../observation.ts";
import type {Scale} from "../scale.ts";
import type {Formula} from "./formula.ts";

/** What of the account a claim, or a question, is about. Months 0-based, both included; −1 where there is none. */
export interface Target {
  /** Hosts that are summed; null: all. */
  readonly hosts: Int32Array | null;
  readonly t0: number;
  readonly t: number;
  /** Share of what month t moved that had happened when a stock was counted, 0–1; 1 at its end, and for flows. */
  readonly moved: number;
  /** Index into `Flows.bases`, `Flows.permits`, `Flows.cohorts`. */
  readonly base: number;
  readonly permit: number;
  readonly cohort: number;
}

/** Which error of its kind a claim shares: on levels, on returning, on balances (as levels, with its own bias). */
export type ObservationClass = "level" | "return" | "balance";

/** One observed quantity: what of the account it is, on which scale it is compared, and what it is called. */
export interface Observer {
  readonly quantity: Quantity;
  readonly class: ObservationClass;
  readonly scale: Scale;
  /** True: exists only for people who settled, whatever the text says. */
  readonly settledOnly: boolean;
  /** True: people on a day, which need not be a month's end; false: what happened in whole months. */
  readonly isStock: boolean;
  /** True: of one host only, not of a set and not of all. */
  readonly oneHost: boolean;
  /** First month that its window may start in (rates need a stock before) or that it may speak of. */
  readonly firstStart: number;
  readonly firstMonth: number;
  /** What the quantity is made from: persons, a share, an accumulated rate, or a balance of persons. */
  formula(flows: Flows, target: Target, stay: Stay): Formula;
  /** What it is, for a reader: “people living in GE at the end of June 2023”. */
  words(where: string, first: string, last: string): string;
}

/** Defaults: log scale, class level, both stays, any set of hosts, any month. */
export const counted = {
  class: "level",
  settledOnly: false,
  isStock: false,
  oneHost: false,
  firstStart: 0,
  firstMonth: 0,
} as const;

import {readFileSync} from "node:fs";
import type {Base, Design, Observation} from "../src/account/observation.ts";
import {sharedData} from "./shared.ts";

/** A design of the independent implementation of the account in Stan, as its files have it. */
interface OracleDesign {
  readonly cfg: {
    readonly T: number;
    readonly N0: number;
    readonly baseline: number | null;
    readonly events: Design["events"];
    readonly returnEvents: readonly {readonly t: number}[];
    readonly bases: readonly Omit<Base, "label">[];
    readonly m: readonly number[];
  };
  readonly rows: readonly (Omit<Observation, "id" | "rows" | "stay" | "elapsed"> & {
    readonly id: number;
    readonly stay: "any" | "settled" | "mix";
  })[];
}

/** One of its files. */
export function readOracle<T>(file: string): T {
  return JSON.parse(readFileSync(sharedData(`inference/account_reference/${file}`), "utf8")) as T;
}

/** The design `small`, `mid` or `long`. */
export function oracleDesign(name: string): Design {
  const {cfg, rows} = readOracle<OracleDesign>(`${name}_data.json`);
  return {
    hosts: cfg.m.map((_, c) => `host ${c}`),
    hostWeights: cfg.m,
    months: cfg.T,
    N0: cfg.N0,
    baseline: cfg.baseline,
    events: cfg.events,
    returnEvents: cfg.returnEvents.map(({t}) => t),
    bases: cfg.bases.map((base) => ({...base, label: "earlier diaspora"})),
    observations: rows.map(({stay, ...row}) => ({
      ...row,
      elapsed: 1,
      id: String(row.id),
      rows: [String(row.id)],
      stay: stay === "mix" ? "unclear" : stay,
    })),
  };
}

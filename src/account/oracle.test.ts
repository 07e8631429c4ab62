import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {hasSharedData, sharedData} from "../../test/shared.ts";
import {buildAccount} from "./account.ts";
import type {Base, Design, Observation} from "./observation.ts";

/** The designs and points of an independent implementation of the same model in Stan. */
interface OracleDesign {
  readonly cfg: {
    readonly C: number;
    readonly T: number;
    readonly N0: number;
    readonly baseline: number | null;
    readonly events: Design["events"];
    readonly returnEvents: readonly {readonly t: number}[];
    readonly bases: readonly Omit<Base, "label">[];
    readonly m: readonly number[];
  };
  readonly rows: readonly (Omit<Observation, "id" | "rows" | "stay"> & {
    readonly id: number;
    readonly stay: "any" | "settled" | "mix";
    readonly group: number;
  })[];
}

interface OraclePoints {
  readonly D: number;
  readonly groups: number;
  readonly points: readonly {
    readonly z: number[];
    readonly logp: number;
    readonly loglik: number;
    readonly grad: number[];
  }[];
}

describe.skipIf(!hasSharedData).each(["small", "mid", "long"])(
  "the account at five points of the %s design",
  (name) => {
    const folder = "inference/account_reference/";
    const design = hasSharedData ? designOf(read<OracleDesign>(`${folder}${name}_data.json`)) : undefined;
    const oracle = hasSharedData ? read<OraclePoints>(`${folder}${name}_logp_grad_points.json`) : undefined;
    const account = design && buildAccount(design);

    it("has as many numbers and groups as Stan's", () => {
      expect(account?.dim).toBe(oracle?.D);
      expect(account?.groups.length).toBe(oracle?.groups);
    });

    it("has Stan's log density to 1e-9 and its gradient to 1e-7 of the largest entry", () => {
      for (const {z, logp, loglik, grad} of oracle?.points ?? []) {
        const gradient = new Float64Array(z.length);
        const ln = account?.evaluate(Float64Array.from(z), gradient) ?? Number.NaN;
        expect(Math.abs(ln / logp - 1)).toBeLessThan(1e-9);
        expect(Math.abs((account?.logLikelihood(Float64Array.from(z)) ?? Number.NaN) / loglik - 1)).toBeLessThan(1e-9);
        const largest = Math.max(...grad.map(Math.abs));
        const error = Math.max(...grad.map((g, i) => Math.abs(g - gradient[i])));
        expect(error / largest).toBeLessThan(1e-7);
      }
    });
  },
);

function read<T>(path: string): T {
  return JSON.parse(readFileSync(sharedData(path), "utf8")) as T;
}

function designOf({cfg, rows}: OracleDesign): Design {
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
      id: String(row.id),
      rows: [String(row.id)],
      stay: stay === "mix" ? "unclear" : stay,
    })),
  };
}

import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {oracleDesign, readOracle} from "../../test/oracle.ts";
import {hasSharedData} from "../../test/shared.ts";
import {type Account, buildAccount} from "../account/account.ts";
import {essMean, essSd} from "../stats/diagnostics/effective-size.ts";
import {segmentsInProcess} from "../stats/run-segment.ts";
import {fitAccount} from "./fit-account.ts";
import {headlineQuantities} from "./gate.ts";
import {seriesOf} from "./reported.ts";
import {tabulate} from "./tabulate.ts";

interface OraclePosterior {
  readonly totals: readonly {
    readonly name: string;
    readonly mean: number;
    readonly sd: number;
    readonly mcse_mean: number;
    readonly mcse_sd: number;
  }[];
}

describe.skipIf(!hasSharedData)("the posterior of the small design", () => {
  it("has the means and standard deviations that Stan draws", async () => {
    const account = buildAccount(oracleDesign("small"));
    const fit = await fit4(account, 1500);
    const {totals} = readOracle<OraclePosterior>("small_reference_posterior.json");
    for (const {name, values} of headline(account, fit.draws)) {
      const reference = totals.find((total) => total.name === name);
      expect(reference, name).toBeDefined();
      if (reference === undefined) continue;
      const chains = fourths(values);
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
      const mcse = sd / Math.sqrt(essMean(chains));
      expect(Math.abs(mean - reference.mean) / Math.hypot(mcse, reference.mcse_mean), name).toBeLessThan(4);
      const sdError = Math.max(0.05, (4 * Math.hypot(sd / Math.sqrt(2 * essSd(chains)), reference.mcse_sd)) / sd);
      expect(Math.abs(sd / reference.sd - 1), name).toBeLessThan(sdError);
    }
  });
});

describe("fitAccount", () => {
  it("gives the same bytes for the same seed, and others for another", async () => {
    const account = buildAccount(design({observations: [observation({id: "a", t: 10})]}));
    const [first, again, other] = [await fit4(account, 250), await fit4(account, 250), await fit4(account, 250, 2)];
    expect(first.draws).toEqual(again.draws);
    expect(other.draws).not.toEqual(first.draws);
  });

  it("fits an account without any evidence: its posterior is its prior", async () => {
    const account = buildAccount(design({}));
    const {draws} = await fit4(account, 400);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });
});

function fit4(account: Account, draws: number, seed = 1) {
  const runSegments = segmentsInProcess(account);
  return fitAccount(account, {seed, chains: 4, draws, answerAt: account.shape.T - 1, runSegments});
}

/** The headline quantities at the last month under the oracle's names: “returned share any”. */
function headline(account: Account, draws: Float64Array) {
  const series = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  return tabulate(account, draws, series).map(({series: {quantity, stay}, byMonth}) => ({
    name: `${quantity.replace("_", " ")} ${stay}`,
    values: byMonth[account.shape.T - 1],
  }));
}

function fourths(values: Float64Array): Float64Array[] {
  const length = values.length / 4;
  return [0, 1, 2, 3].map((c) => values.subarray(c * length, (c + 1) * length));
}

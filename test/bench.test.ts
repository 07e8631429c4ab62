import {describe, expect, it} from "vitest";
import {simulatedDesign, sizes} from "../bench/designs.ts";
import {stanDesign} from "../bench/stan/design-json.ts";
import {buildAccount} from "../src/account/account.ts";
import {oracleDesign, readOracle} from "./oracle.ts";
import {runNode} from "./run-process.ts";
import {hasSharedData} from "./shared.ts";

describe("a bench", () => {
  it("of gradients prints a row for each size and for the bundled Russian case", async () => {
    const {code, out, err} = await runNode(["bench/gradient.ts", "2"]);
    expect({code, err}).toEqual({code: 0, err: ""});
    const rows = out.trimEnd().split("\n");
    expect(rows.map((row) => row.split(",")[0])).toEqual([
      "4 × 26 × 40 rows",
      "12 × 36 × 77 rows",
      "20 × 48 × 123 rows",
      "russia-2022",
    ]);
    for (const row of rows) {
      expect(row).toMatch(
        / numbers: [\d.]+ µs a gradient, [\d.]+k a second; carrying .* %, rows .* %, derivatives .* %$/,
      );
    }
  });

  it("of a fit prints a row for each seed, and their median", async () => {
    const args = ["puerto-rico-2017", "--seeds", "1", "--draws", "40", "--rounds", "1"];
    const {code, out, err} = await runNode(["bench/fit.ts", ...args]);
    expect({code, err}).toEqual({code: 0, err: ""});
    const [seed, median] = out.trimEnd().split("\n");
    expect(seed).toMatch(
      /^puerto-rico-2017, seed 1: [\d.]+ CPU-s, \d+ gradients, 1 round, worst ESS \d+, [\d.]+ per 1,000 gradients/,
    );
    expect(seed).toMatch(/R̂ \d\.\d{3}, \d+ divergences, gate not passed, leapfrog [\d.]+ µs, [\d.]+ gradients$/);
    expect(median).toMatch(/^puerto-rico-2017, median of 1: .* gate passed by 0 of 1$/);
  });

  it("against Stan says what to install where there is none, and that is no failure", async () => {
    const {code, out, err} = await runNode(["bench/stan.ts"], {PATH: "nowhere"});
    expect({code, err}).toEqual({code: 0, err: ""});
    expect(out).toContain("install R with its packages rstan, RcppEigen and jsonlite");
  });

  it("of reading evidence prints a row for each of three readings", async () => {
    const {code, out, err} = await runNode(["bench/read-evidence.ts", "100"]);
    expect({code, err}).toEqual({code: 0, err: ""});
    expect(out).toMatch(/^(100 rows, 0\.\d MB: [\d.]+ s\n){3}$/);
  });
});

describe("a simulated design", () => {
  it("has as many hosts, months and rows as its size says", () => {
    for (const size of sizes) {
      const {hosts, months, observations} = simulatedDesign(size);
      expect({hosts: hosts.length, months, rows: observations.length}).toEqual(size);
    }
  });

  it("has a finite density, and is the same whenever it is made", () => {
    const account = buildAccount(simulatedDesign(sizes[0]));
    expect(account.evaluate(new Float64Array(account.dim), new Float64Array(account.dim))).toBeGreaterThan(-Infinity);
    expect(simulatedDesign(sizes[0])).toEqual(simulatedDesign(sizes[0]));
  });

  it("refuses a size that its sources do not fit into", () => {
    expect(() => simulatedDesign({hosts: 12, months: 36, rows: 20})).toThrow(/^12 × 36 × 20 rows: its sources alone/);
  });
});

describe.skipIf(!hasSharedData).each(["small", "mid", "long"])("the %s design of the oracle", (name) => {
  it("goes through ours and back into the words of Stan", () => {
    const {cfg, rows} = stanDesign(oracleDesign(name));
    const file = readOracle<{cfg: object; rows: object[]}>(`${name}_data.json`);
    expect(file.cfg).toMatchObject(cfg);
    expect(file.rows).toMatchObject(rows);
  });
});

import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {EstimateResult, QuantitySummary} from "../src/estimate/result.ts";
import {type Cells, caseOf, makeCase, run, writeCase} from "./case-folder.ts";

/** Enough for the gate in cases as small as these. */
const quick = ["--draws", "250"];

const office: Cells = {id: "ge-office", value_mid: 60_000};
const newspaper: Cells = {
  id: "ge-newspaper",
  value_mid: 150_000,
  attributed_to: "a newspaper",
  source: "newspaper",
  attribution_kind: "media-count",
  published: "2023-09-01",
};

describe("estimate", () => {
  /** The case of the office alone, estimated as `estimate` does it without options. */
  const folder = writeCase([office]);
  let usual: EstimateResult;

  beforeAll(async () => {
    usual = await estimate(folder);
  }, 300_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  it("leaves out a source, names its rows as not used, and moves the answer", async () => {
    const both = makeCase([office, newspaper]);
    const all = await estimate(both, ...quick);
    const without = await estimate(both, ...quick, "--without", "newspaper");
    expect(without.without).toEqual(["newspaper"]);
    expect(without.rows.notUsed).toEqual([{reason: "left out by --without", ids: ["ge-newspaper"]}]);
    expect(inGeorgia(without).q50).toBeLessThan(inGeorgia(all).q50);
    expect(without.sources.map(({source}) => source)).toEqual(["ge-stat"]);
  });

  it("ignores what was published after --as-of", async () => {
    const asOf = await estimate(makeCase([office, newspaper]), ...quick, "--as-of", "2023-08-15");
    expect(asOf.asOf).toBe("2023-08-15");
    expect(asOf.rows).toMatchObject({read: 2, used: 1, notUsed: [{ids: ["ge-newspaper"]}]});
  });

  it("takes a prior from case.yaml, and says so in the result", async () => {
    const trusting = `${caseOf()}priors:\n  tau.statistical-office: 0.01\n  sigma.statistical-office: 0.01\n`;
    const sharper = await estimate(makeCase([office], trusting), ...quick);
    expect(usual.priors).toEqual({});
    expect(sharper.priors).toEqual({"tau.statistical-office": 0.01, "sigma.statistical-office": 0.01});
    expect(inGeorgia(sharper).sd).toBeLessThan(inGeorgia(usual).sd / 2);
  });

  it("marks the months after the last evidence as forecasts", () => {
    expect(usual.case.lastEvidence).toBe("2023-06");
    const months = usual.quantities.filter(
      ({quantity, stay, place}) => `${quantity} ${stay} ${place}` === "left any ALL",
    );
    expect(months.filter(({forecast}) => forecast).map(({month}) => month)).toEqual(["2023-07"]);
  });

  it("writes result, draws, fit and manifest, and ask and report use them", async () => {
    const manifest = JSON.parse(readFileSync(join(folder, "results", "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      case: "a-case",
      options: {asOf: null, without: [], seed: 1, chains: 4, draws: 500},
    });
    expect(manifest.inputs.map(({file}: {file: string}) => file)).toEqual(["case.yaml", "evidence/table.csv"]);
    const said = await run("report", folder);
    expect(said).toMatchObject({code: 0, out: `${folder}/results/report.html\n`});
    expect(readFileSync(join(folder, "results", "report.html"), "utf8")).toContain("<script");
    expect(said.err).not.toContain("estimating first");
    expect(existsSync(join(folder, "results", "charts", "away-settled.svg"))).toBe(true);
    const stale = await run("report", folder, "--seed", "2");
    expect(stale.err).toContain("no stored estimate of these inputs and options: estimating first");
  });
});

async function estimate(folder: string, ...options: readonly string[]): Promise<EstimateResult> {
  const said = await run("estimate", folder, "--json", ...options);
  expect(said.code).toBe(0);
  return JSON.parse(said.out) as EstimateResult;
}

/** People who settled in Georgia, in the month that the evidence speaks of. */
function inGeorgia({quantities}: EstimateResult): QuantitySummary {
  const found = quantities.find(
    ({quantity, stay, place, month}) => `${quantity} ${stay} ${place} ${month}` === "abroad settled GE 2023-06",
  );
  expect(found).toBeDefined();
  return found as QuantitySummary;
}

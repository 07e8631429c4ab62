import {describe, expect, it} from "vitest";
import type {EstimateResult} from "../src/estimate/result.ts";
import {type Cells, caseOf, makeCase, run} from "./case-folder.ts";

/** Enough for the gate in a case as small as this. */
const quick = ["--draws", "250"];

const flows: Cells = {
  value_mid: 62_000,
  period_start: "2022-02-24",
  period_end: "2022-12-31",
  duration_rule: "183d",
  attributed_to: "the counting office",
  source: "counters",
};
const paper: Cells = {attributed_to: "a newspaper", source: "newspaper", attribution_kind: "media-count"};

describe("estimate --without, once check has stored what every removal does", () => {
  it("cannot tell who came back where only that source followed them, and lists rows as a new estimate would", async () => {
    const folder = makeCase(
      [
        {id: "register", value_mid: 60_000},
        {...flows, id: "arrivals", measure: "arrivals"},
        {...flows, id: "departures", measure: "departures", value_mid: 6_000},
        {...flows, ...paper, id: "copy", measure: "arrivals", derives_from: "arrivals", derivation: "copy"},
      ],
      caseOf({until: "2023-06"}),
    );
    expect(await run("check", folder, ...quick)).toMatchObject({code: 0});
    expect((await estimate(folder)).returnsAnchored).toBe(true);

    const stored = await estimate(folder, "--without", "counters");
    const said = await run("estimate", folder, ...quick, "--without", "counters");
    const anew = await estimate(folder, "--without", "counters", "--anew");
    expect(stored.returnsAnchored).toBe(false);
    for (const part of ["returnsAnchored", "rows", "without"] as const) expect(stored[part]).toEqual(anew[part]);
    expect(stored.case.lastEvidence).toBe(anew.case.lastEvidence);
    expect(stored.notes[0]).toBe(anew.notes[0]);
    expect(said.out).toContain("cannot be told");
    expect(said.out).not.toContain("R-hat");
    expect(said.out).toMatch(/stored draws|short fit of its own/i);
  }, 300_000);

  async function estimate(folder: string, ...options: readonly string[]): Promise<EstimateResult> {
    const {out, err} = await run("estimate", folder, "--json", ...quick, ...options);
    expect(err).not.toContain("error");
    return JSON.parse(out) as EstimateResult;
  }
});

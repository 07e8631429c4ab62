import {describe, expect, it} from "vitest";
import {fixtureResult} from "../../../test/report/fixture.ts";
import {UserError} from "../../core/user-error.ts";
import type {FitEffects} from "../effects.ts";
import {json} from "../json.ts";
import {diffResults} from "./diff.ts";

/** What is said of `results/account.json` beside a run that can be compared. */
async function saidOf(account: string): Promise<string> {
  const files = new Map([
    ["before", json(fixtureResult())],
    ["results", account],
  ]);
  const readResult = async (folder: string) => new TextEncoder().encode(files.get(folder));
  try {
    await diffResults({readResult} as unknown as FitEffects, "a-case", ["before", "results"]);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return "";
}

describe("diffResults", () => {
  it("compares what estimate wrote", async () => {
    expect(await saidOf(json(fixtureResult()))).toBe("");
  });

  it("says what is wrong with a file that is not of this version, and where", async () => {
    const {priors, ...older} = fixtureResult();
    expect(await saidOf(json(older))).toMatch(/^results\/account.json is no such result: at priors: /);
    expect(await saidOf("null")).toMatch(/^results\/account.json is no such result: /);
    expect(await saidOf("{")).toBe("results/account.json is not JSON");
  });

  it("shows no number of a run that failed its checks", async () => {
    const result = fixtureResult();
    const failed = {...result, diagnostics: {...result.diagnostics, converged: false}};
    expect(await saidOf(json(failed))).toMatch(/^results\/account.json: No number is shown: /);
  });
});

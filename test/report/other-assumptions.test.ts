import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from "vitest";
import type {Sensitivity} from "../../src/app/check/assumptions.ts";
import {usualOptions} from "../../src/app/fit/estimated.ts";
import {refitSetting} from "../../src/app/fit/removals.ts";
import {openFit} from "../../src/app/fit/stored-fit.ts";
import {type Assumed, nothingAssumed} from "../../src/check/assumed.ts";
import {headlineAt, headlineOf, shiftFrom} from "../../src/check/shifts.ts";
import {processTerminal} from "../../src/cli/terminal.ts";
import {world} from "../../src/cli/world.ts";
import {month} from "../../src/core/month.ts";
import {headlineQuantities} from "../../src/estimate/gate.ts";
import type {EstimateResult} from "../../src/estimate/result.ts";
import {type Engine, openEngine} from "../../src/web/engine/engine.ts";
import {type Cells, caseOf, run, writeCase} from "../case-folder.ts";

const office: Cells = {id: "ge-office", value_mid: 60_000};
const newspapers: readonly Cells[] = ["daily", "weekly"].map((source, i) => ({
  id: `ge-${source}`,
  value_mid: 100_000 + 20_000 * i,
  attributed_to: `a ${source}`,
  source,
  attribution_kind: "media-count",
  stay: "unclear",
}));

describe("the page's engine under other assumptions", () => {
  let folder: string;
  let engine: Engine;
  let result: EstimateResult;
  let tried: Sensitivity;

  beforeAll(async () => {
    folder = writeCase([office, ...newspapers]);
    const said = await run("check", folder, "--assumptions", "--json");
    tried = JSON.parse(said.out) as Sensitivity;
    const fit = await openFit(world(processTerminal()), folder, usualOptions);
    const {start, answerAt} = await refitSetting(world(processTerminal()), folder, fit);
    result = fit.result;
    engine = openEngine({...fit, start, answerAt, silent: []});
  }, 120_000);

  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const workOut = (assumed: Partial<Assumed>) =>
    engine.workOut({sources: [], kinds: [], assumed: {...nothingAssumed, ...assumed}}, () => {});

  /** The headline under an assumption as the page would have it, from all draws. */
  async function under(assumed: Partial<Assumed>) {
    const {method, series} = await workOut(assumed);
    const ofAnswer = series.filter(({quantity}) => headlineQuantities.includes(quantity));
    return {method, quantities: headlineAt(ofAnswer, result.case.answerAt, headlineOf(result))};
  }

  const digits = (quantities: Sensitivity["assumptions"][number]["quantities"]) =>
    quantities.map(({q10, q50, q90}) => [q10, q50, q90].map((value) => Number(value.toPrecision(5))));

  it.each([
    ["size × 2", {size: 2}],
    ["size ÷ 2", {size: 1 / 2}],
    ["unclear as any", {unclear: "any"}],
    ["unclear as settled", {unclear: "settled"}],
  ] as const)("gives the command line's digits for %s, in the same way", async (id, assumed) => {
    const stored = tried.assumptions.find((each) => each.id === id);
    const {method, quantities} = await under(assumed);
    expect(method).toBe(stored?.method);
    expect(digits(quantities)).toEqual(digits(stored?.quantities ?? []));
  });

  it("agrees with an estimate of a case that takes media to overstate by half", async () => {
    const mean = Math.log(1.5);
    const other = writeCase([office, ...newspapers], caseOf({priors: `{media.mean: ${mean}}`}));
    onTestFinished(() => rmSync(other, {recursive: true, force: true}));
    await run("estimate", other);
    const estimated = JSON.parse(readFileSync(join(other, "results", "account.json"), "utf8")) as EstimateResult;
    const {quantities} = await under({overstated: {media: 50}});
    for (const whole of headlineOf(estimated)) {
      const found = quantities.find(({quantity, stay}) => quantity === whole.quantity && stay === whole.stay);
      expect(found).toBeDefined();
      const apart = Math.abs(shiftFrom(whole, found?.q50 ?? Number.NaN));
      expect(apart, `${whole.quantity}, ${whole.stay}`).toBeLessThan(4 * errorOfMedian(whole.essBulk));
    }
  });

  it("leaves about half of a place's people where every source there is taken to count double", async () => {
    const ofGeorgia = async (overstated: Assumed["overstated"]) => {
      const {series} = await workOut({overstated});
      const abroad = series.find(
        (each) => each.quantity === "abroad" && each.stay === "settled" && each.place === "GE",
      );
      return abroad?.q50[month(result.case.answerAt) - month(abroad.from)] ?? Number.NaN;
    };
    const share = (await ofGeorgia({media: 100, "statistical office": 100})) / (await ofGeorgia({}));
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.6);
  });

  it("changes nothing where nothing is assumed otherwise", async () => {
    const {method, quantities} = await under({});
    expect(method).toBe("psis");
    for (const {shift} of quantities) expect(Math.abs(shift ?? Number.NaN)).toBeLessThan(1e-4);
  });

  /** Of the two medians' difference, in standard deviations; the page gives none from fewer than 80 effective draws. */
  function errorOfMedian(essBulk: number): number {
    return Math.sqrt((Math.PI / 2) * (1 / 80 + 1 / essBulk));
  }
});

import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {buildAccount} from "../account/account.ts";
import {segmentsInProcess} from "../stats/run-segment.ts";
import {fitAccount} from "./fit-account.ts";
import {refitAccount} from "./refit-account.ts";
import {seriesOf} from "./reported.ts";
import {tabulate} from "./tabulate.ts";
import {placeChains} from "./warm-start.ts";

const register = observation({id: "register", hosts: [0], kind: "host official", y: Math.log(60_000), t: 12});
const paper = observation({id: "paper", kind: "media", y: Math.log(400_000), t: 12});
const whole = design({observations: [register, paper]});
const answerAt = 12;

async function fitOf(masked: ReadonlySet<string>) {
  const account = buildAccount(whole, {masked});
  const fit = await fitAccount(account, {
    seed: 1,
    chains: 4,
    draws: 400,
    answerAt,
    runSegments: segmentsInProcess(account),
  });
  return {account, fit};
}

describe("refitAccount", () => {
  it("comes from a fit with a source to where a fit without it stands", async () => {
    const [withPaper, without] = [await fitOf(new Set()), await fitOf(new Set(["paper"]))];
    const start = {names: withPaper.account.layout.names, chains: withPaper.fit.sample.chains};
    const refit = await refitAccount(without.account, start, answerAt);
    const [reference, found] = [without.fit.draws, refit.draws].map((draws) => abroad(without.account, draws));
    expect(Math.abs((found?.mean ?? 0) - (reference?.mean ?? 0))).toBeLessThan(0.3 * (reference?.sd ?? 0));
    expect(Math.abs(Math.log((found?.sd ?? 0) / (reference?.sd ?? 1)))).toBeLessThan(0.25);
  });
});

describe("placeChains", () => {
  it("puts new coordinates in the middle of their prior and leaves the others where they were", async () => {
    const {account, fit} = await fitOf(new Set());
    const start = {names: account.layout.names, chains: fit.sample.chains};
    const into = ["new", ...account.layout.names];
    const placed = placeChains(start, into);
    expect(placed.metric.dim).toBe(into.length);
    const [first, ...others] = placed.states[0]?.position ?? [];
    expect(first).toBe(0);
    expect(others).toEqual([...(fit.sample.chains.states[0]?.position ?? [])]);
    expect(placeChains(start, account.layout.names)).toBe(fit.sample.chains);
  });
});

function abroad(account: Awaited<ReturnType<typeof fitOf>>["account"], draws: Float64Array) {
  const series = seriesOf(null).filter(({quantity, stay}) => quantity === "abroad" && stay === "settled");
  const [table] = tabulate(account, draws, series);
  const values = (table?.byMonth[answerAt] ?? new Float64Array()).map(Math.log);
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return {mean, sd: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)};
}

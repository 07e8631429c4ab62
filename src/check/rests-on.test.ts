import {describe, expect, it} from "vitest";
import {randomStream} from "../stats/random.ts";
import {restsOn} from "./rests-on.ts";

const random = randomStream(1, 0);
const located = Float64Array.from({length: 2000}, () => random.normal());
const noise = Float64Array.from({length: 2000}, () => random.normal());

describe("restsOn", () => {
  it("names the sources whose likelihood moves with the answer, the strongest first, and which way they pull", () => {
    const found = restsOn(located, undefined, [
      {source: "silent", lnLikelihood: noise},
      {source: "up", lnLikelihood: located.map((x) => 0.5 * x)},
      {source: "down", lnLikelihood: located.map((x, i) => -2 * x + (noise[i] as number))},
    ]);
    expect(found.map(({source}) => source)).toEqual(["down", "up"]);
    expect(found[0]?.pull).toBeCloseTo(-2, 0);
    expect(found[1]?.pull).toBeCloseTo(0.5, 1);
  });

  it("names a source that has settled the answer, though it no longer pulls at it", () => {
    const settled = located.map((x) => -0.5 * (0.9 * x) ** 2);
    const [found] = restsOn(located, undefined, [{source: "panel", lnLikelihood: settled}]);
    expect(found?.source).toBe("panel");
    expect(Math.abs(found?.pull ?? 1)).toBeLessThan(0.1);
    expect(found?.spread).toBeCloseTo(-0.405, 1);
  });

  it("names three at most", () => {
    const voices = [1, 2, 3, 4].map((times) => ({source: `${times}`, lnLikelihood: located.map((x) => times * x)}));
    expect(restsOn(located, undefined, voices).map(({source}) => source)).toEqual(["4", "3", "2"]);
  });

  it("of a normal posterior gives what removing a weak source does to its mean", () => {
    // Prior N(0, 1), a source N(1, 10²): its likelihood pulls the mean from 0 to about 1/101.
    const lnLikelihood = located.map((x) => -0.5 * ((1 - x) / 10) ** 2);
    const [{pull} = {pull: 0}] = restsOn(located, undefined, [
      {source: "weak", lnLikelihood: lnLikelihood.map((x) => 100 * x)},
    ]);
    expect(pull).toBeCloseTo(1, 0);
  });
});

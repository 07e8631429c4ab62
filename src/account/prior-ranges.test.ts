import {describe, expect, it} from "vitest";
import {priorRange} from "./prior-ranges.ts";
import {priorTable} from "./priors.ts";

describe("the range of a prior", () => {
  it("holds its usual value", () => {
    const outside = Object.entries(priorTable).filter(([name, {value}]) => !priorRange(name).holds(value));
    expect(outside).toEqual([]);
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ["departures.persistence", [0, 0.99], [-0.1, 1]],
    ["source.off.factor", [1, 3], [0, 0.9]],
    ["source.off.weight", [0.01, 0.99], [0, 1, 2]],
    ["wave.persistence.sd", [0, 10], [-1, 11]],
    ["return.median", [0.0001, 1], [0, -0.006]],
    ["decay.months", [1, 24], [0]],
    ["short.mean", [-20, 20], [21]],
    ["tau.media", [0, 10], [-0.1, 1e6]],
  ])("%s may be %j and not %j", (name, possible, impossible) => {
    expect(possible.map(priorRange(name).holds)).toEqual(possible.map(() => true));
    expect(impossible.map(priorRange(name).holds)).toEqual(impossible.map(() => false));
  });
});

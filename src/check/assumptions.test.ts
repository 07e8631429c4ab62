import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {priorTable} from "../account/priors.ts";
import {changedAssumptions} from "./assumptions.ts";

const asked = design({
  baseline: 1000,
  observations: [observation({id: "a", stay: "unclear"}), observation({id: "b", kind: "survey", stay: "settled"})],
});

function changed(id: string) {
  const found = changedAssumptions(asked, {"tau.survey": 0.2}).find((each) => each.id === id);
  expect(found).toBeDefined();
  return found as NonNullable<typeof found>;
}

describe("changedAssumptions", () => {
  it("tries each kind that speaks, and the size, short stays and unclear claims both ways", () => {
    expect(changedAssumptions(asked, {}).map(({id}) => id)).toEqual([
      "size × 2",
      "size ÷ 2",
      "research × 2",
      "research ÷ 2",
      "survey × 2",
      "survey ÷ 2",
      "more short stays",
      "fewer short stays",
      "unclear as any",
      "unclear as settled",
    ]);
    const clear = design({observations: [observation({id: "a"})]});
    expect(changedAssumptions(clear, {}).map(({id}) => id)).not.toContain("unclear as any");
  });

  it("doubles everything that a case guesses of its size", () => {
    const {design: twice} = changed("size × 2");
    expect([twice.N0, twice.baseline, twice.events[0]?.departures]).toEqual([1_000_000, 2000, 600_000]);
  });

  it("starts from the priors that the case has", () => {
    expect(changed("survey × 2").priors["tau.survey"]).toBeCloseTo(0.4, 12);
    expect(changed("research ÷ 2").priors["tau.research"]).toBe((priorTable["tau.research"]?.value ?? 0) / 2);
    expect(changed("research ÷ 2").priors["tau.survey"]).toBe(0.2);
  });

  it("reads only the unclear claims otherwise", () => {
    expect(changed("unclear as any").design.observations.map(({stay}) => stay)).toEqual(["any", "settled"]);
  });
});

import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {assume, assumedInWords, nothingAssumed} from "./assumed.ts";

const foundations = {
  design: design({baseline: 1000, observations: [observation({id: "a", stay: "unclear"})]}),
  priors: {"survey.mean": 0.2, "tau.media": 0.4},
};

describe("assume", () => {
  it("gives back what it was given where nothing is assumed otherwise", () => {
    expect(assume(nothingAssumed, foundations)).toEqual(foundations);
  });

  it("takes an overstatement of 25 % as a mean of ln 1.25, in place of the case's own", () => {
    const {priors} = assume({...nothingAssumed, overstated: {survey: 25, "host official": -50}}, foundations);
    expect(priors).toEqual({
      "survey.mean": Math.log(1.25),
      "host-official.mean": Math.log(0.5),
      "tau.media": 0.4,
    });
  });

  it("makes several assumptions at once", () => {
    const changed = assume({size: 2, overstated: {}, unclear: "any"}, foundations).design;
    expect([changed.N0, changed.baseline]).toEqual([2 * foundations.design.N0, 2000]);
    expect(changed.observations.map(({stay}) => stay)).toEqual(["any"]);
  });
});

describe("assumedInWords", () => {
  it("says nothing of a case as it is", () => {
    expect(assumedInWords(nothingAssumed)).toEqual([]);
  });

  it("says each assumption as it stands after “with”", () => {
    expect(assumedInWords({size: 0.5, overstated: {survey: -10, media: 20}, unclear: "settled"})).toEqual([
      "half as many departures as guessed",
      "overstatement by media taken as 20%",
      "understatement by surveys taken as 10%",
      "claims that do not say which stays they count read as people who settled abroad",
    ]);
  });
});

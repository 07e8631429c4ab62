import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {alterDesign} from "./altered-design.ts";

const office = observation({id: "office", hosts: [0], source: "office"});
const paper = observation({id: "paper", hosts: [1], source: "paper"});
const before = {type: "log", v: 5000, s: 0.2, label: "before"} as const;

describe("alterDesign", () => {
  it("masks what is gone and keeps it in the design, so that z stays as long as it is", () => {
    const whole = design({observations: [office, paper]});
    const altered = alterDesign(whole, {...whole, observations: [paper]});
    expect(altered.design).toBe(whole);
    expect([...altered.masked]).toEqual(["office"]);
    expect(altered.cameBack).toEqual([]);
  });

  it("adds what came back, with the earlier diaspora that it includes", () => {
    const whole = design({observations: [office]});
    const back = observation({id: "back", rows: ["month 1", "month 2"], hosts: [0], base: 0});
    const altered = alterDesign(whole, {...whole, bases: [before], observations: [back]});
    expect(altered.cameBack).toEqual(["month 1", "month 2"]);
    expect(altered.design.bases).toEqual([before]);
    expect(altered.design.observations.map(({id}) => id)).toEqual(["office", "back again"]);
    expect([...altered.masked]).toEqual(["office"]);
  });

  it("takes an observation that says something else now as one that is gone and one that came", () => {
    const whole = design({observations: [office]});
    const altered = alterDesign(whole, {...whole, observations: [{...office, s: 0.3}]});
    expect([...altered.masked]).toEqual(["office"]);
    expect(altered.cameBack).toEqual(["office"]);
  });

  it("knows hosts by their names, in whatever order a mapping counts them", () => {
    const whole = design({observations: [office, paper]});
    const [first = "", second = "", other = ""] = whole.hosts;
    const turned = {...whole, hosts: [second, first, other], observations: [{...office, hosts: [1]}]};
    expect([...alterDesign(whole, turned).masked]).toEqual(["paper"]);
  });
});

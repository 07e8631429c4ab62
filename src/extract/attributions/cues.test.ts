import {describe, expect, it} from "vitest";
import {cueClasses} from "../../core/attribution.ts";
import {cueModality, verbCue} from "./cues.ts";

describe("cueModality", () => {
  it("takes narration for asserted", () => {
    expect(cueModality(null)).toBe("asserted");
  });

  it("means a continued or carried quotation as its antecedent is meant, whatever that is", () => {
    expect(cueModality("continued", "purported")).toBe("purported");
    expect(cueModality("carried", "denied")).toBe("denied");
  });

  it("lets no antecedent change a class that has a meaning of its own", () => {
    const own = cueClasses.filter((cueClass) => cueClass !== "continued" && cueClass !== "carried");
    for (const cueClass of own) expect(cueModality(cueClass, "unknowable")).toBe(cueModality(cueClass));
  });
});

describe("the lexicon of cues", () => {
  it.each([
    ["say", "neutral"],
    ["claim", "doubt"],
    ["purport", "strong-doubt"],
    ["estimate", "estimate"],
    ["deny", "denial"],
    ["shelve", "dropped"],
    ["acknowledge", "factive"],
  ])("%s is %s", (lemma, cueClass) => {
    expect(verbCue(lemma)?.cueClass).toBe(cueClass);
  });

  it("knows no cue in a verb of moving", () => {
    expect(["leave", "return", "cross", "arrive"].map(verbCue)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

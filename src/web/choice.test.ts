import {expect, it} from "vitest";
import {nothingAssumed} from "../check/assumed.ts";
import {type Choice, choiceFrom, firstChoice, fragmentOf, type Known} from "./choice.ts";

const known: Known = {
  sources: new Set(["forbes", "mvd", "a+b"]),
  kinds: new Set(["media", "host official"]),
  speaking: new Set(["media", "host official", "survey"]),
  unclear: true,
};

it("a permalink brings back the choice it was made from", () => {
  const choice: Choice = {
    stay: "any",
    without: ["a+b", "forbes"],
    kinds: ["host official", "media"],
    assumed: {size: 0.5, overstated: {"host official": 20, survey: -10}, unclear: "settled"},
  };
  expect(choiceFrom(fragmentOf(choice), known)).toEqual(choice);
});

it("the first choice needs no fragment", () => {
  expect(fragmentOf(firstChoice)).toBe("");
  expect(choiceFrom("", known)).toEqual(firstChoice);
});

it("the fragment of a heading is no choice", () => {
  expect(choiceFrom("#away", known)).toEqual(firstChoice);
});

it("a source that the page does not know, or that is named twice, changes nothing", () => {
  expect(choiceFrom("#~without=mvd+nobody+mvd", known)).toEqual({...firstChoice, without: ["mvd"]});
});

it("a stay that is none is the longer one", () => {
  expect(choiceFrom("#~stay=long", known).stay).toBe("settled");
});

it("a kind that was not left out when the page was made cannot be named", () => {
  expect(choiceFrom("#~kinds=survey+media", known).kinds).toEqual(["media"]);
});

it("an assumption that the page does not offer is not made", () => {
  const fragment = "#~size=3&overstated=research_20+media_-95+survey_x+host-official_1.5&unclear=both";
  expect(choiceFrom(fragment, known).assumed).toEqual(nothingAssumed);
  expect(choiceFrom("#~unclear=any", {...known, unclear: false}).assumed).toEqual(nothingAssumed);
});

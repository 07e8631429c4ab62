import {expect, it} from "vitest";
import {choiceFrom, firstChoice, fragmentOf, type Known} from "./choice.ts";

const known: Known = {sources: new Set(["forbes", "mvd", "a+b"]), kinds: new Set(["media", "host official"])};

it("a permalink brings back the choice it was made from", () => {
  const choice = {stay: "any", without: ["a+b", "forbes"], kinds: ["host official", "media"]} as const;
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
  expect(choiceFrom("#~without=mvd+nobody+mvd", known)).toEqual({stay: "settled", without: ["mvd"], kinds: []});
});

it("a stay that is none is the longer one", () => {
  expect(choiceFrom("#~stay=long", known).stay).toBe("settled");
});

it("a kind that was not left out when the page was made cannot be named", () => {
  expect(choiceFrom("#~kinds=survey+media", known).kinds).toEqual(["media"]);
});

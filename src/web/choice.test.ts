import {expect, it} from "vitest";
import {choiceFrom, firstChoice, fragmentOf} from "./choice.ts";

const sources = new Set(["forbes", "mvd", "a+b"]);

it("a permalink brings back the choice it was made from", () => {
  const choice = {stay: "any", without: ["a+b", "forbes"]} as const;
  expect(choiceFrom(fragmentOf(choice), sources)).toEqual(choice);
});

it("the first choice needs no fragment", () => {
  expect(fragmentOf(firstChoice)).toBe("");
  expect(choiceFrom("", sources)).toEqual(firstChoice);
});

it("the fragment of a heading is no choice", () => {
  expect(choiceFrom("#away", sources)).toEqual(firstChoice);
});

it("a source that the page does not know, or that is named twice, changes nothing", () => {
  expect(choiceFrom("#~without=mvd+nobody+mvd", sources)).toEqual({stay: "settled", without: ["mvd"]});
});

it("a stay that is none is the longer one", () => {
  expect(choiceFrom("#~stay=long", sources).stay).toBe("settled");
});

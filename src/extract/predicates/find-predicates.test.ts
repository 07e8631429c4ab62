import {describe, expect, it} from "vitest";
import type {Passage} from "../reading/passage.ts";
import {findPredicates} from "./find-predicates.ts";

/** A sentence without numbers, dates or tags: all that predicates need is its words. */
function sentence(text: string): Passage {
  const block = {role: "paragraph", start: 0, end: text.length} as const;
  return {
    start: 0,
    end: text.length,
    text,
    block,
    paragraph: 0,
    index: 0,
    tokens: [],
    quantities: [],
    periods: [],
    places: [],
  };
}

function predicates(text: string): string[] {
  return findPredicates(sentence(text)).map(({frame, form, status, polarity}) =>
    [frame.name, form, status, polarity === "-" ? "not" : null].filter((part) => part !== null).join(" "),
  );
}

describe("a predicate", () => {
  it.each([
    ["They have since returned.", "returned perfect"],
    ["People are still coming back.", "returned progressive"],
    ["Many have not returned.", "returned perfect not"],
    ["They plan to go home.", "returned infinitive planned"],
    ["They were urged to come back.", "returned infinitive proposed"],
    ["They may return.", "returned modal speculated"],
    ["They will return.", "returned modal predicted"],
    ["Nobody says whether they are returning.", "returned progressive speculated"],
    ["They went to Chile.", "arrived simple"],
    ["They are believed to have left the country.", "left perfect"],
    ["The flood forced whole villages to evacuate.", "evacuated simple"],
  ])("takes its form and status from the words before it: %s", (text, found) => {
    expect(predicates(text)).toEqual([found]);
  });

  it.each([
    "He returned to work.",
    "The fire left 40 dead.",
    "The law enters into force in May.",
    "He left the office early.",
    "They have the right to return.",
  ])("is none in: %s", (text) => {
    expect(predicates(text)).toEqual([]);
  });

  it("of leaving abroad needs words for abroad", () => {
    expect(predicates("They moved abroad.")).toEqual(["moved simple"]);
    expect(predicates("They moved a table.")).toEqual([]);
  });
});

import {describe, expect, it} from "vitest";
import {persons} from "../../../test/ledger-world.ts";
import {valueInWords} from "./value-in-words.ts";

describe("valueInWords", () => {
  it.each([
    ["5,000 people", persons()],
    ["1 person", persons({mid: 1})],
    ["about 9,000 people", persons({bound: "about", mid: 9000})],
    ["almost 300,000 people", persons({bound: "near", mid: 300_000, high: 300_000})],
    ["at least 300,000 people", persons({bound: "at-least", low: 300_000, mid: null})],
    ["fewer than 60 households", persons({bound: "less-than", high: 60, mid: null, unit: "households"})],
    ["700,000 to 1,500,000 people", persons({bound: "range", low: 700_000, mid: null, high: 1_500_000})],
    ["half (50%)", persons({unit: "share", mid: 0.5, lexeme: "half"})],
    ["28.5%", persons({unit: "share", mid: 0.285})],
    ["up 12,000 people", persons({mid: 12_000, delta: "up"})],
    ["35,000 RUB a month", persons({mid: 35_000, unit: "RUB/month"})],
    ["2 times", persons({mid: 2, unit: "factor"})],
    ["some", persons({bound: "vague", low: 1, mid: null, lexeme: "some"})],
    [
      "hundreds of thousands (100,000 to 1,000,000 people)",
      persons({bound: "magnitude", low: 1e5, mid: null, high: 1e6, lexeme: "hundreds of thousands"}),
    ],
    ["continuing", {kind: "trend", direction: "continuing"} as const],
    ["war and fear", {kind: "categories", categories: ["war", "fear"]} as const],
    ["hard to measure", {kind: "quality", says: "hard-to-measure"} as const],
    ["none", {kind: "absence"} as const],
    ["", null],
  ])("%s", (words, value) => {
    expect(valueInWords(value)).toBe(words);
  });
});

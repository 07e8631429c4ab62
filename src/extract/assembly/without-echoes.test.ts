import {describe, expect, it} from "vitest";
import type {Claim} from "../../core/claim.ts";
import {withoutEchoes} from "./without-echoes.ts";

const blocks = [
  {role: "title" as const, start: 0, end: 40},
  {role: "paragraph" as const, start: 42, end: 200},
];

const claim = (start: number, mid: number, measure = "arrivals") =>
  ({
    measure,
    value: {kind: "quantity", bound: "point", low: null, mid, high: null, unit: "persons"},
    evidence: [{start, end: start + 5}],
  }) as unknown as Claim;

describe("a number in a heading", () => {
  it("goes where the text under it has the same number of the same measure", () => {
    const inText = claim(50, 6003);
    expect(withoutEchoes([claim(10, 6003), inText], {blocks})).toEqual([inText]);
  });

  it("stays where the text has another number, or another measure", () => {
    const all = [claim(10, 6003), claim(50, 6000), claim(90, 6003, "left_total")];
    expect(withoutEchoes(all, {blocks})).toEqual(all);
  });
});

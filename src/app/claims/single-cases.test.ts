import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import type {Claim} from "../../core/claim.ts";
import {singleCases} from "./single-cases.ts";

const document = textDocument("Mara earned 900 and paid 1,000; she may stay two weeks.");
const tells = (words: string, measure: string, unit: string, mid: number, changes: Partial<Claim> = {}) =>
  claimOn(document, words, {case: "case-mara", use: "case", measure, value: persons({unit, mid}), ...changes});
const wage = tells("earned", "wage", "GEL/month", 900);
const rent = tells("paid", "rent", "GEL/month", 1000);
const says = (...claims: Claim[]) => singleCases(claims).flatMap(({follows}) => follows.map((each) => each.says));

describe("singleCases", () => {
  it("computes what a month leaves from the person's own figures, and names them", () => {
    expect(singleCases([wage, rent])).toEqual([
      {
        name: "case-mara",
        claims: [wage.id, rent.id],
        follows: [
          {
            says: "900 GEL a month earned, 1,000 GEL a month of rent: short by 100 GEL a month",
            from: [wage.id, rent.id],
          },
        ],
      },
    ]);
  });

  it("says what is left where something is", () => {
    expect(says(tells("earned", "wage", "GEL/month", 1200), rent)).toEqual([
      "1,200 GEL a month earned, 1,000 GEL a month of rent: 200 GEL a month left for everything else",
    ]);
  });

  it("computes nothing from one figure, or from two kinds of money", () => {
    expect(says(wage)).toEqual([]);
    expect(says(wage, tells("paid", "rent", "USD/month", 400))).toEqual([]);
  });

  it("calls two weeks a visit, and two months a stay", () => {
    expect(says(tells("two weeks", "stay_limit", "days", 14))).toEqual(["a stay of 14 days: a visit, not a return"]);
    expect(says(tells("two weeks", "visit", "days", 60))).toEqual([
      "a stay of 60 days: long enough to count as a stay of a month or more",
    ]);
  });

  it("keeps the stories of two people apart, and leaves out what belongs to none", () => {
    const other = tells("paid", "rent", "GEL/month", 700, {case: "case-levan"});
    const {case: _, ...nobodys} = rent;
    expect(singleCases([wage, other, nobodys]).map(({name}) => name)).toEqual(["case-mara", "case-levan"]);
    expect(says(wage, other)).toEqual([]);
  });
});

import {describe, expect, it} from "vitest";
import {design, observation} from "../../../test/designs.ts";
import type {Observation, Stay} from "../../account/observation.ts";
import type {StayVerdict} from "../../check/verdict.ts";
import {month} from "../../core/month.ts";
import {claimInWords, numberInWords} from "./claim-words.ts";
import {crossingsSentence, misstatement, verdictSentence} from "./verdict-words.ts";

const from = month("2022-02");
const where = {...design({hostCount: 3}), hosts: ["GE", "KZ", "other"]};
const number = (mid: number) => ({low: null, mid, high: null});

function found(verdict: StayVerdict["verdict"], q10: number, q90: number, of: Partial<StayVerdict> = {}): StayVerdict {
  const q50 = Math.sqrt(q10 * q90);
  return {
    verdict,
    because: null,
    tail: 0.5,
    priorTail: 0.5,
    narrowing: 0.8,
    factor: 3,
    predictive: {q05: q10, q10, q25: q10, q50, q75: q90, q90, q95: q90},
    ...of,
  };
}

function sentence(
  claim: Observation,
  says: string,
  byStay: readonly (readonly [Stay, StayVerdict])[],
  countsPresence = false,
) {
  const saying = {speaker: "the minister", published: "2023-06-16"};
  return verdictSentence({claim, says, saying, byStay: new Map(byStay), countsPresence});
}

describe("claimInWords", () => {
  const said = (of: Partial<Observation>, stated = number(110_000)) =>
    claimInWords(observation({id: "a", hosts: [0], t: 16, ...of}), stated, where, from);

  it("makes a statement of every quantity", () => {
    expect(said({})).toBe("110,000 people were living in Georgia at the end of June 2023");
    expect(said({quantity: "left", hosts: null})).toBe(
      "110,000 people left to live abroad from February 2022 to June 2023",
    );
    expect(said({quantity: "arrivals", t0: 7, t: 7})).toBe("110,000 people came to live in Georgia in September 2022");
    expect(said({quantity: "permits", hosts: [1]})).toBe(
      "110,000 permits were valid in Kazakhstan at the end of June 2023",
    );
    expect(said({quantity: "returned share", hosts: null}, number(0.5))).toBe(
      "50% of those who left since February 2022 had returned by the end of June 2023",
    );
    expect(said({quantity: "wave share", hosts: null, wave: [7, 8]}, number(0.3))).toBe(
      "30% of those who left in the wave of September 2022 were back by the end of June 2023",
    );
    expect(said({quantity: "leave rate", t0: 5}, number(0.2))).toBe(
      "20% of those living in Georgia left it from July 2022 to June 2023",
    );
    expect(said({quantity: "net", form: "balance", y: -5770, t0: 11, t: 16})).toBe(
      "the number of people in Georgia changed by −5,770 from January 2023 to June 2023",
    );
  });

  it("says that people who were there before are counted with", () => {
    expect(said({base: 0})).toBe(
      "110,000 people were living in Georgia at the end of June 2023, those who were there before included",
    );
  });

  it("calls a group by its name", () => {
    const group = observation({id: "eu", hosts: [0, 1], t: 16});
    expect(claimInWords(group, number(9), where, from, {place: "EU"})).toContain("living in the EU");
  });
});

describe("numberInWords", () => {
  const band = {form: "band", quantity: "stock"} as const;
  it.each([
    [{low: 700_000, mid: null, high: 1_500_000}, band, "700,000 to 1,500,000"],
    [{low: null, mid: 300_000, high: 300_000}, band, "almost 300,000"],
    [{low: 5500, mid: null, high: null}, band, "more than 5,500"],
    [{low: 5500, mid: null, high: null}, {...band, form: "at least"}, "at least 5,500"],
    [{low: null, mid: null, high: 600_000}, {...band, form: "up to"}, "no more than 600,000"],
    [{low: null, mid: 0.125, high: null}, {form: "band", quantity: "returned share"}, "12.5%"],
  ] as const)("writes every digit of %j", (stated, claim, words) => expect(numberInWords(stated, claim)).toBe(words));
});

describe("verdictSentence", () => {
  const stock = observation({id: "a", stay: "any"});

  it("names both stays where they differ, the stated one first, with what each allows", () => {
    const share = observation({id: "half", quantity: "returned share", stay: "any"});
    expect(
      sentence(share, "50% had returned", [
        ["any", found("consistent", 0.39, 0.61)],
        ["settled", found("contradicted", 0.0075, 0.23)],
      ]),
    ).toBe(
      "That 50% had returned (the minister, 16 June 2023) is consistent with the other evidence, counting every stay of a month or more (8 in 10: 39% to 61%); said of people who settled abroad, it would be contradicted (8 in 10: 0.75% to 23%).",
    );
  });

  it("gives a claim that does not say which stays it counts the reading that suits it first", () => {
    expect(
      sentence({...stock, stay: "unclear"}, "so many left", [
        ["settled", found("contradicted", 100, 200)],
        ["any", found("consistent", 300, 600)],
      ]),
    ).toBe(
      "That so many left (the minister, 16 June 2023) is consistent with the other evidence if it counts every stay of a month or more (8 in 10: 300 to 600), and would be contradicted if it means people who settled abroad (8 in 10: 100 to 200; it would need an overstatement by a factor of about three).",
    );
  });

  it("says why it cannot tell", () => {
    const untold = (because: StayVerdict["because"]) =>
      sentence(observation({id: "a", quantity: "permits"}), "so many were there", [
        ["settled", found("cannot-tell", 1000, 9000, {because})],
      ]);
    expect(untold("wide")).toBe(
      "Whether so many were there (the minister, 16 June 2023) cannot be told from the other evidence, for people who settled abroad (8 in 10: 1,000 to 9,000).",
    );
    expect(untold("assumed")).toMatch(
      /; only an assumption of ours would speak against it, and that contradicts nobody\.$/,
    );
    expect(untold("unspoken")).toMatch(/; no other evidence speaks of that place and those months by itself\.$/);
    expect(untold("uncounted")).toMatch(/; nobody counted how many of them were there before\.$/);
  });

  it("reminds that a count of people present on a day holds visitors, where it is too high", () => {
    const presence = (factor: number) =>
      sentence(stock, "so many were there", [["any", found("contradicted", 1000, 2000, {factor})]], true);
    expect(presence(3)).toContain("holds those who stayed for less than a month");
    expect(presence(0.3)).not.toContain("less than a month");
  });

  it("says nothing of a speaker where nobody spoke", () => {
    const asked = {claim: stock, says: "so many left", saying: undefined, countsPresence: false};
    expect(verdictSentence({...asked, byStay: new Map([["any", found("consistent", 1000, 2000)]])})).toMatch(
      /^That so many left is/,
    );
  });

  it("never speaks of lies, and never of a bare “any” or “settled”", () => {
    const verdicts = ["consistent", "strained", "contradicted", "cannot-tell"] as const;
    for (const a of verdicts) {
      for (const b of verdicts) {
        for (const stay of ["any", "settled", "unclear"] as const) {
          const order = stay === "any" ? (["any", "settled"] as const) : (["settled", "any"] as const);
          const text = sentence({...stock, stay}, "so many left", [
            [order[0], found(a, 1000, 2000)],
            [order[1], found(b, 3000, 4000)],
          ]);
          expect(text).not.toMatch(/\blie[sd]?\b|\bfalse\b|\bany\b|settled(?! abroad)/);
          expect(text).toMatch(/^(That|Whether) .*\.$/);
        }
      }
    }
  });
});

describe("misstatement", () => {
  it("speaks of odds for shares, of the sign for balances, and of more or less", () => {
    expect(misstatement(observation({id: "a"}), 2.96)).toBe("an overstatement by a factor of about three");
    expect(misstatement(observation({id: "a"}), 0.0001)).toBe("an understatement by a factor of a thousand or more");
    expect(misstatement(observation({id: "a"}), 0.4)).toBe("an understatement by a factor of about 2.5");
    expect(misstatement(observation({id: "a", quantity: "returned share"}), 14.2)).toBe(
      "an overstatement of the odds by a factor of about 14",
    );
    expect(misstatement(observation({id: "a", quantity: "net", form: "balance"}), null)).toBe("the opposite sign");
  });
});

describe("crossingsSentence", () => {
  it("says what the number is not, and what the account has in its place", () => {
    const saying = {speaker: "UNHCR", published: "2022-06-09"};
    expect(crossingsSentence("2,300,000 who came back", saying, undefined)).toBe(
      "2,300,000 who came back (UNHCR, 9 June 2022) count border crossings, not people who moved.",
    );
    expect(crossingsSentence("9 entries", saying, "3 to 5 people came to live in Georgia")).toMatch(
      /; by the account, 3 to 5/,
    );
  });
});

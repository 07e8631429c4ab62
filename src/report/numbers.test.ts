import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  asClaimed,
  counted,
  countInWords,
  narrowedWords,
  personsInTable,
  personsInWords,
  personsWorded,
  shareInTable,
  shareWorded,
} from "./numbers.ts";

describe("personsWorded", () => {
  it("gives two significant digits", () => {
    expect(personsWorded({q10: 568_869, q50: 685_146, q90: 824_896})).toEqual({
      middle: "690,000",
      about: "about 690,000",
      range: "570,000 to 820,000",
    });
  });

  it("speaks of millions once for both ends", () => {
    expect(personsWorded({q10: 1_247_000, q50: 1_616_000, q90: 2_023_000}).range).toBe("1.2 to 2.0 million");
    expect(personsWorded({q10: 847_000, q50: 1e6, q90: 12_300_000}).range).toBe("850,000 to 12 million");
  });

  it("gives a narrow range the digits that tell its ends apart", () => {
    expect(personsWorded({q10: 673_000, q50: 673_600, q90: 674_400})).toMatchObject({
      middle: "674,000",
      range: "673,000 to 674,000",
    });
    expect(personsWorded({q10: 673_100, q50: 673_200, q90: 673_400}).range).toBe("673,100 to 673,400");
  });

  it("does not count single people", () => {
    expect(personsWorded({q10: 0.1, q50: 1.4, q90: 31}).about).toBe("fewer than 10");
  });

  it("keeps the middle within its range, as it is read", () => {
    const persons = fc.double({min: 10, max: 9e5, noNaN: true});
    fc.assert(
      fc.property(persons, persons, persons, (...three) => {
        const [q10, q50, q90] = three.sort((a, b) => a - b) as [number, number, number];
        const {middle, range} = personsWorded({q10, q50, q90});
        const read = [...range.split(" to "), middle].map((words) => Number(words.replace(",", "")));
        expect(read.toSorted((a, b) => a - b)[1]).toBe(read[2]);
      }),
    );
  });
});

describe("shareWorded", () => {
  it("gives two significant digits", () => {
    expect(shareWorded({q10: 0.0094, q50: 0.0737, q90: 0.2306})).toEqual({
      middle: "7.4%",
      about: "about 7.4%",
      range: "0.94% to 23%",
    });
  });

  it("never rounds to all", () => {
    expect(shareWorded({q10: 0.98, q50: 0.9951, q90: 0.99996}).range).toBe("98% to 99.996%");
  });

  it("has no digits below a tenth of one per cent", () => {
    expect(shareWorded({q10: 1e-7, q50: 4e-6, q90: 0.03})).toEqual({
      middle: "< 0.1%",
      about: "less than 0.1%",
      range: "0% to 3%",
    });
    expect(shareWorded({q10: 1e-7, q50: 4e-6, q90: 1e-5}).range).toBe("less than 0.1%");
  });
});

describe("tables", () => {
  it("have three significant digits", () => {
    expect([0.4, 56_369, 1_616_464].map(personsInTable)).toEqual(["0", "56,400", "1,620,000"]);
    expect([0.06, 0.0935, 0.515].map(shareInTable)).toEqual(["6.0%", "9.4%", "51.5%"]);
  });
});

describe("narrowedWords", () => {
  it("does not hide an interval that became wider", () => {
    expect([0.804, 0, -0.12, -0.001].map(narrowedWords)).toEqual(["80%", "0%", "12% wider", "0%"]);
  });
});

describe("asClaimed", () => {
  it("rounds nothing", () => {
    expect([112_733, -73_900, 0.155].map(asClaimed)).toEqual(["112,733", "-73,900", "0.155"]);
  });
});

describe("words for counts", () => {
  it("spell out up to ten", () => {
    expect([0, 1, 10, 11].map(countInWords)).toEqual(["no", "one", "ten", "11"]);
    expect([counted(1, "row"), counted(1200, "row")]).toEqual(["1 row", "1,200 rows"]);
    expect(personsInWords(1_049_000)).toBe("1.0 million");
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readNumber} from "./read-number.ts";

describe("readNumber", () => {
  it("reads an empty cell as nothing, which is not zero", () => {
    expect(readNumber("", "plain")).toEqual({number: null});
    expect(readNumber("0", "plain")).toEqual({number: 0});
  });

  it("reads back what a program prints", () => {
    fc.assert(
      fc.property(fc.integer({min: -1e12, max: 1e12}), fc.integer({min: 0, max: 99_999}), (whole, parts) => {
        for (const number of [whole, parts / 100_000]) {
          const text = number.toFixed(5);
          expect(readNumber(text, "plain")).toEqual({number: Number(text)});
          expect(readNumber(text.replace(".", ","), "semicolon")).toEqual({number: Number(text)});
        }
      }),
    );
  });

  it.each([
    "1,5",
    "1,000",
    "1 000",
    "1e6",
    "1.5E+06",
    "+5",
    ".5",
    "5.",
    "−5",
    "half",
    "0x10",
    "Infinity",
    "9".repeat(16),
  ])("takes “%s” for no plain number", (text) => {
    expect(readNumber(text, "plain")).toEqual({
      problem: `“${text}” is not a plain number; write it like 1500000 or 0.5`,
    });
  });

  it("reads the decimal comma of a semicolon table, and the point that programs write", () => {
    expect(readNumber("0,5", "semicolon")).toEqual({number: 0.5});
    expect(readNumber("-12,25", "semicolon")).toEqual({number: -12.25});
    expect(readNumber("0.125", "semicolon")).toEqual({number: 0.125});
    expect(readNumber("1234,567", "semicolon")).toEqual({number: 1234.567});
  });

  it("reads thousands parted by a no-break, narrow or thin space in a semicolon table only", () => {
    for (const space of ["\u00A0", "\u202F", "\u2009"]) {
      expect(readNumber(`-1${space}500${space}000,5`, "semicolon")).toEqual({number: -1_500_000.5});
      expect(readNumber(`1${space}500`, "semicolon")).toEqual({number: 1500});
      expect(readNumber(`1${space}500`, "plain")).toHaveProperty("problem");
      expect(readNumber(`1${space}50`, "semicolon")).toHaveProperty("problem");
    }
    expect(readNumber("1 500", "semicolon")).toHaveProperty("problem");
  });

  it("refuses what is a thousand in one country and one in the next, and says both ways out", () => {
    expect(readNumber("700,000", "semicolon")).toEqual({
      problem: "“700,000” can be read in two ways; write 700000 or 700,0000",
    });
    expect(readNumber("-1.500", "semicolon")).toEqual({
      problem: "“-1.500” can be read in two ways; write -1500 or -1,5000",
    });
    expect(readNumber("700,0000", "semicolon")).toEqual({number: 700});
    expect(readNumber("1.500.000", "semicolon")).toHaveProperty("problem");
  });
});

import {describe, expect, it} from "vitest";
import {mistakesError} from "./mistake.ts";
import {UserError} from "./user-error.ts";

const mistake = (line: number, file = "a.csv") => ({file, line, field: "place", says: "“X” is not a place"});

describe("mistakesError", () => {
  it("is a single line for a single mistake", () => {
    const error = mistakesError([mistake(3)], "mend it");
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe("a.csv line 3, place: “X” is not a place");
    expect(error.hint).toBe("mend it");
  });

  it("counts the mistakes of one file, and of several", () => {
    expect(mistakesError([mistake(3), mistake(4)], "").message).toBe(
      "2 mistakes in a.csv\n  a.csv line 3, place: “X” is not a place\n  a.csv line 4, place: “X” is not a place",
    );
    expect(mistakesError([mistake(3), mistake(3, "b.csv")], "").message).toMatch(/^2 mistakes in 2 files\n/);
  });

  it("spells out twenty and counts the rest", () => {
    const lines = mistakesError(
      Array.from({length: 25}, (_, line) => mistake(line)),
      "",
    ).message.split("\n");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("  …and 5 more");
    const twenty = mistakesError(
      Array.from({length: 20}, (_, line) => mistake(line)),
      "",
    ).message;
    expect(twenty).not.toContain("more");
  });

  it("shows no control character, which a terminal would obey", () => {
    expect(mistakesError([{file: "a.csv", line: 1, says: "“\u001b[31m” is red"}], "").message).toBe(
      "a.csv line 1: “\uFFFD[31m” is red",
    );
  });
});

import {describe, expect, it} from "vitest";
import {languageOf} from "./language.ts";

const guess = () => "en";

describe("languageOf", () => {
  it.each([
    ["Из посёлка уехали все, кто мог это сделать", "ru"],
    ["Із селища поїхали всі, хто міг це зробити", "uk"],
    ["საქართველოდან ბევრი წავიდა", "ka"],
    ["Շատերը հեռացան Հայաստանից", "hy"],
  ])("tells %s by its letters", (text, language) => {
    expect(languageOf(text, guess, undefined)).toBe(language);
  });

  it("asks for a guess only with enough letters", () => {
    expect(languageOf("Half of them left. ".repeat(20), guess, undefined)).toBe("en");
    expect(languageOf("Half of them left.", guess, undefined)).toBe("und");
  });

  it("falls back on what the page declares", () => {
    expect(languageOf("Half of them left.", undefined, "en-GB")).toBe("en");
  });
});

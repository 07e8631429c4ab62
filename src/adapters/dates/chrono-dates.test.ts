import {describe, expect, it} from "vitest";
import {times} from "../../extract/times/times.ts";
import {chronoDates} from "./chrono-dates.ts";

const read = (text: string, language: string) =>
  times(text, {language, published: "2023-07-11", dates: chronoDates}).map(({period}) => [period.text, period.start]);

const unread = new Uint8Array(100);

describe("chronoDates", () => {
  it.each([
    ["de", "Sie kamen am 3. März 2022 an.", "am 3. März 2022", "2022-03-03"],
    ["fr", "Ils sont arrivés le 3 mars 2022.", "3 mars 2022", "2022-03-03"],
    ["es", "Llegaron el 3 de marzo de 2022.", "3 de marzo de 2022", "2022-03-03"],
    ["uk", "Вони приїхали 3 березня 2022 року.", "3 березня 2022 року", "2022-03-03"],
    ["de", "Sie kamen am 3. September an.", "am 3. September", "2022-09-03"],
  ])("finds in %s: %s", (language, text, words, start) => {
    expect(read(text, language)).toEqual([[words, start]]);
  });

  it("leaves to our rules what they know better: a month between two is of the year named last", () => {
    expect(read("Between March and June 2022 they came.", "en")).toEqual([["Between March and June 2022", "2022-03"]]);
  });

  it("takes no fraction for a day, and gives nothing its place by the day of the document", () => {
    expect(chronoDates("6 3/8 % of them, in 3 months", "en", "2023-07-11", unread)).toEqual([]);
  });

  it("looks again at no date that was read already", () => {
    const text = "They left on 3 March 2022.";
    expect(chronoDates(text, "en", undefined, unread)).toHaveLength(1);
    expect(chronoDates(text, "en", undefined, unread.slice().fill(1))).toEqual([]);
  });

  it("finds nothing in a language that it does not know", () => {
    expect(chronoDates("2022 წლის 3 მარტი", "ka", undefined, unread)).toEqual([]);
  });
});

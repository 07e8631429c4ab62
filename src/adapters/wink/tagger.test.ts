import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import type {Tagger} from "../../extract/sentences.ts";
import {openTagger} from "./tagger.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await openTagger();
});

const sentencesOf = (text: string) => tag(text).map(({start, end}) => text.slice(start, end));
const partOfSpeech = (text: string, word: string) =>
  tag(text)
    .flatMap(({tokens}) => tokens)
    .find((token) => token.text === word)?.pos;

describe("openTagger", () => {
  it("ends no sentence after a title, an initial or an abbreviated month", () => {
    const text = "Dr. Anna Lind met Sen. J. Ruiz on Sept. 4. They talked.";
    expect(sentencesOf(text)).toEqual(["Dr. Anna Lind met Sen. J. Ruiz on Sept. 4.", "They talked."]);
  });

  it("keeps the closing mark with its sentence, and a question with the words that report it", () => {
    expect(sentencesOf("“We stayed.” Then came frost. “Why go?” she asked.")).toEqual([
      "“We stayed.”",
      "Then came frost.",
      "“Why go?” she asked.",
    ]);
  });

  it("does not draw a heading into the paragraph under it", () => {
    expect(sentencesOf("Who came back\n\nNobody knows.")).toEqual(["Who came back", "Nobody knows."]);
  });

  it("reads contractions with a curly apostrophe as two words", () => {
    expect(tag("They don’t know.")[0]?.tokens.map(({text}) => text)).toEqual(["They", "do", "n’t", "know", "."]);
  });

  it("keeps a name whole whose letters are beyond those of English and French", () => {
    const [{tokens = []} = {}] = tag("Jelena Đurić and Şule Łoś came.");
    expect(tokens.map(({text}) => text)).toEqual(["Jelena", "Đurić", "and", "Şule", "Łoś", "came", "."]);
  });

  it("tells a name from a verb", () => {
    expect(partOfSpeech("Minister Borek said little.", "Borek")).toBe("PROPN");
    expect(partOfSpeech("Minister Borek said little.", "said")).toBe("VERB");
  });

  it("gives every word where it stands, in order, and loses none", () => {
    const pieces = fc.constantFrom(
      "a",
      "Dr.",
      "“",
      "”",
      " ",
      "\n",
      "\u00a0",
      "\u200b",
      "’s",
      "1.5",
      "🙂",
      "can't",
      "é",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        const text = parts.join("");
        const tokens = tag(text).flatMap((sentence) => sentence.tokens);
        let at = 0;
        for (const {start, end, text: words} of tokens) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(words);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  it("reads a word of a quarter of a million letters piece by piece", () => {
    const tokens = tag("x".repeat(250_000))[0]?.tokens ?? [];
    expect(tokens.every(({start, end}) => end - start <= 256)).toBe(true);
    expect(tokens.at(-1)?.end).toBe(250_000);
  });

  it("keeps hundreds of thousands of marks in one sentence apart", () => {
    expect(tag("“".repeat(300_000)).flatMap(({tokens}) => tokens)).toHaveLength(300_000);
  });
});

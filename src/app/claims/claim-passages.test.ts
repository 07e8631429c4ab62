import fc from "fast-check";
import {expect, it} from "vitest";
import type {Span} from "../../core/span.ts";
import {claimPassages} from "./claim-passages.ts";

const text = "Few came. Officials say 300 left in May. Nobody counts them.\n\nElsewhere it is quiet.";
const blocks = [
  {role: "paragraph", start: 0, end: 60},
  {role: "paragraph", start: 62, end: text.length},
] as const;

function spanAt(start: number, end: number, document = "d-1"): Span {
  return {document, textSha256: "", start, end, exact: text.slice(start, end), prefix: "", suffix: "", raw: []};
}

const sentence = spanAt(10, 40);

it("shows the sentence in its block, with the number marked", () => {
  const claim = {document: "d-1", evidence: [sentence], parts: {value: [spanAt(24, 27)]}};
  expect(claimPassages(claim, {text, blocks})).toEqual([
    [
      {text: "Few came. ", as: "context"},
      {text: "Officials say ", as: "words"},
      {text: "300", as: "mark"},
      {text: " left in May.", as: "words"},
      {text: " Nobody counts them.", as: "context"},
    ],
  ]);
});

it("marks the whole sentence where no part of it is the claim's own", () => {
  const [pieces] = claimPassages({document: "d-1", evidence: [sentence], parts: {}}, {text, blocks});
  expect(pieces?.find(({as}) => as === "mark")?.text).toBe(sentence.exact);
});

it("leaves the words of copies to the copies", () => {
  const evidence = [sentence, spanAt(10, 40, "d-2")];
  expect(claimPassages({document: "d-1", evidence, parts: {}}, {text, blocks})).toHaveLength(1);
});

it("cuts a long block between words", () => {
  const long = `${"word ".repeat(200)}here ${"word ".repeat(200)}`;
  const words = {...spanAt(1000, 1004), exact: "here"};
  const around = [{role: "paragraph", start: 0, end: long.length}] as const;
  const [pieces = []] = claimPassages({document: "d-1", evidence: [words], parts: {}}, {text: long, blocks: around});
  expect(pieces[0]?.text).toMatch(/^(word )+$/);
  expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(700);
});

it("loses and adds no letter, however spans overlap", () => {
  const place = fc.integer({min: 10, max: 39});
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), {minLength: 1, maxLength: 4}), (ends) => {
      const value = ends.map(([a, b]) => spanAt(Math.min(a, b), Math.max(a, b) + 1));
      const [pieces = []] = claimPassages({document: "d-1", evidence: [sentence], parts: {value}}, {text, blocks});
      expect(pieces.map((piece) => piece.text).join("")).toBe(text.slice(0, 60));
    }),
  );
});

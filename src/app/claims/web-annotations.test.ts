import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {claimOn, textDocument} from "../../../test/ledger-world.ts";
import {spanOf} from "../../core/span-of.ts";
import {anchor, webAnnotations} from "./web-annotations.ts";

const document = textDocument("Some came.\n\nThen 5,000 left, and 5,000 more.");
const documents = new Map([[document.id, {document, file: "documents/a.txt"}]]);

describe("webAnnotations", () => {
  it("quotes the words, says where they stand, and points to the claim", () => {
    const claim = claimOn(document, "5,000 left");
    expect(webAnnotations([claim], documents)).toMatchObject([
      {
        type: "Annotation",
        body: {"cc:claim": claim.id},
        target: {
          source: "documents/a.txt",
          selector: [
            {type: "TextQuoteSelector", exact: "Then 5,000 left, and 5,000 more.", prefix: "Some came.\n\n"},
            {type: "TextPositionSelector", start: 12, end: 44},
          ],
        },
      },
    ]);
  });

  it("finds any words again where they were, in the text and in one that grew at its head", () => {
    const span = fc
      .nat(document.text.length - 2)
      .chain((start) => fc.tuple(fc.constant(start), fc.integer({min: start + 1, max: document.text.length})));
    fc.assert(
      fc.property(span, fc.constantFrom("", "Corrected. "), ([start, end], head) => {
        const claim = {...claimOn(document, "5,000 left"), evidence: [spanOf(document, start, end)]};
        const [annotation] = webAnnotations([claim], documents) as [ReturnType<typeof webAnnotations>[number]];
        const text = head + document.text;
        const found = anchor(annotation, text);
        expect(found && text.slice(found.start, found.end)).toBe(document.text.slice(start, end));
      }),
    );
  });

  it("does not guess which of two equal words is meant when their surroundings are gone", () => {
    const claim = {...claimOn(document, "5,000 left"), evidence: [spanOf(document, 17, 22)]};
    const [annotation] = webAnnotations([claim], documents) as [ReturnType<typeof webAnnotations>[number]];
    expect(anchor(annotation, "5,000 or 5,000")).toBeUndefined();
    expect(anchor(annotation, "only 5,000")).toEqual({start: 5, end: 10});
  });

  it("stands once on each copy of the words, in the copy's own text", () => {
    const copy = textDocument("Copied: 5,000 left, and 5,000 more.");
    const both = new Map([...documents, [copy.id, {document: copy, file: "documents/copy.txt"}]]);
    const claim = claimOn(document, "5,000 left");
    const folded = {...claim, evidence: [...claim.evidence, spanOf(copy, 8, 18)]};
    const annotations = webAnnotations([folded], both);
    expect(annotations.map(({target}) => target.source)).toEqual(["documents/a.txt", "documents/copy.txt"]);
    expect(annotations.map((each, i) => anchor(each, [document, copy][i]?.text ?? "")?.start)).toEqual([12, 8]);
    expect(new Set(annotations.map(({id}) => id)).size).toBe(2);
  });

  it("refuses to write an annotation whose words are not there", () => {
    const claim = claimOn(document, "5,000 left");
    const changed = new Map([[document.id, {document: {...document, text: "Nothing."}, file: "documents/a.txt"}]]);
    expect(() => webAnnotations([claim], changed)).toThrow(/are not in documents\/a\.txt any more/);
  });
});

import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {attributions} from "./attributions.ts";

describe("attributions of a megabyte of one thing", () => {
  it.each(["said ", "“", "“ ", "[", "may ", "“no” he said. ", "according to X, ", "Lind said that ", "‘A "])(
    "%j comes to an end",
    async (piece) => {
      const tag = await openTagger();
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      for (const {content} of attributions(text, {tag}))
        expect(content.every(({start, end}) => start < end && end <= text.length)).toBe(true);
    },
  );
});

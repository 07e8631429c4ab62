import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {inShort, reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

describe("a share that does not say of whom", () => {
  it("is of those whom the sentence before counted", () => {
    const [, share] = claims("About 15,000 people were displaced in May 2022. Three in four have since gone home.");
    expect(share && inShort(share)).toBe("returned_share 0.75 share");
    expect(share?.denominator).toMatchObject({measure: "displaced_total", text: "About 15,000 people"});
  });

  it("is no claim where that sentence counted nobody, or the verb is not its own", () => {
    expect(
      claims("The town is quiet. Three in four have since gone home.").filter(({kind}) => kind === "share"),
    ).toEqual([]);
    const text = "About 15,000 people were displaced. Three in four, we hear, sold houses when others left.";
    expect(claims(text).filter(({kind}) => kind === "share")).toEqual([]);
  });
});

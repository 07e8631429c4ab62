import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import type {Claim} from "../../core/claim.ts";
import {inShort, reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

function share(text: string): Claim | undefined {
  return claims(text).find(({kind}) => kind === "share");
}

describe("a share", () => {
  it("of those who left that is back has the leavers as its denominator, in their words", () => {
    const claim = share("Two thirds of those who left Georgia have since returned.");
    expect(claim && inShort(claim)).toBe("returned_share 0.667 share");
    expect(claim?.denominator).toMatchObject({measure: "left_total", text: "those who left Georgia"});
  });

  it("of one bank's clients does not lose the clients", () => {
    expect(share("15% of the clients of one bank who left have returned.")?.denominator?.text).toBe(
      "the clients of one bank who left",
    );
  });

  it("of returnees without a verb of movement is a profile of them", () => {
    const claim = share("Most of those who have come back are elderly.");
    expect(claim && inShort(claim)).toBe("profile_returned vague 0.5–1 share");
    expect(claim?.denominator).toMatchObject({measure: "returned_total", text: "those who have come back"});
  });

  it("of people asked is a survey share, or an intention, never a returned share", () => {
    const claim = share("About 20 per cent of emigrants surveyed in May had returned.");
    expect(claim?.measure).toBe("survey_share");
    expect(share("A quarter of the emigrants plan to return.")?.measure).toBe("intention");
  });

  it("leaves a number in its denominator a number", () => {
    const found = claims("Half of the 90,000 displaced have gone home.").map(inShort);
    expect(found).toEqual(["returned_share 0.5 share", "displaced_total 90000 persons"]);
  });
});

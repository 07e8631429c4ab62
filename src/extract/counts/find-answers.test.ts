import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {inShort, reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

function answers(text: string) {
  return claims(text).filter(({kind}) => kind === "share");
}

describe("an answer to a survey", () => {
  const poll =
    "In a poll of 1,500 Eritrean refugees in Uganda by the Kampala Centre for Mobility, 12 percent planned to go home and 9 percent had already visited Eritrea.";

  it("has those asked as its denominator, and who asked as its source", () => {
    for (const {denominator, attribution} of answers(poll)) {
      expect(denominator).toMatchObject({measure: "survey_share", text: "1,500 Eritrean refugees in Uganda"});
      expect(attribution.chain[0]).toMatchObject({name: "Kampala Centre for Mobility", kind: "organisation"});
    }
  });

  it("is an intention where they want to, and a survey share where they did", () => {
    expect(answers(poll).map(inShort)).toEqual(["intention 0.12 share", "survey_share 0.09 share"]);
  });

  it("may stand in a later sentence of the paragraph, and is asserted even where it says “would”", () => {
    const text =
      "The office interviewed 800 exiles. Some 40 percent of them would return. Another 5 percent had moved back.";
    expect(answers(text).map(inShort)).toEqual(["intention about 0.4 share", "survey_share 0.05 share"]);
  });

  it("makes no count of those asked", () => {
    const text = "In interviews with 1,200 returnee households, 4 per cent planned to move again.";
    expect(claims(text).filter(({kind}) => kind === "quantity")).toEqual([]);
  });

  it("is none without a survey, nor a share that answers nothing", () => {
    expect(answers("Unemployment stood at 9 percent, and 12 percent planned nothing.")).toEqual([]);
    expect(answers("In a poll of 900 refugees the margin of error was 3 percent.")).toEqual([]);
  });
});

import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {chronoDates} from "../../adapters/dates/chrono-dates.ts";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {inShort, reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), dates: chronoDates, sha256});

/** The claims of one person's story. */
function story(text: string): string[] {
  return claims(text, {published: "2024-03-04"}).flatMap((claim) => (claim.case === undefined ? [] : [inShort(claim)]));
}

const olga = "Olga, whose name has been changed, left Belarus in May 2021 and moved to Vilnius.";

describe("a person's story", () => {
  it("is one departure, however many verbs tell it, and never a count", () => {
    expect(story(olga)).toEqual(["departure 1 persons"]);
    const [departure] = claims(olga);
    expect(departure).toMatchObject({case: "case-olga", use: "case", place: {host: "LT", city: "Vilnius"}});
    expect(departure?.attribution.chain[0]).toMatchObject({name: "Olga", anonymous: true});
  });

  it("goes on with “she” and “I”, and keeps wages and rents apart", () => {
    expect(story(`${olga} “I was earning 700 euros a month and paying 650 for a room,” she said.`)).toEqual([
      "departure 1 persons",
      "wage 700 EUR/month",
      "rent 650 EUR/month",
    ]);
  });

  it("tells the reasons after a return as one motive", () => {
    expect(story(`${olga}\n\n“I went home. I was tired. I missed my parents,” she said.`)).toEqual([
      "departure 1 persons",
      "return 1 persons",
      "reason_returned fatigue loneliness family",
    ]);
  });

  it("calls a way back that is meant to be short a visit", () => {
    expect(story(`${olga} She plans to go back to Belarus to sell her flat.`)).toContain("visit 1 persons planned");
    expect(story(`${olga} She plans to go to Minsk for ten days.`)).toContain("visit 10 days planned");
  });

  it("is told of whoever is given an age, and the age is nobody's number", () => {
    const text =
      "Sevda Gur, a tailor of 44 from Minsk, fled to Vilnius in March 2021 and went back to Belarus in May 2022, only to leave again.";
    expect(claims(text).map(inShort)).toEqual(["departure 1 persons", "return 1 persons", "departure 1 persons"]);
    expect(claims("Sevda, 44, fled Belarus in March 2021.").map(inShort)).toEqual(["departure 1 persons"]);
  });

  it("dates each move by the words beside it", () => {
    const text = "Sevda, 44, left Belarus in March 2021 and went back in May 2022.";
    expect(claims(text).map(({period}) => period?.start)).toEqual(["2021-03", "2022-05"]);
  });

  it("is not that of a relative, nor of what could be", () => {
    expect(story(`${olga} Her brother has moved to Sweden.`)).toEqual(["departure 1 persons"]);
    expect(story(`${olga} “They paid so that I could come back,” she said.`)).toEqual(["departure 1 persons"]);
  });

  it("says how long somebody was away, or may stay", () => {
    expect(story(`${olga} She spent three years in Vilnius.`)).toContain("time_abroad 3 years");
    expect(story(`${olga} Her permit allows her to stay for 90 days.`)).toContain("stay_limit 90 days");
  });

  it("is none of somebody who goes nowhere", () => {
    expect(story("Ana Roe, a clerk of 44, plans to open a shop. Some 900 people have left Belarus.")).toEqual([]);
  });

  it("is not told of officials, whatever their age", () => {
    expect(story("Interior minister Karim Saleh, 56, left Belarus for Doha on Monday.")).toEqual([]);
  });

  it("ends where somebody else speaks", () => {
    const text = `${olga}\n\n“I returned and I am glad,” said Peter Roe, a baker.`;
    expect(story(text)).toEqual(["departure 1 persons"]);
  });
});

describe("a letter whose author is doubted", () => {
  const letter =
    "Columnist Igor Roe published a letter in the Daily Voice which he purported was written by a surgeon who left Belarus in May.\n\n" +
    "“I returned to Belarus,” the letter's author — who many speculated was Roe himself — wrote.";

  it("makes purported claims of an unnamed author, with those whom the text suspects as candidates", () => {
    const [departure] = claims(letter).filter(({measure}) => measure === "departure");
    expect(departure).toMatchObject({modality: "purported", use: "none", case: "case-letter"});
    expect(departure?.attribution.chain[0]).toMatchObject({
      name: null,
      identityDisputed: true,
      candidates: ["Igor Roe"],
    });
  });

  it("is undermined by the doubt", () => {
    const all = claims(letter);
    const doubt = all.find(({measure}) => measure === "authorship");
    const told = all.filter((claim) => claim.case === "case-letter" && claim !== doubt);
    expect(doubt?.links.map(({type}) => type)).toEqual(told.map(() => "undermines"));
    expect(told.map(inShort)).toContain("return 1 persons purported");
  });
});

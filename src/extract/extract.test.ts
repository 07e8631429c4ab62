import {createHash} from "node:crypto";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chronoDates} from "../adapters/dates/chrono-dates.ts";
import {openTagger} from "../adapters/wink/tagger.ts";
import type {Span} from "../core/span.ts";
import {extract} from "./extract.ts";
import {documentOf, inShort, reader} from "./told.test-support.ts";

const tools = {
  tag: await openTagger(),
  dates: chronoDates,
  sha256: (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex"),
};
const read = reader(tools);

const article = `At least 42,000 Armenians have left Armenia for Georgia since the fighting broke out last September, according to the Georgian Interior Ministry.

Prime Minister Irakli Beridze said in February that a third of the refugees had returned, and more of them are coming back.

“Nobody knows how many have gone back for good,” said Nino Kapanadze, a demographer.

Mariam, who asked that her name be changed, moved to Batumi in October 2023. “I was earning 1,200 lari a month and paying 900 for a room,” she said.

No incentives to return have been announced, and calls to punish those who left persist.`;

describe("extract", () => {
  it("reads those who remain in a part of a country, and the number that theirs came down from, as living there", () => {
    const text = "More than 8,000 Eritreans remain in eastern Sudan, down from 9,500 a year ago.";
    const claims = read.claims(text, {published: "2024-06-14"});
    expect(claims.map((claim) => [inShort(claim), claim.place.host])).toEqual([
      ["stock_abroad more-than 8000 persons", "SD"],
      ["stock_abroad 9500 persons", "SD"],
    ]);
  });

  it("makes one claim of each number and each statement about leaving and returning", () => {
    const claims = read.claims(article, {published: "2024-03-04"});
    expect(claims.map(inShort)).toEqual([
      "left_total at-least 42000 persons",
      "returned_share 0.333 share",
      "returned_total continuing",
      "returned_total unknowable unknowable -",
      "departure 1 persons",
      "wage 1200 GEL/month",
      "rent 900 GEL/month",
      "return_incentives absence -",
      "punishment proposed",
    ]);
  });

  it("names who counted, from when and to when, and where the people went", () => {
    const [left] = read.claims(article, {published: "2024-03-04", byline: "Ana Roe", outlet: "The Valley Post"});
    expect(left?.attribution.chain.map(({role, name}) => `${role} ${name}`)).toEqual([
      "speaker Georgian Interior Ministry",
      "byline Ana Roe",
      "outlet The Valley Post",
    ]);
    expect(left?.period).toMatchObject({kind: "since", start: "2023-09", end: "2024-03-04", endFrom: "document-date"});
    expect(left?.place).toEqual({home: "AM", direction: "out", host: "GE"});
    expect(left?.use).toBe("account");
  });

  it("closes a period by the day of the statement where the text dates it", () => {
    const [, share] = read.claims(article, {published: "2024-03-04"});
    expect(share?.period).toMatchObject({end: "2024-02", endFrom: "statement-date"});
    expect(share?.denominator).toMatchObject({measure: "left_total", text: "the refugees"});
  });

  it("says in one plain sentence of ours what each claim says", () => {
    const sentences = read.claims(article, {published: "2024-03-04"}).map(({statement}) => statement);
    expect(sentences[0]).toBe(
      "Georgian Interior Ministry: at least 42,000 people left Armenia between 2023-09 and 2024-03-04.",
    );
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  it("asks for what a claim lacks before it can enter an account", () => {
    const {problems} = read.all("About 3,000 people have returned.");
    expect(problems.map(({kind}) => kind)).toEqual(["no-period", "no-place"]);
  });

  it("makes nothing of a document that could not be read", () => {
    const refused = {...documentOf(article), status: "refused"} as const;
    expect(extract(refused, tools)).toEqual({
      claims: [],
      problems: [],
      stages: {quantities: [], times: [], attributions: []},
    });
  });

  it("gives a claim the same id wherever its neighbours stand", () => {
    const ids = (text: string) => read.claims(text).map(({id}) => id);
    const [first] = ids("Some 500 people returned in May.");
    expect(ids("Some 500 people returned in May. Some 700 people left the country in June.")[0]).toBe(first);
  });

  it("keeps every part inside the document, in the words that stand there", () => {
    const {text} = documentOf(article);
    const spans = read.claims(article).flatMap(({evidence, parts}) => [...evidence, ...Object.values(parts).flat()]);
    for (const {start, end, exact} of spans as Span[]) expect(text.slice(start, end)).toBe(exact);
  });

  it("never states an interval upside down, whatever the sentences and their order", () => {
    const sentences = article.split(/(?<=[.”]) |\n\n/);
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), (some) => {
        for (const {value} of read.claims(some.join(" "))) {
          if (value?.kind !== "quantity") continue;
          const ends = [value.low, value.mid, value.high].filter((end) => end !== null);
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
        }
      }),
      {numRuns: 20},
    );
  });
});

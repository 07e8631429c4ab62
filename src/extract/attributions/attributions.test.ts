import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import type {TextRange} from "../../core/span.ts";
import type {Tagger} from "../sentences.ts";
import {attributions} from "./attributions.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await openTagger();
});

/** Each attribution as “who: what”, a bar between the pieces of what is said. */
function told(text: string): readonly string[] {
  const words = (range: TextRange) => text.slice(range.start, range.end);
  return attributions(text, {tag}).map(
    ({speaker, source, content}) =>
      `${speaker ?? (source ? `(${words(source)})` : "?")}: ${content.map(words).join(" | ")}`,
  );
}

function only(text: string) {
  const found = attributions(text, {tag});
  expect(found).toHaveLength(1);
  return found[0] as (typeof found)[number];
}

describe("attributions: where the speaker stands", () => {
  it("finds the speaker behind a quotation, in either order", () => {
    expect(told("“They came home,” Anna Lind said.")).toEqual(["Anna Lind: “They came home,”"]);
    expect(told("“They came home,” said Anna Lind.")).toEqual(["Anna Lind: “They came home,”"]);
  });

  it("finds the speaker before a quotation, and before a colon", () => {
    expect(told("Anna Lind said: “They came home.”")).toEqual(["Anna Lind: “They came home.”"]);
    expect(told("Anna Lind added, “They came home.”")).toEqual(["Anna Lind: “They came home.”"]);
  });

  it("joins both halves of a quotation that the verb parts", () => {
    expect(told("“Half came home,” Lind said, “and more will follow.”")).toEqual([
      "Lind: “Half came home,” | “and more will follow.”",
    ]);
  });

  it("reports a question by the words behind it", () => {
    expect(told("“Why should we go?” Borek asked.")).toEqual(["Borek: “Why should we go?”"]);
  });

  it("passes over appositions, relative clauses and dashes between name and verb", () => {
    expect(told("Anna Lind, who has counted them since May, said many came home.")).toEqual([
      "Anna Lind: many came home",
    ]);
    expect(told("Anna Lind, the head of the border service, claimed that nobody left.")).toEqual([
      "Anna Lind: that nobody left",
    ]);
    expect(told("Anna Lind — a nurse from Lomria — wrote that nobody left.")).toEqual(["Anna Lind: that nobody left"]);
  });

  it("finds the name that stands between commas behind a trade", () => {
    expect(told("A researcher at the institute in Lomria, Anna Lind, said that nobody left.")).toEqual([
      "Anna Lind: that nobody left",
    ]);
  });

  it("finds a body behind what it estimates, though its verb looks like a plural", () => {
    expect(told("Some 9,000 people left the island in 2019, the border institute estimates.")).toEqual([
      "border institute: Some 9,000 people left the island in 2019",
    ]);
    expect(told("They left by boat, by train and by bus, the island emptied.")).toEqual([]);
  });

  it("passes over a date between name and verb, and keeps it", () => {
    const text = "President Anna Lind in June claimed that half have returned.";
    const {date, title} = only(text);
    expect(date && text.slice(date.start, date.end)).toBe("in June");
    expect(title).toBe("President");
  });

  it("reads “according to” before and behind what is said", () => {
    expect(told("According to sociologist Anna Lind, most are young.")).toEqual(["Anna Lind: most are young"]);
    expect(told("Most are young, according to sociologist Anna Lind.")).toEqual(["Anna Lind: Most are young"]);
  });

  it("names the body whose report it is", () => {
    expect(told("According to a report by the Institute of Borders, most are young.")).toEqual([
      "Institute of Borders: most are young",
    ]);
  });

  it("takes a name behind a dash for a signature", () => {
    expect(told("“Few of us returned.” — Maria Kell")).toEqual(["Maria Kell: “Few of us returned.”"]);
  });

  it("reads single marks where a stop closes them, and no apostrophe as a mark", () => {
    expect(told("‘It was hard,’ Maria Kell said.")).toEqual(["Maria Kell: ‘It was hard,’"]);
    expect(told("It was the emigrants’ choice, Maria Kell said.")).toEqual([
      "Maria Kell: It was the emigrants’ choice",
    ]);
  });

  it("does not take the last noun before the verb for the speaker when a relative clause stands between", () => {
    expect(told("An official who spoke on condition of anonymity said hundreds left.")).toEqual([
      "(An official): hundreds left",
    ]);
  });
});

describe("attributions: quotations without a verb of their own", () => {
  it("goes on with the speaker of the paragraph", () => {
    const [, second] = attributions("“We left,” Anna Lind said. “There was no work at all.”", {tag});
    expect(second).toMatchObject({speaker: "Anna Lind", cueClass: "continued", cue: null, mode: "direct"});
  });

  it("carries the speaker over to a paragraph that is only a quotation, with the doubt of the antecedent", () => {
    const [, second] = attributions("Anna Lind claimed that people return.\n\n“They have no money left.”", {tag});
    expect(second).toMatchObject({speaker: "Anna Lind", cueClass: "carried", modality: "claimed"});
  });

  it("carries nobody over two paragraphs of narration", () => {
    const text = "“We left,” Anna Lind said.\n\nThe border is long.\n\nIt snows there.\n\n“They have no money left.”";
    expect(told(text).at(-1)).toBe("?: “They have no money left.”");
  });

  it("knows a quotation that a paragraph ending in a colon introduces", () => {
    expect(told("The ministry’s Anna Lind wrote:\n\n“They have no money left.”")).toEqual([
      "Anna Lind: “They have no money left.”",
    ]);
  });

  it("emits no scare quotes, terms or translations", () => {
    expect(told("The “liberal” left. They are called relokanti (which means “people who have moved away”).")).toEqual(
      [],
    );
  });

  it("does not call a statement mixed for a term in marks", () => {
    expect(only("Lind said that the “second homecoming” programme failed.").mode).toBe("indirect");
    expect(only("Lind said that life here is “in many ways better than abroad”.").mode).toBe("mixed");
  });
});

describe("attributions: who it is", () => {
  it("gives the fullest form of a name, also before it stands there", () => {
    expect(told("Lind said they left. Later Anna Lind said they returned.")).toEqual([
      "Anna Lind: they left",
      "Anna Lind: they returned",
    ]);
  });

  it("gives a pronoun the nearest person whom it fits", () => {
    expect(told("Minister Anna Lind said they left. “All of them are back now,” she added.")).toEqual([
      "Anna Lind: they left",
      "Anna Lind: “All of them are back now,”",
    ]);
    expect(told("Mr Borek came. Mrs Lind stayed. He said that it rained.").at(-1)).toBe("Borek: that it rained");
  });

  it("gives no pronoun a country or a body", () => {
    expect(told("Armenia took them in. He said that it rained.")).toEqual(["(He): that it rained"]);
  });

  it("gives “the minister” the last one who bears the title", () => {
    expect(
      told("Minister Anna Lind said they left. Writer Jan Borek disagreed. The minister said they returned.").at(-1),
    ).toBe("Anna Lind: they returned");
  });

  it("leaves people unnamed whom the text does not name", () => {
    expect(only("Some officials said that hundreds left.")).toMatchObject({
      speaker: null,
      kind: "collective",
      anonymous: true,
    });
  });

  it("marks a name that the text says is changed", () => {
    const found = attributions("Ivo, who asked that his name be changed, left. “I had no choice,” he said.", {tag});
    expect(found.at(-1)).toMatchObject({speaker: "Ivo", anonymous: true});
  });

  it("takes a capital that speaks for a government", () => {
    expect(only("Moscow considers the exodus a threat.")).toMatchObject({speaker: "Moscow", kind: "government"});
  });
});

describe("attributions: how it is meant", () => {
  it.each([
    ["The ministry denied that thousands left.", "denied"],
    ["The ministry did not say that thousands left.", "denied"],
    ["The ministry claimed that thousands left.", "claimed"],
    ["The ministry estimated that thousands left.", "estimated"],
    ["The ministry put the number at 3,000.", "estimated"],
    ["The ministry suggested that returnees could be questioned.", "proposed"],
    ["The ministry suggested that returnees are few.", "asserted"],
    ["The ministry plans to question returnees.", "planned"],
    ["Thousands reportedly left.", "speculated"],
    ["Many speculated that thousands left.", "speculated"],
    ["The ministry acknowledged that thousands left.", "asserted"],
  ])("%s → %s", (text, modality) => {
    expect(only(text).modality).toBe(modality);
  });

  it("keeps the number and gives no origin where a passive names nobody", () => {
    const text = "Between 400 and 900 people are estimated to have left since May.";
    expect(only(text)).toMatchObject({source: null, speaker: null, modality: "estimated", rule: "passive"});
    expect(told(text)).toEqual(["?: Between 400 and 900 people | to have left since May"]);
  });

  it("reads a call by its noun, and who makes it", () => {
    expect(told("Meanwhile, calls to punish emigres by hardline officials have persisted.")).toEqual([
      "(hardline officials): to punish emigres",
    ]);
  });

  it("takes people who decide for themselves, described as a kind, for no speakers", () => {
    expect(told("Those who decide to return prepare with care.")).toEqual([]);
  });
});

describe("attributions: through whom", () => {
  it("puts the source that a speaker cites inside what the speaker says", () => {
    const found = attributions("Radio North reported that 400 left, citing the interior ministry.", {tag});
    expect(found.map(({rule, within}) => [rule, within])).toEqual([
      ["source-cue", null],
      ["cited", 0],
    ]);
  });

  it("knows who says it inside a quotation, but not what speakers say of themselves", () => {
    const [outer, inner] = attributions("“I think the ministers understand that people lose money,” Anna Lind said.", {
      tag,
    });
    expect(outer).toMatchObject({speaker: "Anna Lind", mode: "direct"});
    expect(inner).toMatchObject({cueClass: "factive", within: 0, rule: "inside-quotation"});
  });

  it("gives a published letter to its author, through publisher and paper, with the suspected author as candidate", () => {
    const text = [
      "Writer Jan Borek published a letter in the Lomria Gazette which he purported was written by a nurse who left.",
      "“I am home and happy,” the letter’s author — who many speculated was Borek himself — wrote.",
    ].join("\n\n");
    const authors = attributions(text, {tag}).filter(({through}) => through.length > 0);
    expect(authors.map(({modality}) => modality)).toEqual(["purported", "asserted"]);
    for (const one of authors) {
      expect(one).toMatchObject({speaker: null, anonymous: true, candidates: ["Jan Borek"]});
      expect(one.through.map(({role, name}) => [role, name])).toEqual([
        ["publisher", "Jan Borek"],
        ["intermediary", "Lomria Gazette"],
      ]);
    }
  });

  it("finds the venue in the sentence behind the statement", () => {
    const text = "Anna Lind claimed that half are back. Her speech at the Lomria Forum drew applause.";
    const venue = attributions(text, {tag})[0]?.venue;
    expect(venue && text.slice(venue.start, venue.end)).toBe("Lomria Forum");
  });
});

describe("attributions: laws", () => {
  const pieces = fc.constantFrom(
    ..."“ ” \" ' ‘ ’ — ( ) , . : ; ? Lind Anna he she said that says told according to claimed estimated are by who left citing the minister letter published 300 \n\n [ ]".split(
      " ",
    ),
  );

  it("every range lies in the text, and content is never empty", () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 60}), (parts) => {
        const text = parts.join(" ");
        for (const {cue, source, content, venue, date, through} of attributions(text, {tag})) {
          const ranges = [...content, cue, source, venue, date, ...through.map(({at}) => at)].filter(
            (range) => range !== null,
          );
          expect(content.length).toBeGreaterThan(0);
          for (const {start, end} of ranges) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it("says the same when it reads twice", () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (parts) => {
        const text = parts.join(" ");
        expect(attributions(text, {tag})).toEqual(attributions(text, {tag}));
      }),
      {numRuns: 20},
    );
  });

  it("invents no speaker: every word of a name stands in the text", () => {
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 60}), (parts) => {
        const text = parts.join(" ");
        for (const {speaker} of attributions(text, {tag}))
          for (const word of speaker?.split(" ") ?? []) expect(text).toContain(word);
      }),
    );
  });
});

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

  it("names the body that made what is told, also behind its name and before “which”", () => {
    expect(told("A sample of 900 telephones, analysed by the firm Blue Traces, suggests that half left.")).toEqual([
      "Blue Traces: that half left",
    ]);
    expect(told("A forecast by Lomria College, according to which half will leave, was wrong.")).toEqual([
      "Lomria College: half will leave",
    ]);
  });

  it("keeps particles, hyphens and letters with marks in a name, and an office out of it", () => {
    expect(told("Jan van der Meer said that 900 left.")).toEqual(["Jan van der Meer: that 900 left"]);
    expect(told("Ngozi Okafor-Bello said that 900 left.")).toEqual(["Ngozi Okafor-Bello: that 900 left"]);
    expect(told("Jelena Đurić, the mayor of Kell, said that 900 left.")).toEqual(["Jelena Đurić: that 900 left"]);
    expect(told("Minister of Migration Anna Lind said that 900 left.")).toEqual(["Anna Lind: that 900 left"]);
  });

  it("does not cut the name of a body, and does not run two together", () => {
    expect(told("The Roads and Harbours Department said that 900 left.")).toEqual([
      "Roads and Harbours Department: that 900 left",
    ]);
    expect(told("In Lomria the border ministry put the number at 900.")).toEqual([
      "border ministry: the number at 900",
    ]);
    expect(told("The Polish register showed 9,000 people in the country.")).toEqual([
      "Polish register: 9,000 people in the country",
    ]);
  });

  it("takes no month for a speaker", () => {
    expect(told("Some 900 had gone back by May and a quarter intended to.")).toEqual(["(a quarter): to"]);
  });

  it("finds the name behind “said” where a clause with “which” stands before it", () => {
    expect(told("The list has 187 ships, which cannot carry 9,000 people, said Jan Borek, a captain.")).toEqual([
      "Jan Borek: The list has 187 ships, which cannot carry 9,000 people",
    ]);
  });

  it("takes whom something is told to for no speaker", () => {
    expect(told("Some 900 came, the mayor’s spokeswoman, Anna Lind, told reporters.")).toEqual([
      "Anna Lind: Some 900 came, the mayor’s spokeswoman",
    ]);
  });

  it("gives the number compared with to the same speaker, and what stands before a semicolon to nobody", () => {
    expect(told("Some 900 came, Anna Lind said on Monday, up from 400 in May.")).toEqual([
      "Anna Lind: Some 900 came | up from 400 in May",
    ]);
    expect(told("Some 900 came, Anna Lind said, compared with 400 in May.")).toEqual([
      "Anna Lind: Some 900 came | compared with 400 in May",
    ]);
    expect(told("One may travel twice; 900 have done so, according to Anna Lind.")).toEqual([
      "Anna Lind: 900 have done so",
    ]);
  });

  it("gives a quotation behind a colon to whom the words before it are about", () => {
    expect(told("Harbour master Anna Lind: “Nobody has counted us.”")).toEqual(["Anna Lind: “Nobody has counted us.”"]);
    expect(told("Captain Jan Borek was not convinced: “Nobody has counted us.”")).toEqual([
      "Jan Borek: “Nobody has counted us.”",
    ]);
  });

  it("reads “according to him”, and a body before its data", () => {
    expect(told("Minister Jan Borek came. According to him, 900 left.").at(-1)).toBe("Jan Borek: 900 left");
    expect(told("Interior Ministry data showed that 900 left.")).toEqual(["Interior Ministry: that 900 left"]);
  });

  it("reads a count that somebody gives, and keeps a target that somebody maintains apart", () => {
    expect(told("The border ministry gives a lower count: 900 returns.")).toEqual([
      "border ministry: a lower count: 900 returns",
    ]);
    expect(told("The border ministry maintains its target of 9,000.")).toEqual([]);
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

  it("gives “he” no woman, by title or by given name", () => {
    const text = "Jan Borek left. María Kell, a nurse, stayed. “I was tired,” he said.";
    expect(told(text).at(-1)).toBe("Jan Borek: “I was tired,”");
  });

  it("gives “he” nobody by name where a person without a name stands between", () => {
    const found = attributions("Jan Borek left. A baker from the coast stayed. “I was tired,” he said.", {tag});
    expect(found.at(-1)).toMatchObject({speaker: null, kind: "person", anonymous: true});
  });

  it("knows people by the name that they asked to be called, and that it is not theirs", () => {
    const found = attributions("A baker who asked to be called Ivo came back in May. “I was tired,” he said.", {tag});
    expect(found.at(-1)).toMatchObject({speaker: "Ivo", anonymous: true});
  });

  it("gives “it” the body that the sentence before is about, also by a common name", () => {
    expect(
      told("Lomria opened its border. The central bank in Port Kell is gloomy. It says that 900 left.").at(-1),
    ).toBe("central bank in Port Kell: that 900 left");
    expect(told("Lomria’s border office counted 9,000 exits. It stressed that trips are no people.").at(-1)).toBe(
      "Lomria’s border office: that trips are no people",
    );
  });

  it("gives “it” nothing of two paragraphs before, and nothing where a name of unknown kind stands between", () => {
    expect(told("The Border Institute grew.\n\nIt rained.\n\nIt said that 900 left.").at(-1)).toBe(
      "(It): that 900 left",
    );
    expect(told("The Border Institute grew. Asta Harbour closed. It said that 900 left.").at(-1)).toBe(
      "(It): that 900 left",
    );
  });

  it("gives “the firm” the last body that was called a firm", () => {
    expect(told("The firm Blue Traces said that 900 left. The firm warns that some came back.").at(-1)).toBe(
      "Blue Traces: that some came back",
    );
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

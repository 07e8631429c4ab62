import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {chronoDates} from "../adapters/dates/chrono-dates.ts";
import {openTagger} from "../adapters/wink/tagger.ts";
import type {Claim} from "../core/claim.ts";
import {inShort, reader, type Setting} from "./told.test-support.ts";

/*
 * Traps of texts. Those between texts stand beside what springs them: an address whose date is not that of publication in
 * read/metadata.test.ts; copies, one figure of two roots, and a child printed before its parent in app/claims/relate-rows.test.ts.
 */

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const read = reader({tag: await openTagger(), dates: chronoDates, sha256});

/** Numbers and shares of people in a text, in short. */
function told(text: string, setting?: Setting): string[] {
  return measured(text, setting).map(inShort);
}

function measured(text: string, setting?: Setting): Claim[] {
  return read.claims(text, setting).filter(({kind}) => kind === "quantity" || kind === "share");
}

function speakers(text: string): (string | null)[] {
  return read.claims(text).map(({attribution}) => attribution.chain[0]?.name ?? null);
}

describe("a number of people that is no such thing", () => {
  it("is presupposed and not said, and still told: the narration holds it", () => {
    const [claim] = measured("Senator Ola Brenn wants to win back the tens of thousands of citizens who moved abroad.");
    expect(claim && inShort(claim)).toBe("left_total magnitude 10000–100000 persons");
    expect(claim?.attribution.mode).toBe("narration");
  });

  it("stands in a headline, which rounds up, and says so", () => {
    const document = "Half a million gone from Lomria\n\nSome 430,000 people left Armenia in 2022, the ministry said.";
    expect(told(document)).toContain("left_total about 430000 persons");
  });

  it("stands under a picture: told, and the picture counts nobody", () => {
    const setting = {caption: true} as const;
    expect(told("Tents of the 9,000 people who left Armenia for Georgia.", setting)).toEqual([
      "left_total 9000 persons",
    ]);
    expect(read.claims("Travellers wait at the border crossing at Medyka.", setting).map(inShort)).toEqual([
      "at_border vague 2 persons",
    ]);
  });

  it("is last year's, in the column beside: each has the year that stands by it", () => {
    const claims = measured("Some 5,300 people left Belarus in 2023, against 9,100 in 2022.");
    expect(claims.map(({value, period}) => [value?.kind === "quantity" && value.mid, period?.start])).toEqual([
      [5300, "2023"],
      [9100, "2022"],
    ]);
  });

  it("counts trips: “3.9 million exits” are no leavers", () => {
    expect(told("Russia recorded 3.9 million exits in the third quarter.")).toEqual(["exits 3900000 trips"]);
  });

  it("is a permit: no arrival", () => {
    expect(told("Spain issued 61,400 residence permits to Ukrainians in 2022.")).toEqual([
      "permits_issued 61400 permits",
    ]);
  });

  it("is a permit: who gives papers says nothing, and is where the people are", () => {
    const [claim] = measured("Peru issued 61,400 residence permits to Venezuelans in 2022.");
    expect(claim?.place.host).toBe("PE");
    expect(claim?.attribution.chain).toEqual([]);
  });

  it("is presence on a day: a stock, and nobody's emigration", () => {
    expect(told("Georgian authorities counted 97,400 Russian citizens in the country on 1 November 2022.")).toEqual([
      "stock_abroad 97400 persons estimated",
    ]);
  });

  it("is a number of households beside one of persons", () => {
    expect(told("The river displaced at least 4,500 families, or some 21,000 people.")).toEqual([
      "displaced_total at-least 4500 households",
      "displaced_total about 21000 persons",
    ]);
  });

  it("is printed in billions, and stays so: a slip is the source's", () => {
    expect(told("Some 1.3 billion people left Ukraine, the caption said.")).toContain(
      "left_total about 1300000000 persons",
    );
  });

  it("is of money, or a verb stands where its noun would", () => {
    expect(told("He earns 40,000 rubles, and a rent of 21,000 leaves him with little.")).toEqual([]);
  });

  it("is glued to its words, or torn", () => {
    expect(told("The storm displaced atleast 5,000 people.")).toEqual(["displaced_total at-least 5000 persons"]);
    expect(told("The storm displaced at least5,000 people.")).toEqual(["displaced_total at-least 5000 persons"]);
    expect(told("At least 6 120 people had been evacuated.")).toEqual(["evacuated at-least 6120 persons"]);
  });

  it("is of people whom somebody stopped: they did not leave", () => {
    expect(told("The police stopped 300 people leaving for Georgia.")).toEqual([]);
  });
});

describe("a share", () => {
  it("needs what it is a share of: half of those who left is not half of a people", () => {
    const [claim] = measured("Half of the Armenians who left Armenia after 2020 have come back.");
    expect(claim).toMatchObject({measure: "returned_share", denominator: {measure: "left_total"}});
    expect(claim?.denominator?.text).toBe("the Armenians who left Armenia after 2020");
  });

  it("of all exits is not one of emigrants", () => {
    expect(told("Half of all exits ended in a return within a month.")).not.toContain("returned_share 0.5 share");
  });

  it("of one firm's clients keeps the clients", () => {
    const [claim] = measured("A third of the firm's clients who left Belarus have returned, said its owner.");
    expect(claim?.denominator?.text).toContain("clients");
  });

  it("of people asked is a survey's, whatever they count as a return", () => {
    expect(told("In the poll 14 percent of respondents had returned, short visits included.")).toEqual([
      "survey_share 0.14 share",
    ]);
  });

  it("of a wave keeps the name of the wave in its whole", () => {
    const [claim] = measured("Most of those who left Russia in the second wave have come back.");
    expect(claim?.denominator?.text).toContain("second wave");
  });

  it("of “them” is of those whom the words before tell of", () => {
    expect(told("Some 250,000 people had left Russia, and four out of ten of them have come back.")).toEqual([
      "left_total about 250000 persons",
      "returned_share 0.4 share",
    ]);
  });

  it.each(["One of four emigrants has returned.", "One in four emigrants has returned."])(
    "may be told in two numbers: %s",
    (text) => expect(told(text)).toEqual(["returned_share 0.25 share"]),
  );

  it.each([
    "Each year 12 percent of those who left Belarus return.",
    "Some 12 percent of emigrants from Belarus return every year.",
    "Some 12 percent of those who left Belarus come back annually.",
  ])("by the year is a rate, and no cumulative share: %s", (text) => {
    expect(measured(text).map(({measure, use}) => [measure, use])).toEqual([["other", "context"]]);
  });

  it("that is asked for is not said", () => {
    expect(told("Have half of those who left Belarus come back?")).toEqual([]);
  });
});

describe("a return that is none", () => {
  it.each([
    ["to a camp", "The 600 evacuees returned to the camp at night."],
    ["that is permitted", "The commission has the right to allow the return of 29 people."],
    ["that is called for", "She urged 5,000 emigrants to return."],
    ["that is refused", "They refuse to return, all 5,000 of them."],
    ["that is planned", "Up to 10,000 people plan to return before winter."],
  ])("%s", (_, text) => {
    const asserted = measured(text).filter(
      ({measure, modality}) => /^returned/.test(measure) && modality === "asserted",
    );
    expect(asserted).toEqual([]);
  });
});

describe("a place", () => {
  it("of a paper or an office is nobody's host: Xinhua, Statistics Norway, Re:Russia", () => {
    const [claim] = measured("Statistics Norway said 4,200 people had left Russia for Finland in 2022.");
    expect(claim?.place).toMatchObject({home: "RU", host: "FI"});
    expect(speakers("Re:Russia estimated that 650,000 people had left Russia.")).toEqual(["Re:Russia"]);
    expect(measured("Some 600 people were evacuated in Hunan, Xinhua reported.")[0]?.place.host).toBe("CN");
  });

  it("called Georgia is the state beside Florida, and the country beside Russia", () => {
    expect(measured("Some 9,000 people from Puerto Rico arrived in Georgia and Florida.")[0]?.place.host).toBe("US-GA");
    expect(measured("Some 9,000 people left Russia for Georgia.")[0]?.place.host).toBe("GE");
  });

  it("that governs is a government: Moscow considers", () => {
    const links = read
      .claims("Moscow considers the departure of its youth a loss.")
      .flatMap(({attribution}) => attribution.chain);
    expect(links.map(({kind}) => kind)).toContain("government");
  });

  it("right behind the verb is what was left, whoever else the text is about", () => {
    const text =
      "Armenia counts its guests. Armenia has few flats. More than 90,000 people fled Nagorno-Karabakh in September.";
    expect(measured(text)[0]?.place).toMatchObject({home: "AZ"});
  });

  it("come back from is the host, and come back to the home", () => {
    const [claim] = measured("The ministry said 3,400 people had returned to Syria from Lebanon.");
    expect(claim?.place).toMatchObject({home: "SY", host: "LB"});
  });

  it("that only the address suggests is a problem", () => {
    const {problems} = read.all("Two hundred people were evacuated.", {url: "https://news.example.cl/a"});
    expect(problems.map(({kind}) => kind)).toContain("place-guessed");
  });
});

describe("a date", () => {
  it("of an outbreak starts what the war did", () => {
    const [claim] = measured("The war that broke out in April 2023 has displaced 9.3 million people in Sudan.", {
      published: "2025-05-05",
    });
    expect(claim?.period).toMatchObject({kind: "since", start: "2023-04"});
  });

  it("of a saying is past, whatever it foretells", () => {
    const text = "Some 90,000 people will leave the island every year, researchers predicted in October.";
    expect(measured(text, {published: "2018-03-18"})[0]?.period).toMatchObject({end: "2017-10"});
  });

  it("within a month keeps the year that is told: the last week of September 2023", () => {
    const [claim] = measured("Some 90,000 people fled Armenia in the last week of September 2023.", {
      published: "2024-09-27",
    });
    expect(claim?.period).toMatchObject({start: "2023-09-21", end: "2023-09-30"});
  });
});

describe("a speaker", () => {
  it.each([
    ["The border police said 12,000 people had crossed from Moldova.", "border police"],
    ["The UN refugee agency said 4.2 million people had fled Ukraine.", "UN refugee agency"],
    ["The ministry of labour reported that 5,000 people had returned.", "ministry of labour"],
    ["Statistics Finland counted 4,200 people who moved from Russia to Finland.", "Statistics Finland"],
    [
      "The International Organization for Migration (IOM) estimates that 11 million people are displaced in Sudan.",
      "International Organization for Migration",
    ],
  ])("that is an office has the name that it is called by: %s", (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it("under three names is one", () => {
    const text =
      "Interior Minister Nino Beridze said 3,000 people had left Georgia. Beridze said 1,000 had come back. The minister said 400 had left again for Turkey.";
    expect(new Set(speakers(text))).toEqual(new Set(["Nino Beridze"]));
  });

  it("of two roots is two: the same figure, said twice", () => {
    const text = "Anna Lind said 5,000 people had left Latvia. Petr Ozol said 5,000 people had left Latvia.";
    expect(speakers(text)).toEqual(["Anna Lind", "Petr Ozol"]);
  });

  it("who is cited is the root, and who cites a hand", () => {
    const text =
      "The Valley Post reported on Monday, citing the interior ministry, that 60,000 people had left Armenia.";
    expect(measured(text)[0]?.attribution.chain.map(({name}) => name)).toEqual(["interior ministry", "Valley Post"]);
  });

  it("of a letter whose author is disputed has no name", () => {
    const text =
      "Reporter Jon Marsh published a letter in the Daily Bugle purportedly written by a nurse who left Belarus and came back. Many speculated that the author was Marsh himself.";
    const links = read.claims(text).flatMap(({attribution}) => attribution.chain.slice(0, 1));
    expect(links.map(({name, anonymous}) => [name, anonymous])).toContainEqual([null, true]);
  });
});

describe("a quotation", () => {
  it("that is only a word is a term, and nobody says it", () => {
    expect(read.all("The “returnees” are few.").stages.attributions).toEqual([]);
  });

  it("that a page breaks goes on", () => {
    const text = "“They are coming home,” said Anna Lind, “and they\n\nunderstand why.”";
    expect(read.all(text).stages.attributions.every(({speaker}) => speaker === "Anna Lind" || speaker === null)).toBe(
      true,
    );
  });
});

describe("a text in another language", () => {
  it("has its numbers and dates read, and no claims guessed", () => {
    const document = read.all("Около 100 тысяч человек уехали из России в 2022 году.", {language: "ru"});
    expect(document.claims).toEqual([]);
    expect(document.stages.quantities.map(({value}) => value.mid)).toContain(100_000);
    expect(document.problems.map(({kind}) => kind)).toEqual(["language-not-read"]);
  });
});

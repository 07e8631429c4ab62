import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

/** Home and host of the numbers of a text: `VE → CO`. */
function ways(text: string): string[] {
  return claims(text)
    .filter(({kind}) => kind === "quantity")
    .map(({place: {home, host, hostText}}) => `${home ?? "?"} → ${host ?? hostText ?? "?"}`);
}

describe("the home of people", () => {
  it.each([
    ["Some 62,000 citizens of Belarus were living in Lithuania.", "BY → LT"],
    ["More than 9,000 Eritreans have fled Egypt.", "ER → EG"],
    ["Some 100,000 Armenians fled Karabakh.", "AZ → ALL"],
    ["About 30,000 refugees from Eritrea live in Kenya.", "ER → KE"],
  ])("is that of those whom the words name: %s", (text, way) => {
    expect(ways(text)).toEqual([way]);
  });

  it("is where they go back to, and never where they come back from", () => {
    expect(ways("In all 88,000 people have gone back to Eritrea, of whom 12,500 from Sudan.")).toEqual([
      "ER → ?",
      "ER → SD",
    ]);
  });

  it("is not where most of a text's visas, cities and arrivals are", () => {
    const text =
      "Some 9,000 people have left Malta. Of them 4,000 arrived in Britain, 2,000 settled in Britain with visas " +
      "from the British office in London, and others moved to Britain later. Maltese officials keep no count.";
    expect(new Set(claims(text).map(({place}) => place.home))).toEqual(new Set(["MT"]));
  });

  it("is unknown where two countries are named alike: unknown is better than wrong", () => {
    expect(ways("Some 3,000 people have fled. News came from Chad and from Niger.")[0]).toMatch(/^\? /);
  });
});

describe("the host of people", () => {
  it("is that of the number's own part of the sentence", () => {
    expect(ways("About 2.1 million Eritreans live abroad, some 190,000 of them in Ethiopia.")).toEqual([
      "ER → ?",
      "ER → ET",
    ]);
  });

  it("is none of several countries that share a number", () => {
    expect(ways("Some 16,000 refugees from Eritrea live in Kenya, Uganda and Rwanda.")).toEqual([
      "ER → Kenya, Uganda and Rwanda",
    ]);
  });

  it("is not where the reporter sits, nor what a university is called", () => {
    expect(ways("GORIS, Armenia (Wire) – At least 60,000 Nicaraguans have left Nicaragua.")).toEqual(["NI → ALL"]);
    expect(ways("The University of Kenya counted 3,100 Eritreans who had fled.")).toEqual(["ER → ALL"]);
  });
});

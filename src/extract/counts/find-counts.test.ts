import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {inShort, reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

/** The numbers of people, households, dwellings, trips and permits in a text. */
function counts(text: string): string[] {
  return claims(text)
    .filter(({kind}) => kind === "quantity")
    .map(inShort);
}

describe("a count", () => {
  it.each([
    ["More than 6,000 people have moved abroad since May.", "left_total more-than 6000 persons"],
    ["Around 4,500 refugees came back from Kenya.", "returned_total about 4500 persons"],
    ["The storm displaced nearly 8,000 villagers.", "displaced_total near 8000 persons"],
    ["It forced the evacuation of 310 residents.", "evacuated 310 persons"],
    ["Some 900 families had to flee their homes.", "forced_to_flee about 900 households"],
    ["At least 70 houses were destroyed.", "housing_destroyed at-least 70 dwellings"],
    ["Poland hosts 31,000 Belarusians.", "stock_abroad 31000 persons"],
    ["Lithuania issued 2,300 residence permits.", "permits_issued 2300 permits"],
    ["Number of displaced: 452", "displaced_total 452 persons"],
    ["They put the number of refugees living in Turkey at 8,100.", "stock_abroad 8100 persons estimated"],
    ["Many have already come back.", "returned_total vague 1 persons"],
  ])("is of what its verb or noun says: %s", (text, claim) => {
    expect(counts(text)).toEqual([claim]);
  });

  it.each([
    ["Some 460,000 arrivals from Sudan were recorded in Egypt.", "arrivals about 460000 persons"],
    ["About 1,200 people were driven out of the Karsa district.", "displaced_total about 1200 persons"],
    ["The raid drove some 21,000 people into Lebanon.", "left_total about 21000 persons"],
    ["Some 900 people were deported in May.", "returned_total about 900 persons"],
    ["The camps hold 23,000 people.", "in_camp 23000 persons"],
    ["By June 1,200 visas had been granted.", "permits_issued 1200 permits"],
    ["The permit, introduced in 2021, has been issued to 7,000 people.", "permits_issued 7000 persons"],
    ["The office received 3,000 asylum applications.", "other 3000 applications"],
    ["It recorded a net outflow of 4,000 residents.", "net_entries 4000 persons"],
    ["Some 8,000 more people left Belarus than came back.", "net_entries about 8000 persons"],
    ["100,000 to 120,000 – the number of people who were displaced.", "displaced_total range 100000–120000 persons"],
  ])("is an arrival, a flight, a stock, a permit or a balance: %s", (text, claim) => {
    expect(counts(text)).toEqual([claim]);
  });

  it("is not lost behind the same number said otherwise", () => {
    expect(counts("At least 64,000 people, close to nine percent of the population, have fled Syria.")).toEqual([
      "left_total at-least 64000 persons",
    ]);
    expect(counts("Some 900 refugees (200 families) were evacuated.")).toEqual([
      "evacuated about 900 persons",
      "evacuated 200 households",
    ]);
  });

  it.each([
    ["an age", "Rosa Pinto, 41, fled Nicaragua with her son."],
    ["a sum", "My brother sent me 150 so that I could come back."],
    ["a mean", "Hosts took in three families on average."],
    ["of people who are promised something", "Land would be given to 3,000 returnee families."],
    ["named and not made", "The return of 1,100 refugees, announced in March, did not begin."],
    ["of those who stayed", "Between 50 and 90 were left."],
    ["of what the next sentence names", "The price was 4,000\n\nHouseholds were evacuated."],
  ])("is none where it is %s", (_, text) => {
    expect(counts(text)).toEqual([]);
  });

  it("is presupposed as well as said: a relative clause counts", () => {
    expect(counts("Officials want to win over the tens of thousands of citizens who fled after the vote.")).toEqual([
      "left_total magnitude 10000–100000 persons",
    ]);
  });

  it("of returns is never called displaced, whatever the people are called", () => {
    expect(counts("More than 12,000 displaced people have returned to their villages.")).toEqual([
      "returned_total more-than 12000 persons",
    ]);
    expect(counts("Some 8,300 IDPs returned in December.")).toEqual(["returned_total about 8300 persons"]);
    expect(counts("About 2,000 evacuated residents were able to return.")).toEqual([
      "returned_total about 2000 persons",
    ]);
    expect(counts("An estimated 45,000 returnees were registered.")).toEqual(["returned_total about 45000 persons"]);
  });

  it("keeps a part and its whole apart", () => {
    expect(counts("Of the 410,000 people displaced by the flood, 52,000 had gone back.")).toEqual([
      "displaced_total 410000 persons",
      "returned_total 52000 persons",
    ]);
    expect(counts("Only 300 of the 2,000 evacuees have returned.")).toEqual([
      "returned_total 300 persons",
      "evacuated 2000 persons",
    ]);
  });

  it("keeps households beside persons", () => {
    expect(counts("1,800 families or 6,100 people were evacuated.")).toEqual([
      "evacuated 1800 households",
      "evacuated 6100 persons",
    ]);
  });

  it("joins thousands that a blank tears apart", () => {
    expect(counts("At least 3 385 people had been evacuated.")).toEqual(["evacuated at-least 3385 persons"]);
  });
});

describe("no count of returns", () => {
  it.each([
    "The 600 evacuees returned to the camp at night.",
    "All 40 pupils returned to school on Monday.",
    "The study asks how many emigrants are returning for good.",
    "They defended the right of 5,000 people to return.",
    "She will raise more than one son here.",
    "He returned on June 21 with 2 suitcases.",
  ])("is made of: %s", (text) => {
    expect(counts(text).filter((claim) => claim.startsWith("returned"))).toEqual([]);
  });

  it("is made of a plan, which is an intention", () => {
    expect(counts("Up to 10,000 people plan to return before winter.")).toEqual([
      "intention up-to 10000 persons planned",
    ]);
  });

  it("is made of crossings: entries are trips", () => {
    expect(counts("Georgia recorded 1.2 million entries in August.")).toEqual(["entries 1200000 trips"]);
  });
});

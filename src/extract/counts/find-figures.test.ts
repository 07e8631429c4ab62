import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {inShort, reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

function told(text: string, published = "2023-07-11"): string[] {
  return claims(text, {published})
    .filter(({kind}) => kind === "quantity")
    .map((claim) => `${inShort(claim)} ${claim.period?.start ?? ""}..${claim.period?.end ?? ""}`);
}

describe("a number that says what it counts by pointing back", () => {
  it.each([
    [
      "Some 9,000 people left Belarus in 2022. The border service put the figure at 2,100.",
      "left_total 2100 persons estimated 2022..2022",
    ],
    [
      "Some 9,000 people left Belarus in 2022. The real number is closer to 14,000.",
      "left_total 14000 persons 2022..2022",
    ],
    ["In 2022, 9,000 people left Belarus, up from 4,000 a year earlier.", "left_total 4000 persons 2021..2021"],
    ["In 2022, 9,000 people left Belarus, compared with just 4,000 in 2019.", "left_total 4000 persons 2019..2019"],
    [
      "By the end of 2022, 9,000 people had left Belarus. A year earlier there were 4,000.",
      "left_total 4000 persons ..2021-12",
    ],
    [
      "Some 9,000 people left Belarus in 2022. A deputy put the number at “no less than 20,000”.",
      "left_total at-least 20000 persons 2022..2022",
    ],
    [
      "Departures from Belarus are counted. The number of people who left Belarus rose to 9,000 in 2022 from 4,000 the year before.",
      "left_total 4000 persons 2021..2021",
    ],
  ])("is of the measure of the count before it, at its own time: %s", (text, claim) => {
    expect(told(text).slice(1)).toEqual([claim]);
  });

  it("is a part where it stands behind “of whom” with a place and no verb", () => {
    const text = "Some 9,000 people returned to Syria in 2022, of whom 4,000 from Lebanon.";
    expect(told(text)).toEqual([
      "returned_total about 9000 persons 2022..2022",
      "returned_total 4000 persons 2022..2022",
    ]);
  });

  it("has the voice of the words it goes on with", () => {
    const text = "Some 9,000 people left Belarus in 2022, the migration office said, up from 4,000 in 2021.";
    expect(claims(text).map(({attribution}) => attribution.chain[0]?.name)).toEqual([
      "migration office",
      "migration office",
    ]);
  });

  it("is not the figure of a budget, of another size, or without a count before it", () => {
    expect(told("Some 9,000 people left Belarus in 2022. The budget figure was 4,500.")).toHaveLength(1);
    expect(told("Some 9,000 people left Belarus in 2022. The figure was 12.")).toHaveLength(1);
    expect(told("The ministry put the figure at 4,500.")).toEqual([]);
  });
});

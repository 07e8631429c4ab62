import {describe, expect, it} from "vitest";
import {month} from "../core/month.ts";
import {readAskedClaim} from "./asked-claim.ts";

const places = new Map([
  ["russia", "RU"],
  ["serbia", "RS"],
  ["ge", "GE"],
  ["georgia", "GE"],
  ["united states", "US"],
  ["türkiye", "TR"],
]);

function read(text: string) {
  const found = readAskedClaim(text, {from: month("2022-02"), home: "RU", places});
  if (found.kind !== "claim") return found.missing;
  const {measure, place, low, mid, high, unit, periodStart, periodEnd, stay} = found.row;
  const value = [low, mid, high].map((each) => each ?? "–").join(" ");
  return `${measure} ${place} ${value} ${unit} ${periodStart}..${periodEnd} ${stay}`;
}

describe("readAskedClaim", () => {
  it.each([
    ["returned_share >= 0.5 by 2023-06", "returned_share ALL 0.5 – – share 2022-02-01..2023-06-30 unclear"],
    ["half have returned by June 2023", "returned_share ALL – 0.5 – share 2022-02-01..2023-06-30 unclear"],
    [
      "30% of those who settled came back by the end of 2022",
      "returned_share ALL – 0.3 – share 2022-02-01..2022-12-31 settled",
    ],
    [
      "between 700,000 and 1.5 million left by 2023-07",
      "left_total ALL 700000 – 1500000 persons 2022-02-01..2023-07-31 unclear",
    ],
    ["700-900 thousand left by July 2023", "left_total ALL 700000 – 900000 persons 2022-02-01..2023-07-31 unclear"],
    ["1 to 1.5 million fled by 2023-07-11", "left_total ALL 1000000 – 1500000 persons 2022-02-01..2023-07-11 unclear"],
    ["at least 100,000 in GE on 2022-12-31", "stock_abroad GE 100000 – – persons 2022-02-01..2022-12-31 unclear"],
    [
      "no more than 40k living in the United States on 1 May 2023",
      "stock_abroad US – – 40000 persons 2022-02-01..2023-05-01 unclear",
    ],
    ["250k arrived in Georgia in September 2022", "arrivals GE – 250000 – persons 2022-09-01..2022-09-30 unclear"],
    ["300 000 people left from 2022-09 to 2022-10", "left_total ALL – 300000 – persons 2022-09-01..2022-10-31 unclear"],
    [
      "under 50,000 returned by 2023-01, counting every stay",
      "returned_total ALL – – 50000 persons 2022-02-01..2023-01-31 any",
    ],
    ["600,000 still abroad at the end of 2023", "stock_abroad ALL – 600000 – persons 2022-02-01..2023-12-31 unclear"],
    [
      "half a million fled from Russia by June 2023",
      "left_total ALL – 500000 – persons 2022-02-01..2023-06-30 unclear",
    ],
    ["100,000 left home in 2022", "left_total ALL – 100000 – persons 2022-01-01..2022-12-31 unclear"],
    ["two thirds are back home by June 2023", "returned_share ALL – 0.667 – share 2022-02-01..2023-06-30 unclear"],
    ["a million left before July 2023", "left_total ALL – 1000000 – persons 2022-02-01..2023-06-30 unclear"],
    [
      "between 40 and 60% had returned by the end of June 2023",
      "returned_share ALL 0.4 – 0.6 share 2022-02-01..2023-06-30 unclear",
    ],
    ["40-60% returned by 2023-06", "returned_share ALL 0.4 – 0.6 share 2022-02-01..2023-06-30 unclear"],
    [
      "about 680,000 people left Russia and settled abroad by June 2023",
      "left_total ALL – 680000 – persons 2022-02-01..2023-06-30 settled",
    ],
    ["20,000 moved to Serbia in 2023", "arrivals RS – 20000 – persons 2023-01-01..2023-12-31 unclear"],
    ["60,000 came to Georgia by 2023-06", "arrivals GE – 60000 – persons 2022-02-01..2023-06-30 unclear"],
    ["90,000 people left for Georgia by 2023-06", "left_total GE – 90000 – persons 2022-02-01..2023-06-30 unclear"],
    [
      "500,000 have left since September 2022 until 30 June 2023",
      "left_total ALL – 500000 – persons 2022-09-01..2023-06-30 unclear",
    ],
    ["net_entries -50000 by 2023-06", "net_entries ALL – -50000 – persons 2022-02-01..2023-06-30 unclear"],
    ["5,000 went home from Georgia by 2023-06", "returned_total GE – 5000 – persons 2022-02-01..2023-06-30 unclear"],
    ["left_total <= 1m by 2022-12", "left_total ALL – – 1000000 persons 2022-02-01..2022-12-31 unclear"],
  ])("reads %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["half have returned", "month"],
    ["many left by 2023-06", "number"],
    ["500,000 kittens by 2023-06", "measure"],
    ["100,000 living in Atlantis on 2022-12-31", "place"],
    ["", "month"],
    ["half have returned by 2023-13", "month"],
    ["half have returned by 2023-02-30", "month"],
    ["300,000 left by 31/12/2022", "month"],
    ["500,000 have left since September 2022", "month"],
    ["500,000 left by 2023", "month"],
    ["20,000 left on 22 September 2022", "month"],
    ["half of those who left since September 2022 had returned by June 2023", "month"],
    ["60,000 left in May 2022 and in June 2022", "month"],
    ["1,5 million left by 2023-06", "number"],
    ["600.000 left by 2023-06", "number"],
    ["1_000_000 left by 2023-06", "number"],
    ["-500000 left by 2023-06", "number"],
    ["500,000 or 600,000 left by 2023-06", "number"],
    ["returned_share >= 50 by 2023-06", "number"],
    ["70% of people are still abroad on 2023-06-30", "share"],
    ["80% left by 2023-06", "share"],
    ["half had not returned by 2023-06", "words"],
    ["30,000 moved on from Georgia to Serbia by 2023-06", "words"],
    ["30,000 people left Serbia and Georgia by 2023-06", "words"],
    ["600,000 living in Russia on 2023-06-30", "words"],
  ])("says what “%s” lacks: the %s", (text, missing) => expect(read(text)).toBe(missing));
});

import {describe, expect, it} from "vitest";
import {month} from "../core/month.ts";
import {readAskedClaim} from "./asked-claim.ts";

const places = new Map([
  ["ge", "GE"],
  ["georgia", "GE"],
  ["united states", "US"],
  ["türkiye", "TR"],
]);

function read(text: string) {
  const found = readAskedClaim(text, month("2022-02"), places);
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
    ["1 to 1.5 million fled by 2023-07-11", "left_total ALL 1000000 – 1500000 persons 2022-02-01..2023-07-31 unclear"],
    ["at least 100,000 in GE on 2022-12-31", "stock_abroad GE 100000 – – persons 2022-02-01..2022-12-31 unclear"],
    [
      "no more than 40k living in the United States on 1 May 2023",
      "stock_abroad US – – 40000 persons 2022-02-01..2023-05-31 unclear",
    ],
    ["250k arrived in Georgia in September 2022", "arrivals GE – 250000 – persons 2022-09-01..2022-09-30 unclear"],
    ["300 000 people left from 2022-09 to 2022-10", "left_total ALL – 300000 – persons 2022-09-01..2022-10-31 unclear"],
    [
      "under 50,000 returned by 2023-01, counting every stay",
      "returned_total ALL – – 50000 persons 2022-02-01..2023-01-31 any",
    ],
    ["600,000 still abroad at the end of 2023", "stock_abroad ALL – 600000 – persons 2022-02-01..2023-12-31 unclear"],
    ["left_total <= 1m by 2022-12", "left_total ALL – – 1000000 persons 2022-02-01..2022-12-31 unclear"],
  ])("reads %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["half have returned", "month"],
    ["many left by 2023-06", "number"],
    ["500,000 kittens by 2023-06", "measure"],
    ["100,000 living in Atlantis on 2022-12-31", "place"],
    ["", "month"],
  ])("says what “%s” lacks: the %s", (text, missing) => expect(read(text)).toBe(missing));
});

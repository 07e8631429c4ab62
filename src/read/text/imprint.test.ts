import {describe, expect, it} from "vitest";
import {imprintOf, isLetterhead} from "./imprint.ts";

describe("imprintOf", () => {
  it.each([
    ["Harbour Gazette, 10 June 2024", "Harbour Gazette", "2024-06-10"],
    ["10 June 2024 | The Harbour Gazette", "The Harbour Gazette", "2024-06-10"],
    ["Relief Data Cell | 27 March 2025", "Relief Data Cell", "2025-03-27"],
    ["Institute for the Study of Lakes - published 2 May 2021", "Institute for the Study of Lakes", "2021-05-02"],
    ["Mira Olsen | The Lake Courier | 14 March 2023 · 6 min read", "The Lake Courier", "2023-03-14"],
    ["RIVER RESPONSE Report No. 4 Issued by the Relief Data Cell on 7 December 2023", "Relief Data Cell", "2023-12-07"],
    ["First published in the Harbour Gazette on 3 June 2023.", "Harbour Gazette", "2023-06-03"],
  ])("is a name and a day: %s", (line, issuer, day) => {
    expect(imprintOf(line)).toEqual({issuer, day, origin: "date line"});
  });

  it.each([
    ["Geneva, 3 March 2024", "2024-03-03"],
    ["Mira Olsen | Published: 15 August 2023", "2023-08-15"],
  ])("takes a place or an author for no outlet: %s", (line, day) => {
    expect(imprintOf(line)).toEqual({day, origin: "date line"});
  });

  it.each([
    ["Situation report No 7, as of 12 May 2024", "2024-05-12"],
    ["Lake basin: flash update 3 (4 May 2024)", "2024-05-04"],
    ["Weekly bulletin – 9 October 2022", "2022-10-09"],
  ])("is the name of a series and a day: %s", (line, day) => {
    expect(imprintOf(line)).toEqual({day, origin: "as-of line"});
  });

  it.each([
    "They came on 10 June 2024",
    "Some left, 10 June 2024",
    "Riots in Lomria, 10 June 2024",
    "The first group of families who came back, 10 June 2024",
    "Reporting period: 1-30 November 2023",
    "Report on the days between 1 May and 3 May 2023",
    "Next release: 18 December 2018",
    "Harbour Gazette",
  ])("is no sentence, no period and no bare name: %s", (line) => {
    expect(imprintOf(line)).toBeUndefined();
  });
});

describe("isLetterhead", () => {
  it.each(["Institute for Lake Studies", "Ministry of Roads"])("is the name of a body: %s", (line) => {
    expect(isLetterhead(line)).toBe(true);
  });

  it.each(["Half of the town has left", "Office opens again", "Report No. 4"])("is no headline: %s", (line) => {
    expect(isLetterhead(line)).toBe(false);
  });
});

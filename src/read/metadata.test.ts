import {describe, expect, it} from "vitest";
import {dateProblems, type Found, gatherMetadata} from "./metadata.ts";

const published = (value: string, origin: string): Found => ({field: "published", value, origin});

describe("gatherMetadata", () => {
  it("keeps every candidate with its origin, the first found first, each once", () => {
    const found = [
      published("2023-07-11", "json-ld"),
      published("2023-07-11", "json-ld"),
      published("2023-07-12", "url"),
    ];
    expect(gatherMetadata(found)).toEqual({
      published: [
        {value: "2023-07-11", origin: "json-ld"},
        {value: "2023-07-12", origin: "url"},
      ],
    });
  });
});

describe("dateProblems", () => {
  it("names two dates that are more than two days apart", () => {
    const metadata = gatherMetadata([published("2023-07-11", "date line"), published("2024-11-13", "url")]);
    expect(dateProblems(metadata)).toEqual([
      {
        kind: "metadata-disagree",
        says: "published 2023-07-11 (date line) or 2024-11-13 (url): the first is used; a later one may be the date of a copy",
      },
    ]);
  });

  it("lets two days of difference pass", () => {
    expect(dateProblems(gatherMetadata([published("2023-07-11", "time"), published("2023-07-13", "url")]))).toEqual([]);
  });
});

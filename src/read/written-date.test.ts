import {describe, expect, it} from "vitest";
import {dateInAddress, daysApart, loneDate, writtenDate} from "./written-date.ts";

describe("writtenDate", () => {
  it.each([
    ["July 11, 2023", "2023-07-11"],
    ["11 July 2023", "2023-07-11"],
    ["the 3rd of May 2022", "2022-05-03"],
    ["Sept. 2, 2022", "2022-09-02"],
    ["2023-07-11T09:30:00+03:00", "2023-07-11"],
    ["11.07.2023", "2023-07-11"],
    ["21 сентября 2022 года", "2022-09-21"],
    ["24 лютого 2022", "2022-02-24"],
    ["24. Februar 2022", "2022-02-24"],
    ["24 de febrero de 2022", "2022-02-24"],
    ["24 février 2022", "2022-02-24"],
    ["21 Eylül 2022", "2022-09-21"],
    ["25/12/2022", "2022-12-25"],
    ["12/25/2022", "2022-12-25"],
  ])("reads %s", (text, day) => {
    expect(writtenDate(text)?.day).toBe(day);
  });

  it.each(["February 30, 2023", "04/05/2022", "July 2023", "version 1.2.2023.4"])("does not guess at %s", (text) => {
    expect(writtenDate(text)?.day).toBeUndefined();
  });
});

describe("loneDate", () => {
  it.each([
    "July 11, 2023",
    "Published: Tue, Nov 19, 2019",
    "4 мая 2023, 10:30",
    "PUBLISHED: 10:48, Nov 19, 2019 | UPDATED: 11:05, Nov 20, 2019",
  ])("finds nothing but a date in %s", (line) => {
    expect(loneDate(line)).toBeDefined();
  });

  it("finds more than a date in a sentence", () => {
    expect(loneDate("On June 21, 2023 the senator spoke")).toBeUndefined();
  });
});

describe("dateInAddress", () => {
  it.each([
    ["https://example.org/2023/07/11/title", "2023-07-11"],
    ["https://example.org/news/2023-7-1-title", "2023-07-01"],
    ["https://example.org/a/20230711/title.html", "2023-07-11"],
    ["https://example.org/news/2019/11/service-members-191120070028895.html", undefined],
    ["https://example.org/2023/13/45/title", undefined],
  ])("reads %s as %s", (url, day) => {
    expect(dateInAddress(url)).toBe(day);
  });
});

it("counts the days between two, in either order", () => {
  expect([daysApart("2023-07-11", "2023-07-14"), daysApart("2023-07-14", "2023-07-11")]).toEqual([3, 3]);
});

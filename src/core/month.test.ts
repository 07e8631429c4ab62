import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addMonths,
  type Day,
  day,
  dayNumber,
  daysInMonth,
  firstDay,
  type Month,
  month,
  monthOf,
  monthText,
  monthWords,
} from "./month.ts";

const months = (first: string) => fc.integer({min: month(first), max: month("9999-11")}).map((count) => count as Month);

describe("month", () => {
  it("counts whole months, so that they can be added and compared", () => {
    expect(month("2022-12") + 1).toBe(month("2023-01"));
    expect(monthText(addMonths(month("2022-02"), -2))).toBe("2021-12");
    expect(addMonths(month("2022-02"), 16)).toBe(month("2023-06"));
  });

  it("is written in files as 2023-06 and in sentences as June 2023", () => {
    expect(monthText(month("2023-06"))).toBe("2023-06");
    expect(monthWords(month("2023-06"))).toBe("June 2023");
    expect(monthText(month("0009-12"))).toBe("0009-12");
  });

  it("reads back every month that it writes", () => {
    fc.assert(
      fc.property(months("0000-01"), (of) => {
        expect(month(monthText(of))).toBe(of);
      }),
    );
  });

  it.each(["2022-13", "2022-00", "2022-2", "22-02", "2022-02-24", "2022", "", " 2022-02", "２０２２-02"])(
    "refuses “%s”",
    (text) => {
      expect(() => month(text)).toThrow(`“${text}” is not a month like 2022-02`);
    },
  );
});

describe("day", () => {
  it("knows which days there are", () => {
    expect(day("2024-02-29")).toEqual({year: 2024, month: 2, day: 29});
    expect(day("2000-02-29")).toEqual({year: 2000, month: 2, day: 29});
    for (const text of [
      "2023-02-29",
      "1900-02-29",
      "2022-04-31",
      "2022-13-01",
      "2022-00-10",
      "2022-01-00",
      "2022-1-1",
      "",
    ]) {
      expect(day(text)).toBeUndefined();
    }
  });

  it("lies in its month", () => {
    expect(monthOf({year: 2022, month: 9, day: 21})).toBe(month("2022-09"));
  });

  it("is a whole number of days from any other", () => {
    expect(dayNumber({year: 1970, month: 1, day: 1})).toBe(0);
    expect(dayNumber({year: 2022, month: 3, day: 1}) - dayNumber({year: 2022, month: 2, day: 28})).toBe(1);
    expect(dayNumber({year: 2024, month: 3, day: 1}) - dayNumber({year: 2024, month: 2, day: 28})).toBe(2);
  });
});

describe("firstDay", () => {
  it("begins a year, a month and a day", () => {
    expect(firstDay("2023")).toEqual({year: 2023, month: 1, day: 1});
    expect(firstDay("2023-07")).toEqual({year: 2023, month: 7, day: 1});
    expect(firstDay("2023-07-11")).toEqual({year: 2023, month: 7, day: 11});
  });

  it("is nothing where there is no such date", () => {
    for (const text of ["", "23", "2023-13", "2023-02-30", "2023-07-11-01", "July 2023"]) {
      expect(firstDay(text)).toBeUndefined();
    }
  });
});

describe("daysInMonth", () => {
  it("follows the Gregorian calendar", () => {
    const days = (text: string) => daysInMonth(month(text));
    expect([days("2023-02"), days("2024-02"), days("1900-02"), days("2000-02")]).toEqual([28, 29, 28, 29]);
  });

  it("is the distance between the first days of two months", () => {
    const start = (of: Month) => dayNumber(day(`${monthText(of)}-01`) as Day);
    // Date.UTC takes the years 0 to 99 for 1900 to 1999, so days are counted from the year 100.
    fc.assert(
      fc.property(months("0100-01"), (of) => {
        expect(start(addMonths(of, 1)) - start(of)).toBe(daysInMonth(of));
      }),
    );
  });
});

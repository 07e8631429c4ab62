import {describe, expect, it} from "vitest";
import {calendarOf} from "./calendar.ts";
import {reasons} from "./reasons.ts";
import {aCase, aFrame, over, row, withEvents} from "./rows.test-support.ts";
import {type Window, windowOf} from "./window.ts";

const {calendar} = aFrame;
const flow = (start: string, end: string, of = calendar) =>
  windowOf(row({measure: "left_total", ...over(start, end)}), of);
const stock = (date: string, of = calendar) => windowOf(row({periodEnd: date}), of);
const months = (window: Window | string) => (typeof window === "string" ? window : [window.t0, window.t]);

describe("a stock", () => {
  it("stands on its day, that of a first day at the end of the month before", () => {
    expect(stock("2022-06-30")).toMatchObject({t: 5, elapsed: 1, roundingSd: 0});
    expect(stock("2022-06-15")).toMatchObject({t: 5, elapsed: 0.5, roundingSd: 0});
    expect(stock("2022-06-01")).toMatchObject({t: 4, elapsed: 1, roundingSd: 0});
  });

  it("is less exact between two month ends when an event began in that month or the one before", () => {
    expect(stock("2022-09-30")).toMatchObject({t: 8, elapsed: 1, roundingSd: 0});
    expect(stock("2022-10-03")).toMatchObject({t: 9, elapsed: 3 / 31, roundingSd: 0.25});
    expect(stock("2022-11-03")).toMatchObject({t: 10, roundingSd: 0});
  });

  it("stands before the account up to the 15th of its first month, unless the event came first", () => {
    expect(stock("2022-01-15")).toBe(reasons.beforeTheAccount);
    const sooner = calendarOf({...aCase, ...withEvents("2022-01-05")}, []);
    expect(stock("2022-01-10", sooner)).toMatchObject({t: 0, elapsed: 10 / 31});
    expect(stock("2022-01-04", sooner)).toBe(reasons.beforeTheAccount);
  });

  it("after the last month has no place", () => {
    expect(stock("2024-01-10")).toMatchObject({t: 23, elapsed: 1});
    expect(stock("2024-01-31")).toBe(reasons.afterTheAccount);
  });
});

describe("a flow", () => {
  it("runs over whole months: a start after the 15th leaves its month out, an end up to the 15th too", () => {
    expect(months(flow("2022-04-01", "2022-06-30"))).toEqual([3, 5]);
    expect(months(flow("2022-04-16", "2022-07-15"))).toEqual([4, 5]);
  });

  it("that starts at an event takes the month of the event, from four days before on", () => {
    expect(months(flow("2022-09-20", "2022-12-31"))).toEqual([8, 11]);
    expect(months(flow("2022-09-16", "2022-12-31"))).toEqual([8, 11]);
    expect(months(flow("2022-10-16", "2022-12-31"))).toEqual([10, 11]);
  });

  it("that starts at a return event takes the month of that event", () => {
    const returnEvents = [{date: {year: 2022, month: 12, day: 18}, dayKnown: true, name: "a war ends"}];
    const after = calendarOf({...aCase, returnEvents}, []);
    expect(months(flow("2022-12-18", "2023-06-30", after))).toEqual([11, 17]);
    expect(months(flow("2022-12-18", "2023-06-30"))).toEqual([12, 17]);
  });

  it("that starts at an event and ends early in the next month rounds up, at a price", () => {
    expect(flow("2022-09-20", "2022-10-06")).toMatchObject({t0: 8, t: 9, roundingSd: 0.25});
    expect(flow("2022-09-20", "2022-10-31")).toMatchObject({t0: 8, t: 9, roundingSd: 0});
    expect(flow("2022-09-20", "2022-11-06")).toMatchObject({t0: 8, t: 9, roundingSd: 0});
  });

  it("too short to hold a month takes the one that most of it lies in", () => {
    expect(flow("2022-05-16", "2022-05-31")).toMatchObject({t0: 4, t: 4, roundingSd: 0.25});
    expect(flow("2022-05-20", "2022-06-14")).toMatchObject({t0: 5, t: 5});
    expect(flow("2022-05-16", "2022-06-02")).toMatchObject({t0: 4, t: 4});
  });

  it("of one or two months counts by its days", () => {
    const shareOf = (window: Window | string) => (typeof window === "string" ? window : window.daysShare);
    expect(shareOf(flow("2022-05-01", "2022-05-31"))).toBe(1);
    expect(flow("2022-05-01", "2022-05-15")).toMatchObject({t0: 4, t: 4, daysShare: 15 / 31});
    expect(flow("2022-05-01", "2022-06-14")).toMatchObject({t0: 4, t: 4, daysShare: 45 / 31});
    expect(flow("2022-05-16", "2022-07-31")).toMatchObject({t0: 5, t: 6, daysShare: 77 / 61});
    expect(shareOf(flow("2022-05-16", "2022-08-31"))).toBe(1);
  });

  it("of one or two months counts whole where something began in them", () => {
    expect(flow("2022-03-16", "2022-03-31")).toMatchObject({t0: 2, t: 2, daysShare: 1});
    expect(flow("2022-09-20", "2022-10-06")).toMatchObject({daysShare: 1});
    expect(flow("", "2022-01-20")).toMatchObject({daysShare: 1});
  });

  it("of a few days keeps the months those days lie in", () => {
    expect(flow("2022-05-30", "2022-06-02")).toMatchObject({t0: 4, t: 5, days: 4});
  });

  it("without a start runs from the first month, and is as long as since the event there", () => {
    expect(flow("", "2022-06-30")).toMatchObject({t0: 0, t: 5, days: 181});
    const opening = calendarOf({...aCase, ...withEvents("2022-01-21")}, []);
    expect(flow("", "2022-06-30", opening)).toMatchObject({t0: 0, t: 5, days: 161});
  });

  it("may start a little before the account, not well before", () => {
    expect(months(flow("2021-12-01", "2022-12-31"))).toEqual([0, 11]);
    expect(months(flow("2021-11-01", "2022-12-31"))).toEqual([0, 11]);
    expect(flow("2021-07-01", "2022-12-31")).toBe(reasons.startsTooEarly);
  });

  it("that ends before the first month has run is before the account", () => {
    expect(flow("2021-01-01", "2021-12-31")).toBe(reasons.beforeTheAccount);
    expect(flow("2021-12-01", "2022-01-10")).toBe(reasons.beforeTheAccount);
  });
});

it("a row without an end has no window", () => {
  expect(windowOf(row({periodEnd: ""}), calendar)).toBe(reasons.noPeriodEnd);
  expect(windowOf(row({periodEnd: "2022-02-30"}), calendar)).toBe(reasons.noPeriodEnd);
});

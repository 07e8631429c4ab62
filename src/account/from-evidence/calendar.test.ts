import {describe, expect, it} from "vitest";
import {calendarOf} from "./calendar.ts";
import {aCase, over, row, withEvents} from "./rows.test-support.ts";

describe("calendarOf", () => {
  it("counts both the first and the last month", () => {
    expect(calendarOf(aCase, []).months).toBe(24);
    expect(calendarOf({...aCase, until: aCase.from}, []).months).toBe(1);
  });

  it("knows what share of its month an event leaves", () => {
    const [event] = calendarOf({...aCase, ...withEvents("2022-09-21")}, []).events;
    expect(event).toMatchObject({t: 8, f: 10 / 30});
  });

  it("lets a whole month count where only a month is given", () => {
    expect(calendarOf({...aCase, ...withEvents("2022-09")}, []).events[0].f).toBe(1);
  });

  it("takes the day on which at least two rows start for a day that the case does not give", () => {
    const rows = ["2022-09-21", "2022-09-21", "2022-09-05", "2022-09-01"].map((start) =>
      row(over(start, "2022-12-31")),
    );
    expect(calendarOf({...aCase, ...withEvents("2022-09")}, rows).events[0].f).toBe(10 / 30);
    expect(calendarOf({...aCase, ...withEvents("2022-09")}, rows.slice(1)).events[0].f).toBe(1);
  });

  it("believes the day of the case against all rows", () => {
    const rows = [1, 2, 3].map(() => row(over("2022-09-05", "2022-12-31")));
    expect(calendarOf({...aCase, ...withEvents("2022-09-21")}, rows).events[0].f).toBe(10 / 30);
  });

  it("puts events in the order of their days", () => {
    const {events} = calendarOf({...aCase, ...withEvents("2022-09-21", "2022-03-10", "2022-09-02")}, []);
    expect(events.map(({name}) => name)).toEqual(["2022-03-10", "2022-09-02", "2022-09-21"]);
  });
});

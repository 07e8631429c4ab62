import {describe, expect, it} from "vitest";
import {caseProblems} from "./case-rules.ts";
import {type Day, month} from "./month.ts";

const year = {from: month("2022-01"), until: month("2022-12")};
const event = (date: Day, name = "invasion") => ({date, dayKnown: true, name, departures: undefined});
const said = (of: Parameters<typeof caseProblems>[0]) => caseProblems(of).map(({says}) => says);

describe("caseProblems", () => {
  it("finds none in months that hold their events", () => {
    const first = event({year: 2022, month: 1, day: 1});
    const last = event({year: 2022, month: 12, day: 31});
    expect(caseProblems({...year, answerAt: month("2022-12"), events: [first, last], returnEvents: [last]})).toEqual(
      [],
    );
  });

  it("asks nothing of what is missing", () => {
    expect(caseProblems({})).toEqual([]);
    expect(caseProblems({until: month("2022-12"), events: [event({year: 1999, month: 1, day: 1})]})).toEqual([]);
  });

  it("allows one month and 600, not none and 601", () => {
    const from = month("1950-01");
    expect(said({from, until: from})).toEqual([]);
    expect(said({from, until: month("1999-12")})).toEqual([]);
    expect(said({from, until: month("2000-01")})).toEqual([
      "an account has at most 600 months, and 1950-01 to here are 601",
    ]);
    expect(said({from, until: month("1949-12")})).toEqual(["1949-12 lies before from, 1950-01"]);
  });

  it("says how to take in an event on either side", () => {
    const events = [event({year: 2021, month: 11, day: 4}), event({year: 2023, month: 1, day: 1}, "ceasefire")];
    expect(caseProblems({...year, events})).toEqual([
      {
        path: ["events", 0, "date"],
        says: "“invasion” lies before the account begins, 2022-01; set from to 2021-11, or leave the event out",
      },
      {
        path: ["events", 1, "date"],
        says: "“ceasefire” lies after it ends, 2022-12; set until to 2023-01, or leave the event out",
      },
    ]);
  });

  it("holds the month of the sentences and the return events to the same months", () => {
    const returnEvents = [{date: {year: 2024, month: 12, day: 8}, dayKnown: true, name: "government falls"}];
    expect(caseProblems({...year, answerAt: month("2023-01"), returnEvents}).map(({path}) => path)).toEqual([
      ["answerAt"],
      ["returnEvents", 0, "date"],
    ]);
  });

  it("knows that the home is no host, and that a host is one", () => {
    expect(said({home: "RU", hosts: ["GE", "RU", "GE"]})).toEqual([
      "RU is the home, and so no host",
      "GE stands here twice",
    ]);
    expect(said({home: "RU", hosts: ["EU", "GE+RU"]})).toEqual(["RU is the home, and so no host"]);
  });
});

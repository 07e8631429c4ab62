import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {month} from "../../core/month.ts";
import {UserError} from "../../core/user-error.ts";
import {readCase} from "./read-case.ts";

const least = `id: a-case
title: A case
home: RU
population: people who left
from: 2022-02
until: 2023-07
`;

const priors = {
  names: ["tau.survey"],
  problemOf: (_: string, value: number) => (value < 0 ? `${value} is not a number above 0` : undefined),
};
const read = (more: string) => readCase(least + more, "case.yaml", priors);

function mistakes(text: string): string[] {
  try {
    readCase(text, "case.yaml", priors);
  } catch (error) {
    if (error instanceof UserError) return error.message.split("\n").map((line) => line.trim());
    throw error;
  }
  return [];
}

describe("the bundled cases", () => {
  const bundled = (name: string) =>
    readFileSync(new URL(`../../../examples/${name}/case.yaml`, import.meta.url), "utf8");

  it("state Russia from 2022 with two waves", () => {
    expect(readCase(bundled("russia-2022"), "case.yaml")).toMatchObject({
      home: "RU",
      from: month("2022-02"),
      until: month("2024-12"),
      answerAt: month("2023-06"),
      asOf: undefined,
      events: [
        {date: {year: 2022, month: 2, day: 24}, dayKnown: true, name: "invasion", departures: 250_000},
        {date: {year: 2022, month: 9, day: 21}, dayKnown: true, name: "mobilisation", departures: 300_000},
      ],
      baseline: 8000,
    });
  });

  it("state Puerto Rico as known at the end of 2018", () => {
    expect(readCase(bundled("puerto-rico-2017"), "case.yaml")).toMatchObject({home: "PR", asOf: "2018-12-31"});
  });
});

describe("a case", () => {
  it("may leave out everything but its name, people and months", () => {
    expect(read("")).toEqual({
      id: "a-case",
      title: "A case",
      home: "RU",
      population: "people who left",
      from: month("2022-02"),
      until: month("2023-07"),
      answerAt: undefined,
      asOf: undefined,
      events: [],
      returnEvents: [],
      baseline: undefined,
      hosts: "auto",
      minClaims: 1,
      priors: {},
    });
  });

  it("takes a key with nothing after it for one that is left out", () => {
    expect(read("answerAt:\nasOf:\nevents:\nreturnEvents:\nbaseline:\nhosts:\nminClaims:\npriors:\n")).toEqual(
      read(""),
    );
  });

  it("knows events by their month where the day is not known", () => {
    expect(read("events: [{date: 2022-09, name: mobilisation}]").events).toEqual([
      {date: {year: 2022, month: 9, day: 1}, dayKnown: false, name: "mobilisation", departures: undefined},
    ]);
    expect(read("returnEvents: [{date: 2022-12, name: amnesty}]").returnEvents).toEqual([
      {date: {year: 2022, month: 12, day: 1}, dayKnown: false, name: "amnesty"},
    ]);
  });

  it("may be as of a year, a month or a day, quoted or not", () => {
    for (const asOf of ["2022", "2022-11", "2022-11-30"]) {
      expect(read(`asOf: ${asOf}\n`).asOf).toBe(asOf);
      expect(read(`asOf: "${asOf}"\n`).asOf).toBe(asOf);
    }
  });

  it("may name its hosts and change priors", () => {
    expect(read("hosts: [GE, US-FL, EU, AM+KZ]\npriors: {tau.survey: 0.5}\n")).toMatchObject({
      hosts: ["GE", "US-FL", "EU", "AM+KZ"],
      priors: {"tau.survey": 0.5},
    });
  });

  it("asks for no names of priors when it is told none", () => {
    expect(readCase(`${least}priors: {x: 1}\n`, "case.yaml").priors).toEqual({x: 1});
  });

  it("of Norway is not false", () => {
    expect(readCase(least.replace("RU", "NO"), "case.yaml").home).toBe("NO");
  });
});

describe("a mistake", () => {
  it.each([
    ["a misspelt key", "tittle: x", "7, tittle: there is no such key (did you mean title?)"],
    ["a key that resembles none", "colour: red", "7, colour: there is no such key"],
    ["a month that does not exist", "answerAt: 2022-13", "7, answerAt: “2022-13” is not a month like 2022-02"],
    [
      "a month of another year",
      "answerAt: 2024-01",
      "7, answerAt: 2024-01 is no month of the account, 2022-02 to 2023-07",
    ],
    [
      "a day that does not exist",
      "events: [{date: 2022-02-30, name: x}]",
      "7, events[0].date: “2022-02-30” is not a day like 2022-02-24, or a month like 2022-02",
    ],
    ["an event without a name", "events: [{date: 2022-03}]", "7, events[0].name: nothing stands here; write a text"],
    [
      "an event whose name is a number",
      "events: [{date: 2022-03, name: 9}]",
      "7, events[0].name: 9 is a number; put it in quotation marks",
    ],
    [
      "a key that events do not have",
      "events: [{date: 2022-03, name: x, size: 5}]",
      "7, events[0].size: there is no such key",
    ],
    [
      "a size for a return event",
      "returnEvents: [{date: 2022-03, name: x, departures: 5}]",
      "7, returnEvents[0].departures: there is no such key",
    ],
    [
      "an event outside the months",
      "events: [{date: 2022-01-31, name: x}]",
      "7, events[0].date: “x” lies before the account begins, 2022-02; set from to 2022-01, or leave the event out",
    ],
    [
      "a wave of nobody",
      "events: [{date: 2022-03, name: x, departures: 0}]",
      "7, events[0].departures: “0” is not a number of persons above 0",
    ],
    ["events that are no list", "events: {date: 2022-03, name: x}", "7, events: a map is not a list of events"],
    [
      "an event that is a word",
      "events: [invasion]",
      "7, events[0]: “invasion” is not like {date: 2022-02-24, name: invasion}",
    ],
    ["a baseline below zero", "baseline: -3", "7, baseline: “-3” is not a number of persons above 0"],
    ["a baseline in words", "baseline: many", "7, baseline: “many” is not a number of persons"],
    ["a baseline without end", "baseline: .inf", "7, baseline: “Infinity” is not a number of persons"],
    ["half a claim", "minClaims: 1.5", "7, minClaims: “1.5” is not a whole number from 1"],
    ["no claim", "minClaims: 0", "7, minClaims: “0” is not a whole number from 1"],
    ["hosts in a word", "hosts: Auto", "7, hosts: “Auto” is not auto, or a list like [GE, AM]"],
    [
      "a host by its name",
      "hosts: [GE, Armenia]",
      "7, hosts[1]: “Armenia” is not a place: write a code like GE, US-FL, EU, GE+AM, ALL or ZZ (did you mean AM?)",
    ],
    ["all hosts as one", "hosts: [ALL]", "7, hosts[0]: “ALL” is no place that can be a host"],
    ["the home among the hosts", "hosts: [RU]", "7, hosts[0]: RU is the home, and so no host"],
    [
      "a prior that is not in the table",
      "priors: {tau.survy: 1}",
      "7, priors.tau.survy: there is no such prior (did you mean tau.survey?)",
    ],
    ["an impossible prior", "priors:\n  tau.survey: -1", "8, priors.tau.survey: -1 is not a number above 0"],
    ["a prior in words", "priors: {tau.survey: wide}", "7, priors.tau.survey: “wide” is not a number"],
    [
      "a date of knowledge that does not exist",
      "asOf: 2022-02-30",
      "7, asOf: “2022-02-30” is not a date like 2018, 2018-12 or 2018-12-31",
    ],
    ["a key that stands twice", "title: B", "7: the key title stands here twice"],
    ["a second document", "---\nid: b", "7: a second document begins here; one file holds one case"],
    [
      "an anchor that is missing",
      "events: *waves",
      "1: Unresolved alias (the anchor must be set before the alias): waves",
    ],
  ])("%s is named with its line and key", (_, line, says) => {
    expect(mistakes(`${least}${line}\n`)).toEqual([`case.yaml line ${says}`]);
  });

  it("is named together with all others, in the order of the lines", () => {
    const text = least.replace("RU", "Russia").replace("title: A case\n", "").replace("2023-07", "soon");
    expect(mistakes(`${text}baseline: 0\nbaseline: 0\nevents:\n  - date: 2022\n    name: x\n`)).toEqual([
      "6 mistakes in case.yaml",
      "case.yaml line 1, title: nothing stands here; write a text",
      expect.stringMatching(/^case.yaml line 2, home: “Russia” is not a place.*did you mean RU/),
      "case.yaml line 5, until: “soon” is not a month like 2022-02",
      "case.yaml line 6, baseline: “0” is not a number of persons above 0",
      "case.yaml line 7: the key baseline stands here twice",
      "case.yaml line 9, events[0].date: “2022” is not a day like 2022-02-24, or a month like 2022-02",
    ]);
  });

  it("in the months is said once, however many events lie outside them", () => {
    const text = least.replace("2023-07", "2021-07");
    expect(mistakes(`${text}events: [{date: 2022-03, name: x}]\n`)).toEqual([
      "case.yaml line 6, until: 2021-07 lies before from, 2022-02",
    ]);
  });

  it.each([
    ["a: [1, 2\nb: 3\n", 2],
    ["a: b: c\n", 1],
    ['a: "b\n', 2],
    ["id: a\n\tb: 1\n", 2],
  ])("of syntax is named with its line: %j", (text, line) => {
    const [said] = mistakes(text);
    expect(said).toMatch(new RegExp(`^case.yaml line ${line}: `));
  });

  it.each(["", "# nothing yet\n"])("is a file that says nothing: %j", (text) => {
    expect(mistakes(text)).toEqual(["case.yaml line 1: the file is empty; it must say what the case is"]);
  });

  it("is a list or a word where keys are wanted", () => {
    expect(mistakes("- a\n")).toEqual(["case.yaml line 1: this is not a list of keys and values"]);
    expect(mistakes("russia\n")).toEqual(["case.yaml line 1: this is not a list of keys and values"]);
  });

  it("is a text that a terminal would obey", () => {
    expect(mistakes(least.replace("A case", '"\\e[31m"'))).toEqual([
      "case.yaml line 2, title: “\uFFFD[31m” is not a text of one line",
    ]);
  });

  it("is all that ever comes of a file, however it is filled", () => {
    const piece = fc.constantFrom(
      ...least.split(/(?<=[:\n])/),
      "events",
      "- ",
      "{",
      "}",
      "[",
      "]",
      "*a",
      "&a ",
      "!!x ",
      ": ",
      "1",
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        for (const said of mistakes(pieces.join(""))) expect(said).toMatch(/^(\d+ mistakes in )?case\.yaml|^…and/);
      }),
    );
  });
});

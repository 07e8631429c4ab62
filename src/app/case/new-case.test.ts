import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readEvidenceTable} from "../../adapters/csv/read-evidence.ts";
import {readCase} from "../../adapters/yaml/read-case.ts";
import type {CaseEvent} from "../../core/case.ts";
import {day, type Month, month} from "../../core/month.ts";
import type {OutputFile} from "../effects.ts";
import {caseText, type NewCase, startCase} from "./new-case.ts";

const least: NewCase = {id: "a", home: "RU", from: month("2022-02"), until: month("2023-07"), events: []};
const read = (of: NewCase) => readCase(caseText(of), "case.yaml");

describe("a new case", () => {
  it("is read back with what was said of it, and nothing else decided", () => {
    expect(read(least)).toEqual({
      id: "a",
      title: "Departures from Russia since February 2022, and returns",
      home: "RU",
      population: "people who left Russia since February 2022 to live elsewhere",
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

  it("explains every key, also those that it leaves out", () => {
    const keys = Object.keys(read(least));
    for (const key of keys) expect(caseText(least)).toMatch(new RegExp(`^(# )?${key}:`, "m"));
  });

  it("can have each of its remarks made true", () => {
    const text = caseText(least).replaceAll(/^# (?=answerAt|asOf|events|baseline|returnEvents|priors| {2}- )/gm, "");
    expect(readCase(text, "case.yaml")).toMatchObject({
      answerAt: month("2023-07"),
      asOf: "2023-07",
      events: [{name: "what happened", departures: 100_000}],
      baseline: 5000,
      returnEvents: [{name: "what happened"}],
    });
  });

  it("is read back whatever its title and its events are called", () => {
    const words = fc.string({unit: "grapheme"}).filter((text) => /^\P{Cc}*\S\P{Cc}*$/u.test(text));
    const event: fc.Arbitrary<CaseEvent> = fc.record({
      date: fc
        .constantFrom("2022-02-01", "2022-02-24", "2023-07-31")
        .map((text) => day(text) as NonNullable<ReturnType<typeof day>>),
      dayKnown: fc.boolean(),
      name: words,
      departures: fc.option(fc.integer({min: 1}), {nil: undefined}),
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/), words, fc.array(event), (id, title, events) => {
        const known = events.map((each) => (each.dayKnown ? each : {...each, date: {...each.date, day: 1}}));
        expect(read({...least, id, title, events: known})).toMatchObject({id, title, events: known});
      }),
    );
  });
});

describe("startCase", () => {
  const start = async (of: NewCase) => {
    const written: {folder: string; files: readonly OutputFile[]; how: unknown}[] = [];
    const writeFiles = async (folder: string, files: readonly OutputFile[], how?: {readonly fresh: boolean}) => {
      written.push({folder, files, how});
    };
    return {names: await startCase({writeFiles}, "my-case", of), written};
  };

  it("writes case.yaml and a table with nothing but its header, over nothing that is there", async () => {
    const {names, written} = await start(least);
    expect(names).toEqual(["case.yaml", "evidence/evidence.csv"]);
    expect(written).toMatchObject([{folder: "my-case", how: {fresh: true}}]);
    const table = written[0]?.files[1]?.content as string;
    expect(readEvidenceTable(table, "evidence.csv")).toMatchObject({rows: [], notes: []});
  });

  it("writes nothing for an event outside the months", async () => {
    const date = {year: 2021, month: 1, day: 1};
    const events = [{date, dayKnown: false, name: "early", departures: undefined}];
    await expect(start({...least, events})).rejects.toThrow("“early” lies before the account begins, 2022-02");
    await expect(start({...least, until: 0 as Month})).rejects.toThrow("lies before from, 2022-02");
  });
});

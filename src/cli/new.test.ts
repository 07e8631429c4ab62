import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {CommanderError} from "commander";
import pc from "picocolors";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {diskEffects} from "../adapters/files/effects.ts";
import {month} from "../core/month.ts";
import {newCommand} from "./new.ts";
import type {Output} from "./terminal.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "countercurrent-")), "Émigrés de 2022");
});
afterEach(() => rmSync(join(folder, ".."), {recursive: true}));

const effects = diskEffects(() => undefined);

async function run(...args: string[]): Promise<{out: string; err: string}> {
  const printed: Record<"out" | "err", string[]> = {out: [], err: []};
  const to = (way: "out" | "err"): Output => ({
    write: (text) => void printed[way].push(text),
    width: 100,
    live: false,
    colors: pc.createColors(false),
  });
  const command = newCommand({effects, terminal: {out: to("out"), err: to("err")}});
  command.exitOverride().configureOutput({writeErr: to("err").write});
  const options = ["--home", "RU", "--from", "2022-02", "--until", "2023-07", ...args];
  await command.parseAsync([folder, ...options], {from: "user"});
  return {out: printed.out.join(""), err: printed.err.join("")};
}

describe("countercurrent new", () => {
  it("starts a case that the other commands read", async () => {
    const {out, err} = await run(
      "--event",
      "2022-02-24:invasion:250000",
      "--event",
      "2022-09:call-up: the first",
      "--title",
      "A title",
    );
    expect(out).toBe(`${folder}/case.yaml\n${folder}/evidence/evidence.csv\n`);
    expect(err).toContain(`countercurrent evidence ${folder}`);
    expect(await effects.readCase(folder)).toMatchObject({
      id: "emigres-de-2022",
      title: "A title",
      home: "RU",
      from: month("2022-02"),
      events: [
        {date: {year: 2022, month: 2, day: 24}, dayKnown: true, name: "invasion", departures: 250_000},
        {date: {year: 2022, month: 9, day: 1}, dayKnown: false, name: "call-up: the first", departures: undefined},
      ],
    });
    expect((await effects.readEvidence(folder)).map(({rows}) => rows)).toEqual([[]]);
  });

  it("prints JSON and nothing else on demand", async () => {
    const {out} = await run("--json");
    expect(JSON.parse(out)).toEqual({
      schema: "countercurrent/new@1",
      folder,
      files: ["case.yaml", "evidence/evidence.csv"],
    });
  });

  it("never writes over a case", async () => {
    await run("--title", "mine");
    await expect(run("--title", "other")).rejects.toThrow(`case.yaml already stands in ${folder}`);
    expect(readFileSync(join(folder, "case.yaml"), "utf8")).toContain("mine");
  });

  it.each([
    ["a country by its name", ["--home", "Russia"], "did you mean RU?"],
    ["a union as home", ["--home", "EU"], "not one country or territory"],
    ["a month that does not exist", ["--until", "2023-13"], "“2023-13” is not a month like 2022-02"],
    ["an event without a name", ["--event", "2022-02-24"], "Write it like 2022-02-24:invasion:250000"],
    ["an event with a blank name", ["--event", "2022-02-24: "], "Write it like 2022-02-24:invasion:250000"],
    ["an event on a day that does not exist", ["--event", "2022-02-30:x"], "Write it like 2022-02-24:invasion:250000"],
    ["an event of a whole year", ["--event", "2022:x"], "Write it like 2022-02-24:invasion:250000"],
    ["an event in which nobody left", ["--event", "2022-02-24:x:0"], "Write it like 2022-02-24:invasion:250000"],
    ["a title of two lines", ["--title", "a\nb"], "It must be a text of one line"],
  ])("refuses %s, and makes no folder", async (_, args, says) => {
    const running = run(...args);
    await expect(running).rejects.toThrow(CommanderError);
    await expect(running).rejects.toThrow(says);
    expect(existsSync(folder)).toBe(false);
  });

  it("calls a case by its folder, in small letters without accents or blanks", async () => {
    await run();
    expect((await effects.readCase(folder)).id).toBe("emigres-de-2022");
  });
});

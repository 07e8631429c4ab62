import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {run, writeCase} from "./case-folder.ts";

const rows = [
  {id: "ge", value_mid: 60_000},
  {id: "left", measure: "left_total", place: "ALL", value_low: 200_000, value_high: 400_000, stay: "unclear"},
];

describe("estimates of one case", () => {
  const [first, second, other] = ["7", "7", "8"].map((seed) => ({folder: writeCase(rows), seed})) as [Run, Run, Run];

  beforeAll(async () => {
    for (const {folder, seed} of [first, second, other]) {
      expect((await run("estimate", folder, "--draws", "250", "--seed", seed)).code).toBe(0);
    }
  }, 300_000);
  afterAll(() => {
    for (const {folder} of [first, second, other]) rmSync(folder, {recursive: true, force: true});
  });

  it("with one seed differ in nothing but the seconds they took", () => {
    for (const name of ["draws.parquet", "fit.json", "manifest.json"]) {
      expect(bytesOf(first, name).equals(bytesOf(second, name)), name).toBe(true);
    }
    const timeless = (of: Run) =>
      bytesOf(of, "account.json")
        .toString()
        .replace(/"seconds": [\d.]+/, "");
    expect(timeless(first)).toBe(timeless(second));
  });

  it("with another seed have other draws and the same evidence", () => {
    const [one, two] = [first, other].map((of) => JSON.parse(bytesOf(of, "account.json").toString()));
    expect(two.rows).toEqual(one.rows);
    expect(two.quantities).not.toEqual(one.quantities);
  });
});

interface Run {
  readonly folder: string;
  readonly seed: string;
}

function bytesOf({folder}: Run, name: string): Buffer {
  return readFileSync(join(folder, "results", name));
}

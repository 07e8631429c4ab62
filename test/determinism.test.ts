import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {makeCase, run} from "./case-folder.ts";

const rows = [
  {id: "ge", value_mid: 60_000},
  {id: "left", measure: "left_total", place: "ALL", value_low: 200_000, value_high: 400_000, stay: "unclear"},
];

it("two estimates of one case with one seed differ in nothing but the seconds they took", async () => {
  const results = await Promise.all(
    [makeCase(rows), makeCase(rows)].map(async (folder) => {
      expect((await run("estimate", folder, "--seed", "7")).code).toBe(0);
      return (name: string) => readFileSync(join(folder, "results", name));
    }),
  );
  const [first, second] = results as [(name: string) => Buffer, (name: string) => Buffer];
  for (const name of ["draws.parquet", "fit.json", "manifest.json"]) {
    expect(first(name).equals(second(name)), name).toBe(true);
  }
  const timeless = (account: Buffer) => account.toString().replace(/"seconds": [\d.]+/, "");
  expect(timeless(first("account.json"))).toBe(timeless(second("account.json")));
});

it("another seed gives other draws and the same evidence", async () => {
  const folder = makeCase(rows);
  const estimate = async (seed: string) => {
    const said = await run("estimate", folder, "--seed", seed, "--json");
    return JSON.parse(said.out);
  };
  const [one, two] = [await estimate("1"), await estimate("2")];
  expect(two.rows).toEqual(one.rows);
  expect(two.quantities).not.toEqual(one.quantities);
});

import {describe, expect, it} from "vitest";
import {fixtureResult} from "../../../test/report/fixture.ts";
import {buildAccount} from "../../account/account.ts";
import {aCase, mapped, row} from "../../account/from-evidence/rows.test-support.ts";
import type {FitEffects} from "../effects.ts";
import {json} from "../json.ts";
import {usualOptions} from "./estimated.ts";
import {readBeside} from "./removals.ts";
import {type Manifest, manifestOf} from "./result-files.ts";
import {findFit} from "./stored-fit.ts";

const rows = [row({})];
const read = {case: aCase, tables: [], rows, mapped: mapped(rows)};
const {names} = buildAccount(read.mapped.design).layout;
const fit = {
  names,
  step: 0.1,
  metric: {dim: names.length, phi: 1, variances: [], directions: []},
  chains: [{position: names.map(() => 0), random: [1, 2, 3, 4]}],
};

type Files = Readonly<Record<string, string | undefined>>;

/** What is found in `results/`, of which some files are replaced, and what is said of it. */
async function found(changes: Files) {
  const said: string[] = [];
  const inputs = {hashInputs: async () => [], versions: {countercurrent: "1", node: "24"}};
  const manifest = await manifestOf(inputs as unknown as FitEffects, "case", aCase, usualOptions);
  const stored: Files = {
    "manifest.json": json(manifest),
    "account.json": json(fixtureResult()),
    "fit.json": json(fit),
    "draws.parquet": "two draws",
    "removals.json": json({schema: "countercurrent/removals@2", manifest}),
    ...changes,
  };
  const effects = {
    ...inputs,
    say: (line: string) => void said.push(line),
    readResult: async (_: string, name: string) => {
      const text = stored[name];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    fromParquet: async (bytes: Uint8Array) => {
      if (new TextDecoder().decode(bytes) !== "two draws") throw new Error("DuckDB: no magic bytes at the end of file");
      return names.map((name) => ({name, values: new Float64Array(2)}));
    },
  } as unknown as FitEffects;
  const schema = "countercurrent/removals@2";
  const beside = await readBeside<{schema: string; manifest: Manifest}>(
    effects,
    "case",
    "removals.json",
    schema,
    manifest,
  );
  return {fit: await findFit(effects, "case", read, usualOptions), said, beside};
}

describe("findFit", () => {
  it("finds what estimate stored", async () => {
    const {fit: stored, said} = await found({});
    expect(stored?.draws).toHaveLength(2 * names.length);
    expect(said).toEqual([]);
  });

  it("takes a damaged or missing file as no estimate, and says which", async () => {
    for (const name of ["account.json", "fit.json", "draws.parquet"]) {
      for (const content of [undefined, '{"schema": "countercur']) {
        const {fit: stored, said} = await found({[name]: content});
        expect(stored).toBeUndefined();
        expect(said).toEqual([`case/results cannot be used: ${name} missing, damaged or of an earlier version`]);
      }
    }
  });
});

describe("readBeside", () => {
  it("finds what belongs to the estimate, and nothing that is damaged or of an earlier version", async () => {
    expect((await found({})).beside).toBeDefined();
    expect((await found({"removals.json": '{"schema": '})).beside).toBeUndefined();
    expect((await found({"removals.json": "null"})).beside).toBeUndefined();
    const older = (await found({})).beside;
    expect(
      (await found({"removals.json": json({...older, schema: "countercurrent/removals@1"})})).beside,
    ).toBeUndefined();
  });
});

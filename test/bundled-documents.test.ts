import {cpSync, globSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {mapCase} from "../src/app/case/map-case.ts";
import {documentsOfCase} from "../src/app/documents/documents-of-case.ts";
import {processTerminal} from "../src/cli/terminal.ts";
import {world} from "../src/cli/world.ts";
import {makeCase, run} from "./case-folder.ts";

const bundled = "examples/russia-2022";
const {out, err} = processTerminal();
const effects = world({out, err: {...err, write: () => undefined}});

describe("the bundled documents", () => {
  const before = globSync(`${bundled}/**`).sort();
  const reading = documentsOfCase(effects, bundled);
  const rowsRepeated = async () =>
    [...new Set((await reading).figures.values())].filter((repeats) => !repeats?.startsWith("c-")).sort();

  it("hold figures that the table has, each found to repeat its row, and nothing new", async () => {
    expect((await reading).figures.size).toBeGreaterThanOrEqual(6);
    expect(await rowsRepeated()).toEqual([
      "fi-stat-2022",
      "geostat-2022-in",
      "mt-2023-range",
      "putin-half",
      "raksha-2023-600k",
      "rerussia-820-920",
    ]);
  });

  it("are named in the case's README with the rows that they repeat", async () => {
    const readme = readFileSync(join(bundled, "README.md"), "utf8");
    expect((await rowsRepeated()).filter((row) => !readme.includes(`\`${row}\``))).toEqual([]);
  });

  it("leave the folder of the case as it is", async () => {
    await reading;
    expect(globSync(`${bundled}/**`).sort()).toEqual(before);
  });

  it("change no observation of the bundled case when they are added and all their claims accepted", async () => {
    const folder = makeCase([]);
    cpSync(join(bundled, "case.yaml"), join(folder, "case.yaml"));
    cpSync(join(bundled, "evidence/evidence.csv"), join(folder, "evidence/table.csv"));
    const options = {asOf: undefined, without: []};
    const before = await mapCase(effects, folder, options);
    expect((await run("add", folder, join(bundled, "documents"))).code).toBe(0);
    expect((await run("accept", folder, "--all")).code).toBe(0);
    const after = await mapCase(effects, folder, options);
    expect(after.rows.length).toBeGreaterThan(before.rows.length);
    expect(after.mapped.design).toEqual(before.mapped.design);
  });
});

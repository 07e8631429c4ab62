import {existsSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeCase, run, tableOf} from "../../test/case-folder.ts";

describe("countercurrent import", () => {
  it("brings in nothing at all where one of several files is wrong", async () => {
    const folder = makeCase([]);
    const [table, history] = [join(folder, "more.csv"), join(folder, "bad.jsonl")];
    writeFileSync(table, tableOf([{id: "more", value_mid: 5000}]));
    writeFileSync(history, "no event\n");
    const {code, err} = await run("import", folder, table, history);
    expect({code, err}).toMatchObject({code: 1, err: expect.stringContaining("bad.jsonl line 1 is not JSON")});
    expect(readdirSync(join(folder, "evidence"))).toEqual(["table.csv"]);
    expect(existsSync(join(folder, "ledger.sqlite"))).toBe(false);
  });
});

import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {describe, expect, it, onTestFinished} from "vitest";
import {openPool} from "./open-pool.ts";

/** Workers that run a source; they stop after the test. */
function poolOf(source: string, setting: unknown, threads: number) {
  const folder = mkdtempSync(join(tmpdir(), "countercurrent-worker-"));
  const file = join(folder, "worker.mjs");
  writeFileSync(file, source);
  const pool = openPool<number, number>(pathToFileURL(file).href, setting, threads);
  onTestFinished(async () => {
    await pool.close();
    rmSync(folder, {recursive: true});
  });
  return pool;
}

describe("openPool", () => {
  it("runs a file's function on each task", async () => {
    const tasks = Array.from({length: 20}, (_, i) => i);
    const {run} = poolOf("export default (task) => task + 1;", {}, 2);
    expect(await Promise.all(tasks.map(run))).toEqual(tasks.map((task) => task + 1));
  });

  it("fails tasks that run, wait, or are yet to come, where a worker cannot load its file", async () => {
    const {run} = poolOf('throw new Error("half a file");', {}, 2);
    const failed = {status: "rejected", reason: expect.objectContaining({message: "half a file"})};
    expect(await Promise.allSettled([1, 2, 3].map(run))).toEqual([failed, failed, failed]);
    expect(await Promise.allSettled([run(4)])).toEqual([failed]);
  });
});

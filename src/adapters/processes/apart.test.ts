import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, it, onTestFinished} from "vitest";
import {askApart} from "./apart.ts";

/** A script that doubles numbers, and dies of 13. */
function doubling(): URL {
  const folder = mkdtempSync(join(tmpdir(), "apart-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const script = join(folder, "doubling.mjs");
  writeFileSync(
    script,
    'process.on("message", (n) => (n === 13 ? process.kill(process.pid, "SIGSEGV") : process.send([2 * n, process.pid])));\n',
  );
  return pathToFileURL(script);
}

it("answers questions in their order, all in one process", async () => {
  const ask = askApart<number, readonly [number, number]>(doubling());
  const apart = await Promise.all([1, 2, 3].map(ask));
  const answers = apart.map((each) => ("answer" in each ? each.answer : [Number.NaN, 0]));
  expect(answers.map(([doubled]) => doubled)).toEqual([2, 4, 6]);
  expect(new Set(answers.map(([, pid]) => pid)).size).toBe(1);
});

it("says by what signal a process died, and asks the next question of another", async () => {
  const ask = askApart<number, readonly [number, number]>(doubling());
  expect(await ask(13)).toEqual({died: "SIGSEGV"});
  expect(await ask(4)).toMatchObject({answer: [8, expect.any(Number)]});
});

it("asks another process where the first died between two questions", async () => {
  const ask = askApart<number, readonly [number, number]>(doubling());
  const first = await ask(1);
  process.kill("answer" in first ? first.answer[1] : 0, "SIGKILL");
  await expect.poll(async () => "answer" in (await ask(2))).toBe(true);
});

import {mkdtempSync, realpathSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {startChild} from "./child.ts";

const folder = mkdtempSync(join(realpathSync(tmpdir()), "child-"));
const limits = {seconds: 5, patienceSeconds: 60, heapMegabytes: 64, residentMegabytes: 400, outputMegabytes: 2};

function child(name: string, code: string) {
  const script = join(folder, `${name.replaceAll(" ", "-")}.mjs`);
  writeFileSync(script, code);
  return startChild(script, [join(folder, "*")], limits);
}

const hostile: Record<string, {died: string; code: string}> = {
  "fills the heap": {
    died: "memory",
    code: "const all = []; for (;;) all.push(Array.from({length: 1e5}, (_, i) => String(i)))",
  },
  "fills array buffers": {died: "memory", code: "const all = []; for (;;) all.push(new Uint8Array(16 << 20).fill(1))"},
  "never ends": {died: "time", code: "for (;;);"},
  "never stops talking": {
    died: "output",
    code: "const more = () => { while (process.stdout.write('x'.repeat(1 << 18))); process.stdout.once('drain', more) }; more()",
  },
  "reads elsewhere": {died: "crash", code: "import {readFileSync} from 'node:fs'; readFileSync('/etc/passwd')"},
  writes: {
    died: "crash",
    code: "import {writeFileSync} from 'node:fs'; writeFileSync(new URL('written', import.meta.url), '')",
  },
  "starts a program": {died: "crash", code: "import {execSync} from 'node:child_process'; execSync('id')"},
};

it("ends a child that sits still, once patience is over", async () => {
  const script = join(folder, "still.mjs");
  writeFileSync(script, "setInterval(() => undefined, 1000)");
  const still = startChild(script, [join(folder, "*")], {...limits, patienceSeconds: 0.5});
  expect(await still.ask("half")).toMatchObject({died: "time"});
});

it.each(Object.entries(hostile))("ends a child that %s", async (name, {died, code}) => {
  expect(await child(name, code).ask("half")).toMatchObject({died});
});

it("asks line by line, with no environment to look at", async () => {
  const echo = child(
    "echo",
    "process.stdin.on('data', (part) => process.stdout.write(part.toString().trim() + Object.keys(process.env).length + '\\n'))",
  );
  expect([await echo.ask("half"), await echo.ask("all")]).toEqual([{line: "half0\n"}, {line: "all0\n"}]);
  echo.end();
});

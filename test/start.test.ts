import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {type Ended, runNode} from "./run-process.ts";

const tool = (name: string) => new URL(`../tools/${name}`, import.meta.url).href;

describe("isNewEnough", () => {
  it("takes 24.15 and newer, but no 25", async () => {
    const {isNewEnough} = await import(tool("node24.mjs"));
    const versions = ["18.20.8", "22.12.0", "24.14.1", "24.15.0", "25.9.0", "26.0.0"];
    expect(versions.filter(isNewEnough)).toEqual(["24.15.0", "26.0.0"]);
  });
});

describe("tools/start.mjs", () => {
  it("ends with the exit code of its command and leaves stdout to it", async () => {
    const {code, out} = await runNode(["tools/start.mjs", "sh", "-c", "echo done; exit 7"]);
    expect({code, out}).toEqual({code: 7, out: "done\n"});
  });

  it("dies of the signal that its command died of", async () => {
    expect((await runNode(["tools/start.mjs", "sh", "-c", "kill -TERM $$"])).signal).toBe("SIGTERM");
  });

  it("says so and stops where npm has no Node 24 for the machine", async () => {
    const appleSilicon = `data:text/javascript,for (const [name, value] of Object.entries({platform: "darwin", arch: "arm64",
      versions: {node: "20.0.0"}})) Object.defineProperty(process, name, {value});`;
    const {code, out, err} = await runNode(["--import", appleSilicon, "tools/start.mjs", "npm", "test"]);
    expect({code, out}).toEqual({code: 1, out: ""});
    expect(err).toMatch(/^error: Node 20\.0\.0 will not do .*darwin arm64\nhint: install Node 24/);
  });
});

describe("installLocked", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "countercurrent-start-"));
    const lock = {packages: {"": {}, "node_modules/a": {integrity: "sha512-a"}, "node_modules/b": {optional: true}}};
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  it("installs once when two start at once, and not again", async () => {
    const both = await Promise.all([install(folder), install(folder)]);
    expect(both.map(({code}) => code)).toEqual([0, 0]);
    expect((await install(folder)).err).toBe("");
    expect(installs(folder)).toBe(1);
  });

  it("installs again when the lock names another package than npm put there", async () => {
    await install(folder);
    const lock = {packages: {"": {}, "node_modules/a": {integrity: "sha512-newer"}}};
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
    await install(folder);
    expect(installs(folder)).toBe(2);
  });

  it("takes over from a start that was killed", async () => {
    mkdirSync(join(folder, ".installing"));
    writeFileSync(join(folder, ".installing", "pid"), String(2 ** 30)); // no system counts so far
    expect((await install(folder)).code).toBe(0);
  });

  it("lets the next one try when npm fails", async () => {
    const {code, err} = await install(folder, "exit 3");
    expect(code).toBe(1);
    expect(err).toContain("ended with exit code 3");
    expect(existsSync(join(folder, ".installing"))).toBe(false);
    expect((await install(folder)).code).toBe(0);
  });
});

/** Stands for npm: takes a moment, and then writes down what it installed. */
const fakeNpm = `echo once >> installs; sleep 0.4; mkdir -p node_modules; cp package-lock.json node_modules/.package-lock.json`;

/** Run `installLocked` in a process of its own, with a script in npm's place. */
function install(folder: string, npm = fakeNpm): Promise<Ended> {
  const bin = join(folder, "bin");
  mkdirSync(bin, {recursive: true});
  writeFileSync(join(bin, "npm"), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(bin, "npm"), 0o755);
  const program = `(await import("${tool("locked-packages.mjs")}")).installLocked(${JSON.stringify(folder)}, "installing")`;
  return runNode(["--input-type=module", "-e", program], {PATH: bin + delimiter + process.env.PATH});
}

function installs(folder: string): number {
  return readFileSync(join(folder, "installs"), "utf8").trim().split("\n").length;
}

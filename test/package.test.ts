import {execFile} from "node:child_process";
import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {commandsIn} from "./help.ts";

/** What a person gets who installs the package from npm, without the parts that only its makers need. */
describe("the npm package", () => {
  const folder = mkdtempSync(join(tmpdir(), "countercurrent-package-"));
  let files: readonly string[] = [];
  let isInstalled = false;

  beforeAll(async () => {
    const packed = await pack(folder);
    files = packed.files;
    isInstalled = await install(packed.filename, folder);
  }, 300_000);
  afterAll(() => rm(folder, {recursive: true, force: true, maxRetries: 3}), 120_000);

  it("holds the program, the bundled cases and the words about them", () => {
    for (const file of [
      "bin/countercurrent.mjs",
      "dist/cli/main.js",
      "tools/node24/package-lock.json",
      "examples/russia-2022/case.yaml",
      "examples/russia-2022/evidence/evidence.csv",
      "README.md",
      "CHANGELOG.md",
      "LICENSE",
    ]) {
      expect(files).toContain(file);
    }
  });

  it("holds no sources, no tests and no results", () => {
    const strays = /^src\/|\.ts$|\.test\.|\.tsbuildinfo$|\/results\//;
    expect(files.filter((file) => strays.test(file))).toEqual([]);
  });

  describe("installed without development parts", () => {
    beforeEach(({skip}) => skip(!isInstalled, "the npm registry is out of reach"));

    it("shows an example in the help of every command", async () => {
      const commands = commandsIn(await countercurrent(folder, "--help"));
      expect(commands).toContain("evidence");
      for (const command of commands) expect(await countercurrent(folder, command, "--help")).toContain("Example:");
    });

    it("lists the evidence of a bundled case", async () => {
      const bundled = join("node_modules", "countercurrent", "examples", "russia-2022");
      expect(JSON.parse(await countercurrent(folder, "evidence", bundled, "--json")).rows.read).toBe(380);
    });

    it("runs the bundled case from its table to the report, in a copy of it", {timeout: 600_000}, async () => {
      const said = await countercurrent(folder, "demo");
      expect(said.match(/8 in 10/g)?.length).toBeGreaterThanOrEqual(8);
      expect(said.trimEnd().split("\n").at(-1)).toBe("russia-2022/results/report.html");
      const page = readFileSync(join(folder, "russia-2022", "results", "report.html"), "utf8");
      expect(page).toContain("Departures from Russia after February 2022, and returns");
    });
  });
});

const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

/** Build the package and pack it into a folder. */
async function pack(into: string): Promise<{filename: string; files: string[]}> {
  await run(process.execPath, ["node_modules/ts7/bin/tsc", "--build", "tsconfig.node.json"], {cwd: root});
  const {stdout} = await run("npm", ["pack", "--json", "--pack-destination", into], {cwd: root});
  const [{filename, files}] = JSON.parse(stdout);
  return {filename, files: files.map(({path}: {path: string}) => path)};
}

/** Install a packed file as a dependency. @returns false without a network, which fails where CI is set */
async function install(packed: string, folder: string): Promise<boolean> {
  writeFileSync(join(folder, "package.json"), JSON.stringify({private: true}));
  const options = ["--omit=dev", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  const patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
  try {
    await run("npm", ["install", ...options, ...patience, `./${packed}`], {cwd: folder});
    return true;
  } catch (error) {
    const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT/.test(String(error));
    if (isOffline && !process.env.CI) return false;
    throw error;
  }
}

async function countercurrent(folder: string, ...args: string[]): Promise<string> {
  const {stdout} = await run(join(folder, "node_modules", ".bin", "countercurrent"), args, {
    cwd: folder,
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

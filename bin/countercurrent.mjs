#!/usr/bin/env node
/**
 * The command `countercurrent`, for whatever Node (18 or newer) runs it: a Node that is too old fetches Node 24 and hands
 * over to it. In a checkout the program is the sources; installed from npm it is what was emitted from them into dist/,
 * because Node does not run TypeScript inside node_modules. Plain JavaScript for Node 18.
 */
import {createHash} from "node:crypto";
import {copyFileSync, existsSync, mkdirSync, readFileSync} from "node:fs";
import {homedir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {installLocked} from "../tools/locked-packages.mjs";
import {isNewEnough, useNode24} from "../tools/node24.mjs";
import {endLike, run} from "../tools/run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "src", "cli", "main.ts");
const isCheckout = existsSync(source);
const args = process.argv.slice(2);

try {
  if (isNewEnough()) await runProgram();
  else await handOver();
} catch (error) {
  process.stderr.write(`error: ${args.includes("--debug") ? error.stack : error.message}\n`);
  process.exitCode = 1;
}

async function runProgram() {
  if (isCheckout) await installLocked(root, "installing the locked packages into node_modules");
  const {main} = await import(pathToFileURL(isCheckout ? source : join(root, "dist", "cli", "main.js")).href);
  process.exitCode = await main(args);
}

async function handOver() {
  const node = await useNode24(isCheckout ? join(root, "tools", "node24") : cacheForNode24());
  endLike(await run(node, [fileURLToPath(import.meta.url), ...args]));
}

/** A folder of the user's, one for each lock: the package itself may lie where the user cannot write. */
function cacheForNode24() {
  const locks = join(root, "tools", "node24");
  const lock = createHash("sha256")
    .update(readFileSync(join(locks, "package-lock.json")))
    .digest("hex");
  const folder = join(userCache(), "countercurrent", `node24-${lock.slice(0, 12)}`);
  mkdirSync(folder, {recursive: true});
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(locks, file), join(folder, file));
  return folder;
}

function userCache() {
  const {XDG_CACHE_HOME, LOCALAPPDATA} = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return process.platform === "win32" && LOCALAPPDATA ? LOCALAPPDATA : join(homedir(), ".cache");
}

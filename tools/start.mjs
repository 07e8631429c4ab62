#!/usr/bin/env node
/**
 * Prepare this checkout, then run a command in it, whatever Node (18 or newer) started this file.
 *
 *     node tools/start.mjs                    prepare only
 *     node tools/start.mjs npm run check      prepare if needed, then run the command
 *
 * When the running Node is too old, Node 24 comes into tools/node24/; then the locked packages come into node_modules/.
 * Nothing outside the checkout changes. Plain JavaScript for Node 18: this file, and those it imports, must not need what
 * they bring. They print to stderr only, so that the command's stdout stays clean.
 */
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {installLocked} from "./locked-packages.mjs";
import {isNewEnough, useNode24} from "./node24.mjs";
import {endLike, run} from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [command, ...args] = process.argv.slice(2);

try {
  if (!isNewEnough()) await useNode24(join(root, "tools", "node24"));
  await installLocked(root, "installing the locked packages into node_modules");
  if (command !== undefined) endLike(await run(command, args));
} catch (error) {
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 1;
}

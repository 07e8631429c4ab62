import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {run} from "./run.mjs";

/**
 * Install what the package-lock.json in a folder names, unless it is there already. No package's script runs.
 *
 * @param {string} folder
 * @param {string} news what to tell the person who waits for it
 * @param {string} needs a path in the folder without which the install is not complete
 */
export async function installLocked(folder, news, needs = "node_modules") {
  const isComplete = () => existsSync(join(folder, needs)) && hasLockedPackages(folder);
  if (isComplete()) return;
  const release = await takeTurn(folder);
  try {
    if (isComplete()) return; // another start has done it meanwhile
    say(news);
    await npmCi(folder);
  } finally {
    release();
  }
  if (!isComplete()) throw new Error(`npm ended without an error, but did not bring ${needs} into ${folder}`);
}

/**
 * Whether npm's own record of what it has put in node_modules agrees with the lock. npm writes the record last: an install
 * that was cut short has none. Optional packages may be missing; most are binaries for other machines.
 */
function hasLockedPackages(folder) {
  const installed = packagesIn(join(folder, "node_modules", ".package-lock.json"));
  const locked = packagesIn(join(folder, "package-lock.json"));
  return Object.entries(locked).every(([path, {integrity, optional = false}]) => {
    const isItself = path === "";
    return isItself || (path in installed ? installed[path].integrity === integrity : optional);
  });
}

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : {};
}

/**
 * `npm ci` with all it says on stderr. The log level is given because `npm run -s` hands “silent” down; development
 * and optional parts are asked for because NODE_ENV or a person's npmrc may leave them out.
 */
async function npmCi(folder) {
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const {code, signal} = await run("npm", [...args, "--loglevel=notice"], {cwd: folder, stdio: ["ignore", 2, 2]});
  if (code !== 0)
    throw new Error(`npm ci in ${folder} ended with ${signal ?? `exit code ${code}`}; npm says why above`);
}

/**
 * Wait until no other start installs in the folder, then keep others waiting. Two `npm ci` at once destroy each other's work.
 *
 * @returns {Promise<() => void>} ends the turn
 */
async function takeTurn(folder) {
  const turn = join(folder, ".installing");
  for (let tries = 0; !claim(turn); tries++) {
    if (tries === 0) say(`another start is installing in ${folder}: waiting (if none is, remove ${turn})`);
    await sleep(200);
    if (isAbandoned(turn)) rmSync(turn, {recursive: true, force: true});
  }
  return () => rmSync(turn, {recursive: true, force: true});
}

/** Of several processes that make one folder, one succeeds. */
function claim(turn) {
  try {
    mkdirSync(turn);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  writeFileSync(join(turn, "pid"), String(process.pid));
  return true;
}

/** Whether the process that made the folder is gone: it was killed before it could clear up. */
function isAbandoned(turn) {
  try {
    process.kill(Number(readFileSync(join(turn, "pid"), "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

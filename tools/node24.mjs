import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {delimiter, dirname, join} from "node:path";
import {installLocked} from "./locked-packages.mjs";

const {platform, arch, versions} = process;

/** Whether the running Node will do: 24.15 or newer, but not 25. The floor is jsdom's. */
export function isNewEnough(version = versions.node) {
  const [major, minor] = version.split(".").map(Number);
  return major >= 26 || (major === 24 && minor >= 15);
}

/**
 * Bring Node 24 into a folder from npm's own package for this machine, if it is not there, and put it first in PATH, so
 * that npm runs on it too. Not through node_modules/.bin, which npm 10 leaves empty for it.
 *
 * @param {string} folder holds a package.json and a lock that name the packages, with their checksums
 * @returns {Promise<string>} path of the executable
 */
export async function useNode24(folder) {
  const name = `node-${platform === "win32" ? "win" : platform}-${arch}`;
  const version = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).optionalDependencies[name];
  const tooOld = `Node ${versions.node} will not do (24.15 or newer, but not 25)`;
  if (version === undefined) {
    throw new Error(
      `${tooOld}, and npm has none that will for ${platform} ${arch}\nhint: install Node 24 from nodejs.org`,
    );
  }

  const executable = join("node_modules", name, "bin", platform === "win32" ? "node.exe" : "node");
  await installLocked(folder, `${tooOld}: fetching Node ${version} into ${folder}`, executable);
  const path = join(folder, executable);
  assertRuns(path);
  process.env.PATH = dirname(path) + delimiter + process.env.PATH;
  return path;
}

/** npm's packages are built against glibc: on Alpine, for one, they do not start. */
function assertRuns(executable) {
  const {status, error} = spawnSync(executable, ["--version"]);
  if (status === 0) return;
  const why = error?.message ?? `exit code ${status}`;
  throw new Error(`${executable} does not start here (${why})\nhint: install Node 24 with this system's own tools`);
}

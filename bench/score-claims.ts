/**
 * Score reading and extraction on a folder of labelled data: `npm run score:claims -- <folder>…`.
 * Each folder is given to every format in `score-claims/sets/` that recognises it, or one level down; one JSON line each.
 */
import {globSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Scorer} from "./score-claims/scorer.ts";

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write("error: no folder given\nhint: npm run score:claims -- <folder with labelled data>\n");
  process.exit(2);
}

const scorers = await loadScorers();
for (const folder of folders) {
  const found = matches(folder);
  if (found.length === 0) {
    process.stderr.write(`error: nothing in “${folder}” is in a format that can be scored\n`);
    process.exitCode = 1;
  }
  for (const {scorer, at} of found) process.stdout.write(`${JSON.stringify(await scorer.score(at))}\n`);
}

async function loadScorers(): Promise<readonly Scorer[]> {
  const files = globSync("score-claims/sets/*.ts", {cwd: import.meta.dirname}).sort();
  const modules = await Promise.all(files.map((file) => import(join(import.meta.dirname, file))));
  return modules.map((module) => module.scorer as Scorer);
}

/** The folder itself and the folders in it, with each format that fits. */
function matches(folder: string): readonly {scorer: Scorer; at: string}[] {
  const inside = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  const places = [folder, ...inside.map((entry) => join(folder, entry.name))];
  return places.flatMap((at) => scorers.filter((scorer) => scorer.recognises(at)).map((scorer) => ({scorer, at})));
}

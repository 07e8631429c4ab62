import {availableParallelism} from "node:os";
import {extname} from "node:path";
import type {RefitPool} from "../../app/effects.ts";
import type {RefitSetting, RefitTask} from "../../app/fit/run-refit.ts";
import {openPool} from "./open-pool.ts";

type Refit = Awaited<ReturnType<RefitPool["refit"]>>;

/** Worker threads that refit accounts, one refit at a time each, at most one a core. */
export function openRefits(setting: RefitSetting, threads = availableParallelism()): RefitPool {
  // As for chains: the emitted program has .js files where the sources have .ts.
  const file = new URL(`./refit-worker${extname(import.meta.filename)}`, import.meta.url).href;
  const {run, close} = openPool<RefitTask, Refit>(file, setting, threads);
  return {refit: run, close};
}

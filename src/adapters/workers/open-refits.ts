import {availableParallelism} from "node:os";
import {extname} from "node:path";
import {Piscina} from "piscina";
import type {RefitPool} from "../../app/effects.ts";
import type {RefitSetting} from "../../app/fit/run-refit.ts";
import {stopped} from "./open-chains.ts";

/** Worker threads that refit accounts, one refit at a time each, at most one a core. */
export function openRefits(setting: RefitSetting, threads = availableParallelism()): RefitPool {
  const pool = new Piscina({
    // As for chains: the emitted program has .js files where the sources have .ts.
    filename: new URL(`./refit-worker${extname(import.meta.filename)}`, import.meta.url).href,
    workerData: setting,
    minThreads: 1,
    maxThreads: Math.max(1, threads),
  });
  return {
    refit: async (task) => {
      try {
        return await pool.run(task);
      } catch (error) {
        throw stopped(error);
      }
    },
    close: () => pool.destroy(),
  };
}

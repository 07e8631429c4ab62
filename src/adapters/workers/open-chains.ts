import {availableParallelism} from "node:os";
import {extname} from "node:path";
import {Piscina} from "piscina";
import type {ChainPool} from "../../app/effects.ts";
import type {ChainSetting} from "../../app/fit/run-chain.ts";
import {UserError} from "../../core/user-error.ts";

/**
 * Worker threads that run stretches of chains: as many as there are chains, at most one a core.
 *
 * @param threads fewer or more threads than that, for tests; the draws are the same
 */
export function openChains(setting: ChainSetting, chains: number, threads = availableParallelism()): ChainPool {
  const pool = new Piscina({
    // The emitted program has .js files where the sources have .ts: a worker's file name is not rewritten on emit.
    filename: new URL(`./chain-worker${extname(import.meta.filename)}`, import.meta.url).href,
    workerData: setting,
    minThreads: 1,
    maxThreads: Math.max(1, Math.min(chains, threads)),
  });
  return {
    runSegments: async (tasks) => {
      try {
        return await Promise.all(tasks.map((task) => pool.run(task)));
      } catch (error) {
        throw stopped(error);
      }
    },
    close: () => pool.destroy(),
  };
}

/** A worker that was killed, or ran out of memory, is not the person's mistake, but theirs to act on. */
export function stopped(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (!/worker (exited|terminated|stopped)|terminating worker|out of memory|ERR_WORKER/i.test(message)) return error;
  return new UserError(
    `a worker stopped before its chain was done: ${message}`,
    "nothing was written; run the command again, with fewer --chains if memory is short",
  );
}

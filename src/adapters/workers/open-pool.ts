import {setMaxListeners} from "node:events";
import {Piscina} from "piscina";
import {UserError} from "../../core/user-error.ts";

/** Worker threads, each running one task at a time. */
export interface Pool<Task, Result> {
  readonly run: (task: Task) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/**
 * Start worker threads that run the function a file exports.
 *
 * Where one task fails, or a worker that has none (its file cannot be loaded), all do: those that run, wait, or are yet
 * to come.
 *
 * @param file address of the file; workers find `setting` in `workerData`
 * @param threads most workers, at least 1
 */
export function openPool<Task, Result>(file: string, setting: unknown, threads: number): Pool<Task, Result> {
  const maxThreads = Math.max(1, threads);
  const pool = new Piscina({filename: file, workerData: setting, minThreads: 1, maxThreads});
  const failed = new AbortController();
  setMaxListeners(0, failed.signal); // each task listens
  pool.on("error", (error) => failed.abort(error));
  return {
    run: async (task) => {
      try {
        return await pool.run(task, {signal: failed.signal});
      } catch (error) {
        failed.abort(error); // without a worker left, what waits would wait for ever; a second abort changes nothing
        throw stopped(failed.signal.reason);
      }
    },
    close: () => pool.destroy(),
  };
}

/** A worker that was killed, or ran out of memory, is not the person's mistake, but theirs to act on. */
function stopped(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (!/worker (exited|terminated|stopped)|terminating worker|out of memory|ERR_WORKER/i.test(message)) return error;
  return new UserError(
    `a worker stopped before its chain was done: ${message}`,
    "nothing was written; run the command again, with fewer --chains if memory is short",
  );
}

import {Worker} from "node:worker_threads";

/**
 * Do a piece of work in a thread of its own, as a chain has one, and give back what it posts.
 *
 * Accounts are measured so: V8 compiles the arrays of a thread's first account in as constants, and a second account
 * beside it takes a quarter longer for each gradient.
 *
 * @param module posts one answer to its `parentPort`, from its `workerData`
 */
export function inThread<Answer>(module: URL, task: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, {workerData: task});
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

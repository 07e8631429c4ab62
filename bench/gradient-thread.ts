import {parentPort, workerData} from "node:worker_threads";
import {buildAccount} from "../src/account/account.ts";
import type {Design} from "../src/account/observation.ts";
import {randomStream} from "../src/stats/random.ts";
import {microsecondsACall, type Repetitions} from "./cpu-time.ts";

export interface GradientTask {
  readonly design: Design;
  readonly repetitions: Repetitions;
}

/** Microseconds of CPU. */
export interface GradientTimes {
  /** Length of z. */
  readonly dim: number;
  readonly gradient: number;
  /** Of it: from z to flows; rows and groups, without derivatives; the rest, which is derivatives. */
  readonly carrying: number;
  readonly rows: number;
  readonly derivatives: number;
}

parentPort?.postMessage(timeGradient(workerData as GradientTask));

function timeGradient({design, repetitions}: GradientTask): GradientTimes {
  const account = buildAccount(design);
  const random = randomStream(1, 0);
  const z = Float64Array.from({length: account.dim}, () => 0.5 * random.normal());
  const gradient = new Float64Array(account.dim);
  const time = (call: () => unknown) => microsecondsACall(call, repetitions);
  const whole = time(() => account.evaluate(z, gradient));
  const carrying = time(() => account.carry(z));
  const density = time(() => account.logLikelihood(z));
  return {dim: account.dim, gradient: whole, carrying, rows: density - carrying, derivatives: whole - density};
}

import {availableParallelism} from "node:os";
import {extname} from "node:path";
import type {ChainPool} from "../../app/effects.ts";
import type {ChainSetting} from "../../app/fit/run-chain.ts";
import {openPool} from "./open-pool.ts";

type Run = ChainPool["runSegments"];
type SegmentTask = Parameters<Run>[0][number];
type Segment = Awaited<ReturnType<Run>>[number];

/**
 * Worker threads that run stretches of chains: as many as there are chains, at most one a core.
 *
 * @param threads fewer or more threads than that, for tests; the draws are the same
 */
export function openChains(setting: ChainSetting, chains: number, threads = availableParallelism()): ChainPool {
  // The emitted program has .js files where the sources have .ts: a worker's file name is not rewritten on emit.
  const file = new URL(`./chain-worker${extname(import.meta.filename)}`, import.meta.url).href;
  const {run, close} = openPool<SegmentTask, Segment>(file, setting, Math.min(chains, threads));
  return {runSegments: (tasks) => Promise.all(tasks.map(run)), close};
}

import type {WarmStart} from "../../estimate/warm-start.ts";
import {lowRankMetric} from "../../stats/metric.ts";
import type {FitEffects} from "../effects.ts";

/** Where the stored fit of a case ended (`fit.json`), to start others from; undefined where there is none. */
export async function readWarmStart(effects: FitEffects, folder: string): Promise<WarmStart | undefined> {
  const content = await effects.readResult(`${folder}/results`, "fit.json");
  if (content === undefined) return undefined;
  const {names, step, metric, chains} = JSON.parse(new TextDecoder().decode(content)) as FitFile;
  return {
    names,
    chains: {
      step,
      metric: lowRankMetric(
        metric.dim,
        metric.phi,
        new Float64Array(metric.directions),
        new Float64Array(metric.variances),
      ),
      states: chains.map(({position, random}) => ({position: new Float64Array(position), random})),
    },
  };
}

/** `countercurrent/fit@1` as `estimate` writes it. */
interface FitFile {
  readonly names: readonly string[];
  readonly step: number;
  readonly metric: {
    readonly dim: number;
    readonly phi: number;
    readonly variances: readonly number[];
    readonly directions: readonly number[];
  };
  readonly chains: readonly {readonly position: readonly number[]; readonly random: readonly number[]}[];
}

import {z} from "zod";
import type {WarmStart} from "../../estimate/warm-start.ts";
import {lowRankMetric} from "../../stats/metric.ts";
import type {FitEffects} from "../effects.ts";
import {parseJson} from "../json.ts";

/** Where the stored fit of a case ended (`fit.json`), to start others from; undefined where there is none. */
export async function readWarmStart(effects: FitEffects, folder: string): Promise<WarmStart | undefined> {
  return warmStartOf(await effects.readResult(`${folder}/results`, "fit.json"));
}

/** What a fit.json holds; undefined where there is none, or it is damaged. */
export function warmStartOf(content: Uint8Array | undefined): WarmStart | undefined {
  const {data} = fitFile.safeParse(content && parseJson(content));
  if (data === undefined) return undefined;
  const {names, step, metric, chains} = data;
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

const numbers = z.array(z.number());

/** `countercurrent/fit@1` as `estimate` writes it. */
const fitFile = z.object({
  names: z.array(z.string()),
  step: z.number(),
  metric: z.object({dim: z.int(), phi: z.number(), variances: numbers, directions: numbers}),
  chains: z.array(z.object({position: numbers, random: numbers})),
});

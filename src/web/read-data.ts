import {month} from "../core/month.ts";
import type {PageData} from "../report/page-data.ts";
import {lowRankMetric} from "../stats/metric.ts";
import {unpackDraws} from "../stats/packed-draws.ts";
import type {EngineData} from "./engine/engine.ts";

/** What stands in the page and is read as it opens. */
export interface OpenedData {
  readonly data: PageData;
  /** The numbers of its removals. */
  readonly removals: Uint8Array<ArrayBuffer>;
}

/**
 * The data that stands in the page: JSON and bytes, deflated, in base 64.
 *
 * @throws {Error} when the page was cut off or changed
 */
export async function readData(document: Document): Promise<OpenedData> {
  const [json, removals] = await Promise.all([readBlock(document, "data"), readBlock(document, "removals")]);
  return {data: JSON.parse(new TextDecoder().decode(json)) as PageData, removals};
}

/** What the engine works from; read when it is first needed. */
export async function readEngineData(document: Document, data: PageData): Promise<EngineData> {
  const {case: of, priors, draws, names, step, phi, variances, states} = data.engine;
  const [codes, directions] = await Promise.all([readBlock(document, "draws"), readBlock(document, "directions")]);
  const metric = lowRankMetric(
    draws.dim,
    phi,
    Float64Array.from(new Float32Array(directions.buffer)),
    Float64Array.from(variances),
  );
  return {
    case: of,
    rows: data.rows,
    options: {priors},
    draws: unpackDraws(draws, codes),
    start: {
      names,
      chains: {
        metric,
        step,
        states: states.map(({position, random}) => ({position: Float64Array.from(position), random})),
      },
    },
    result: data.result,
    silent: data.result.without,
    answerAt: month(data.result.case.answerAt) - month(data.result.case.from),
  };
}

async function readBlock(document: Document, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = document.getElementById(id)?.textContent ?? "";
  const bytes = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

import {diskEffects} from "../adapters/files/effects.ts";
import {readResult, readTargetsFile} from "../adapters/files/results.ts";
import type {ChainPool} from "../app/effects.ts";
import {knownPriors} from "../app/estimate.ts";
import type {ReportEffects} from "../app/report.ts";
import {UserError} from "../core/user-error.ts";
import {progressLine} from "./progress-line.ts";
import type {Terminal} from "./terminal.ts";
import {packageVersion} from "./version.ts";

/** The world of the command line: this disk, these cores, this terminal. What is heavy is loaded when it is asked for. */
export function world({err}: Terminal): ReportEffects {
  const say = (line: string) => err.write(`${line}\n`);
  const now = () => performance.now();
  return {
    ...diskEffects(say, knownPriors),
    readResult,
    readTargets: readTargetsFile,
    openChains: async (setting, chains) => {
      const {openChains} = await import("../adapters/workers/open-chains.ts");
      return interruptible(openChains(setting, chains));
    },
    toParquet: async (columns) => (await import("../adapters/duckdb/parquet.ts")).toParquet(columns),
    fromParquet: async (bytes) => (await import("../adapters/duckdb/parquet.ts")).fromParquet(bytes),
    emptyDocument: async () => (await import("../adapters/dom/document.ts")).emptyDocument(),
    renderPng: async (svg) => (await import("../adapters/png/render-png.ts")).renderPng(svg, say),
    onProgress: progressLine(err, now),
    now,
    versions: {countercurrent: packageVersion(), node: process.version},
  };
}

/** The first Ctrl-C stops the fit where nothing is half done; the second ends the process. */
function interruptible(pool: ChainPool): ChainPool {
  const controller = new AbortController();
  const stop = () => controller.abort(new UserError("stopped; nothing was written"));
  process.once("SIGINT", stop);
  return {
    runSegments: pool.runSegments,
    signal: controller.signal,
    close: () => {
      process.off("SIGINT", stop);
      return pool.close();
    },
  };
}

import {withClaims} from "../app/claims/claims-in-effects.ts";
import type {ChainPool, Effects} from "../app/effects.ts";
import {UserError} from "../core/user-error.ts";
import type {World} from "./command.ts";
import {countLine} from "./count-line.ts";
import {documentWorld} from "./document-world.ts";
import {progressLine} from "./progress-line.ts";
import type {Terminal} from "./terminal.ts";
import {packageVersion} from "./version.ts";

/** The world of the command line: this disk, these cores, this terminal. What is heavy is loaded when it is asked for. */
export function world({err}: Terminal): World {
  const say = (line: string) => err.write(`${line}\n`);
  const now = () => performance.now();
  const files = lazyDisk(say);
  return withClaims({
    ...files,
    files,
    ...documentWorld(),
    readResult: async (...of) => (await import("../adapters/files/results.ts")).readResult(...of),
    readTargets: async (file) => (await import("../adapters/files/results.ts")).readTargetsFile(file),
    openChains: async (setting, chains) => {
      const {openChains} = await import("../adapters/workers/open-chains.ts");
      return interruptible(openChains(setting, chains));
    },
    openRefits: async (setting) => {
      const {openRefits} = await import("../adapters/workers/open-refits.ts");
      return interruptible(openRefits(setting));
    },
    toParquet: async (columns) => (await import("../adapters/duckdb/parquet.ts")).toParquet(columns),
    fromParquet: async (bytes) => (await import("../adapters/duckdb/parquet.ts")).fromParquet(bytes),
    emptyDocument: async () => (await import("../adapters/dom/document.ts")).emptyDocument(),
    pageScript: async () => (await import("../adapters/page/page-script.ts")).pageScript(),
    renderPng: async (svg) => (await import("../adapters/png/render-png.ts")).renderPng(svg, say),
    onProgress: progressLine(err, now),
    onCount: countLine(err),
    now,
    versions: {countercurrent: packageVersion(), node: process.version},
  });
}

/** Reading tables takes the names of all countries and three parsers: nobody who asks for help should wait for them. */
function lazyDisk(say: Effects["say"]): Effects {
  const disk = async () => {
    const {diskEffects} = await import("../adapters/files/effects.ts");
    const {knownPriors} = await import("../app/case/known-priors.ts");
    return diskEffects(say, knownPriors);
  };
  return {
    say,
    readCase: async (folder) => (await disk()).readCase(folder),
    readEvidence: async (folder) => (await disk()).readEvidence(folder),
    hashInputs: async (folder) => (await disk()).hashInputs(folder),
    writeFiles: async (...files) => (await disk()).writeFiles(...files),
  };
}

/** The first Ctrl-C stops the fit where nothing is half done; the second ends the process. */
function interruptible<Pool extends Pick<ChainPool, "close">>(pool: Pool): Pool & {readonly signal: AbortSignal} {
  const controller = new AbortController();
  const stop = () => controller.abort(new UserError("stopped; nothing was written"));
  process.once("SIGINT", stop);
  return {
    ...pool,
    signal: controller.signal,
    close: () => {
      process.off("SIGINT", stop);
      return pool.close();
    },
  };
}

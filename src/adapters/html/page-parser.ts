import {extname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {type Answer, type Child, type ChildLimits, startChild} from "./child.ts";
import type {MarkupOutcome} from "./parse-markup.ts";

/** Parses pages in a child process, which is started when first needed and again when a page killed it. */
export interface PageParser {
  parse(html: string): Promise<MarkupOutcome>;
  close(): void;
}

/** What one page may cost. A news page takes 0.1 s. */
export const pageLimits: ChildLimits = {
  seconds: 10,
  patienceSeconds: 60,
  heapMegabytes: 512,
  residentMegabytes: 1000,
  outputMegabytes: 200,
};

/** Open a parser of pages; one serves any number of them. */
export function openPageParser(limits: ChildLimits = pageLimits): PageParser {
  let child: Child | undefined;
  let answered = 0;
  const ask = async (html: string): Promise<Answer> => {
    child ??= startChild(script, codeFolders(), limits);
    const answer = await child.ask(JSON.stringify(html));
    if ("line" in answer) answered++;
    else child = undefined;
    return answer;
  };
  return {
    parse: async (html) => {
      const wasFresh = answered === 0 || child === undefined;
      const answer = await ask(html);
      // A child that had read other pages may have died of them: the page gets one of its own before it is refused.
      return asOutcome("died" in answer && !wasFresh ? await ask(html) : answer, limits);
    },
    close: () => {
      child?.end();
      child = undefined;
    },
  };
}

/** The emitted program has .js files where the sources have .ts. */
const script = fileURLToPath(new URL(`./page-child${extname(import.meta.filename)}`, import.meta.url));

/** Our own code, and the folder of packages, which lies above it when we are installed as one. */
function codeFolders(): readonly string[] {
  const product = join(import.meta.dirname, "..", "..", "..");
  const jsdom = fileURLToPath(import.meta.resolve("jsdom"));
  const end = jsdom.lastIndexOf("node_modules") + "node_modules".length;
  return [...new Set([product, jsdom.slice(0, end)])].map((folder) => join(folder, "*"));
}

function asOutcome(answer: Answer, limits: ChildLimits): MarkupOutcome {
  if ("line" in answer) return JSON.parse(answer.line);
  const {seconds, patienceSeconds, residentMegabytes, outputMegabytes} = limits;
  const why = {
    time: `parsing the page took more than ${seconds} s of work, or ${patienceSeconds} s by the clock`,
    memory: `parsing the page took more memory than allowed (${residentMegabytes} MB)`,
    output: `the parsed page is larger than ${outputMegabytes} MB`,
    crash: `the parser stopped at the page${answer.detail && `: ${answer.detail}`}`,
  };
  return {refused: why[answer.died]};
}

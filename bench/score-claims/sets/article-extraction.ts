import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {readDocuments, type SourceFile} from "../../../src/adapters/documents/read-document.ts";
import {bodyText} from "../../../src/core/body-text.ts";
import {compareNumberSentences, type NumberSentences} from "../pages/number-sentences.ts";
import {overlap, shingles} from "../pages/shingles.ts";
import type {Score, Scorer} from "../scorer.ts";

type Gold = Readonly<Record<string, {readonly url: string; readonly articleBody: string}>>;

const shingleWords = 4;

/** News pages with the true body of each: `gold.json` and `html/<id>.html.gz`. */
export const scorer: Scorer = {
  set: "article-extraction",
  recognises: (folder) => existsSync(join(folder, "html")) && /"articleBody"/.test(head(join(folder, "gold.json"))),
  score: async (folder) => {
    const gold: Gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
    const ids = Object.keys(gold);
    const bodies: string[] = [];
    for await (const document of readDocuments(ids.map((id) => pageOf(folder, id, gold))))
      bodies.push(bodyText(document));
    return scoreBodies(
      bodies,
      ids.map((id) => gold[id]?.articleBody ?? ""),
    );
  },
};

/** F1 of mean precision and mean recall of 4-word shingles; sentences with a number that are kept, and that are foreign. */
export function scoreBodies(bodies: readonly string[], gold: readonly string[]): Score {
  const pairs = bodies.map((body, i) => [body, gold[i] ?? ""] as const);
  const overlaps = pairs.map(([body, wanted]) => overlap(shingles(body, shingleWords), shingles(wanted, shingleWords)));
  const numbers = pairs.map(([body, wanted]) => compareNumberSentences(body, wanted));
  const [precision, recall] = [mean(overlaps.map((one) => one.precision)), mean(overlaps.map((one) => one.recall))];
  return {
    set: "article-extraction",
    n: bodies.length,
    metrics: {
      f1: (2 * precision * recall) / (precision + recall || 1),
      precision,
      recall,
      kept: ratio(numbers, "kept", "gold"),
      foreign: ratio(numbers, "foreign", "ours"),
    },
  };
}

function pageOf(folder: string, id: string, gold: Gold): SourceFile {
  const bytes = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
  return {bytes, ...(gold[id] && {url: gold[id].url})};
}

function head(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8").slice(0, 2000) : "";
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function ratio(all: readonly NumberSentences[], part: keyof NumberSentences, whole: keyof NumberSentences): number {
  const sum = (key: keyof NumberSentences) => all.reduce((total, one) => total + one[key], 0);
  return sum(part) / Math.max(1, sum(whole));
}

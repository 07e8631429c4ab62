import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {EvidenceDocument} from "../../../src/core/evidence-document.ts";
import {failedExtraction} from "../../../src/read/failed-extraction.ts";
import {plainDocument} from "../../../src/read/fold/document.test-support.ts";
import {type Folding, fold} from "../../../src/read/fold/fold.ts";
import {linesOf} from "../json-lines.ts";
import type {Scorer} from "../scorer.ts";

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
}

/** Pairs of news texts labelled by how one came from the other; pairs that are not listed are unrelated. */
export const scorer: Scorer = {
  set: "near-duplicates",
  recognises: (folder) =>
    /"label"/.test(firstLine(folder, "pairs.jsonl")) && firstLine(folder, "documents.jsonl") !== "",
  score: async (folder) => {
    const documents = linesOf<{id: string; text: string}>(join(folder, "documents.jsonl")).map(readDocument);
    const pairs = linesOf<Pair>(join(folder, "pairs.jsonl"));
    return {set: "near-duplicates", n: pairs.length, metrics: metricsOf(documents, pairs)};
  },
};

function metricsOf(documents: readonly EvidenceDocument[], pairs: readonly Pair[]): Record<string, number> {
  const folding = fold(documents);
  const [folded, passage] = [foldedPairs(folding), passagePairs(folding)];
  const labelled = (...labels: string[]) => pairs.filter(({label}) => labels.includes(label));
  const copies = labelled("republished", "version");
  const borrowed = labelled("passage-with-number");
  const broken = labelled("failed-extraction");
  const failed = new Set([
    ...folding.failed.map(({document}) => document),
    ...documents.filter(({status}) => status === "extraction-failed").map(({id}) => id),
  ]);
  const known = new Set([...copies, ...borrowed].map(({a, b}) => key(a, b)));
  return {
    copiesFolded: share(copies, ({a, b}) => folded.has(key(a, b))),
    otherPairsFolded: [...folded].filter((pair) => !new Set(copies.map(({a, b}) => key(a, b))).has(pair)).length,
    passagesFound: share(borrowed, ({a, b}) => passage.has(key(a, b))),
    otherPassages: [...passage].filter((pair) => !known.has(pair)).length,
    failedMarked: share(broken, ({a, b}) => failed.has(a) && failed.has(b)),
    othersMarkedFailed: [...failed].filter((id) => !broken.some(({a, b}) => a === id || b === id)).length,
  };
}

/** The set gives texts without their pages. An id that ends in an address is the address. */
function readDocument({id, text}: {id: string; text: string}): EvidenceDocument {
  const url = /https?:\/\/\S+$/.exec(id)?.[0];
  const status = failedExtraction({text}) === undefined ? "ok" : "extraction-failed";
  return plainDocument(id, text, {status, origin: url === undefined ? {} : {url}});
}

function foldedPairs({folds}: Folding): ReadonlySet<string> {
  const groups = folds.map(({canonical, members}) => [canonical, ...members.map(({document}) => document)]);
  return new Set(groups.flatMap(pairsIn));
}

function passagePairs({passages}: Folding): ReadonlySet<string> {
  return new Set(passages.flatMap(({spans}) => pairsIn(spans.map(({document}) => document))));
}

function pairsIn(ids: readonly string[]): readonly string[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => key(a, b)));
}

function key(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** 1 for no pairs at all: nothing was missed. */
function share(pairs: readonly Pair[], holds: (pair: Pair) => boolean): number {
  return pairs.length === 0 ? 1 : pairs.filter(holds).length / pairs.length;
}

function firstLine(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? (readFileSync(path, "utf8").split("\n")[0] ?? "") : "";
}

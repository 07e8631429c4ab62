import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {FoundQuantity} from "../../../src/extract/quantities/found-quantity.ts";
import {quantities} from "../../../src/extract/quantities/quantities.ts";
import {linesOf} from "../json-lines.ts";
import {f1} from "../matching.ts";
import type {Scorer} from "../scorer.ts";

interface Sentence {
  readonly text: string;
  readonly quantities: readonly {readonly change: string; readonly value: string}[];
}

/** A number as the marks have it: one value or two ends, in the unit as written, and the mark of change. */
interface Marked {
  readonly ends: readonly number[];
  readonly change: string;
}

/** NewsQuant: one JSON object a line with `text` and `quantities` of `change` and `value`. */
export const scorer: Scorer = {
  set: "newsquant",
  recognises: (folder) => {
    const file = join(folder, "sentences.jsonl");
    return existsSync(file) && /"quantities": ?\[/.test(readFileSync(file, "utf8").slice(0, 5000));
  },
  score: async (folder) => {
    const sentences = linesOf<Sentence>(join(folder, "sentences.jsonl"));
    const pairs = sentences.map((sentence) => ({
      gold: sentence.quantities.map(goldOf),
      found: quantities(sentence.text, "en").filter(isCounted).map(markedOf),
    }));
    const metrics = {value: microF1(pairs, sameEnds), "value+change": microF1(pairs, same)};
    return {set: "newsquant", n: sentences.length, metrics};
  },
};

function goldOf({change, value}: Sentence["quantities"][number]): Marked {
  const range = /^(-?[\d.]+) ?- ?(-?[\d.]+)$/.exec(value);
  return {ends: range === null ? [Number(value)] : [Number(range[1]), Number(range[2])], change};
}

/** The marks leave out dates, ordinals, names and words without a number. */
function isCounted({kindOfThing, value, rules}: FoundQuantity): boolean {
  return !["date", "ordinal", "label"].includes(kindOfThing) && value.bound !== "vague" && !rules.includes("aged");
}

function markedOf({value, scale, rules}: FoundQuantity): Marked {
  const interval = value.bound === "range" || value.bound === "magnitude";
  const ends = interval && value.mid === null ? [value.low, value.high] : [value.mid ?? value.low ?? value.high];
  return {ends: ends.map((end) => (end ?? Number.NaN) / scale), change: changeOf(value, rules)};
}

/** A one-sided change is marked by its side, a blurred range as blurred. */
function changeOf({bound, delta}: FoundQuantity["value"], rules: readonly string[]): string {
  const mark = bound === "range" && rules.includes("approximate") ? "~" : marks[bound];
  return delta === null || mark === ">" || mark === "<" ? mark : delta;
}

const marks: Readonly<Record<FoundQuantity["value"]["bound"], string>> = {
  point: "=",
  range: "=",
  magnitude: "=",
  vague: "=",
  about: "~",
  near: "~",
  "at-least": ">",
  "more-than": ">",
  "up-to": "<",
  "less-than": "<",
};

function same(gold: Marked, found: Marked): boolean {
  return gold.change === found.change && sameEnds(gold, found);
}

function sameEnds(gold: Marked, found: Marked): boolean {
  const [a, b] = [gold.ends.toSorted(ascending), found.ends.toSorted(ascending)];
  return a.length === b.length && a.every((end, i) => Math.abs(end - b[i]) <= 1e-8 + 1e-5 * Math.abs(end));
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Pairs are made within a sentence, one to one. */
function microF1(
  sentences: readonly {gold: readonly Marked[]; found: readonly Marked[]}[],
  agree: (gold: Marked, found: Marked) => boolean,
): number {
  const counts = {right: 0, found: 0, gold: 0};
  for (const {gold, found} of sentences) {
    counts.right += pairedCount(gold, found, agree);
    counts.found += found.length;
    counts.gold += gold.length;
  }
  return f1(counts.right / counts.found, counts.right / counts.gold);
}

function pairedCount<T>(gold: readonly T[], found: readonly T[], agree: (gold: T, found: T) => boolean): number {
  const left = [...gold];
  for (const one of found) {
    const at = left.findIndex((mark) => agree(mark, one));
    if (at >= 0) left.splice(at, 1);
  }
  return gold.length - left.length;
}

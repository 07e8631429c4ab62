import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {TextRange} from "../../../src/core/span.ts";
import type {FoundQuantity} from "../../../src/extract/quantities/found-quantity.ts";
import {quantities} from "../../../src/extract/quantities/quantities.ts";
import {linesOf} from "../json-lines.ts";
import {f1} from "../matching.ts";
import type {Scorer} from "../scorer.ts";

interface Paragraph {
  readonly text: string;
  readonly annotations: readonly {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly other: {readonly mods?: readonly string[]};
  }[];
}

/** A quantity by its words, with the two marks that are compared. */
interface Marked extends TextRange {
  readonly isRange: boolean;
  readonly isApproximate: boolean;
}

type Pair = readonly [gold: Marked, found: Marked];

/** MeasEval: one JSON object a line with `text` and `annotations` of which some have the type Quantity. */
export const scorer: Scorer = {
  set: "measeval",
  recognises: (folder) => files(folder).length > 0,
  score: async (folder) => {
    const paragraphs = files(folder).flatMap((file) => linesOf<Paragraph>(file));
    return {set: "measeval", n: paragraphs.length, metrics: metricsOf(paragraphs)};
  },
};

function files(folder: string): readonly string[] {
  const paths = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return paths
    .map((name) => join(folder, name))
    .filter((path) => /"type": ?"Quantity"/.test(readFileSync(path, "utf8")));
}

function metricsOf(paragraphs: readonly Paragraph[]) {
  const [gold, found] = [paragraphs.map(goldOf), paragraphs.map(({text}) => foundIn(text))];
  const pairs = paragraphs.flatMap((_, i) => pairUp(gold[i], found[i]));
  const overlap = pairs.reduce((sum, [a, b]) => sum + (2 * shared(a, b)) / (length(a) + length(b)), 0);
  const right = (key: "isRange" | "isApproximate") => pairs.filter(([a, b]) => a[key] === b[key]).length / pairs.length;
  return {
    f1: f1(overlap / found.flat().length, overlap / gold.flat().length),
    precision: overlap / found.flat().length,
    recall: overlap / gold.flat().length,
    isRange: right("isRange"),
    isApproximate: right("isApproximate"),
  };
}

function goldOf({annotations}: Paragraph): readonly Marked[] {
  return annotations
    .filter(({type}) => type === "Quantity")
    .map(({start, end, other}) => {
      const mods = (other.mods ?? []).join(",");
      return {start, end, isRange: mods.includes("IsRange"), isApproximate: mods.includes("IsApproximate")};
    });
}

/** Everything with a number but names and ordinals; a list is one quantity. */
function foundIn(text: string): readonly Marked[] {
  const merged: Marked[] = [];
  let last: FoundQuantity | undefined;
  for (const quantity of quantities(text, "en").filter(isMeasured)) {
    const list = last !== undefined && isListed(text, last, quantity) ? merged.pop() : undefined;
    merged.push(list === undefined ? markedOf(quantity) : {...list, end: quantity.end});
    last = quantity;
  }
  return merged;
}

function isMeasured({kindOfThing, value, rules}: FoundQuantity): boolean {
  return (
    kindOfThing !== "label" &&
    kindOfThing !== "ordinal" &&
    value.bound !== "vague" &&
    !rules.includes("whole") &&
    !rules.includes("factor")
  );
}

/** Only a comma, “and” or “or” stands between two of one unit, or the first leaves its unit to the second. */
function isListed(text: string, first: FoundQuantity, second: FoundQuantity): boolean {
  const between = text.slice(first.end, second.start).trim();
  if (![",", "and", "or", ", and", ", or", "×", "x"].includes(between)) return false;
  return first.value.unit === second.value.unit || first.kindOfThing === "number";
}

function markedOf({start, end, value, rules}: FoundQuantity): Marked {
  const oneSided = ["at-least", "more-than", "up-to", "less-than", "near", "magnitude"].includes(value.bound);
  const isRange = oneSided || (value.bound === "range" && !rules.includes("tolerance"));
  return {start, end, isRange, isApproximate: value.bound === "about" || rules.includes("approximate")};
}

/** Pairs of most overlap first, one to one. */
function pairUp(gold: readonly Marked[], found: readonly Marked[]): readonly Pair[] {
  const all = gold.flatMap((a) => found.filter((b) => shared(a, b) > 0).map((b): Pair => [a, b]));
  const taken = new Set<Marked>();
  return all
    .toSorted((one, other) => shared(...other) - shared(...one))
    .filter(([a, b]) => {
      const free = !taken.has(a) && !taken.has(b);
      if (free) taken.add(a).add(b);
      return free;
    });
}

function shared(a: TextRange, b: TextRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function length({start, end}: TextRange): number {
  return end - start;
}

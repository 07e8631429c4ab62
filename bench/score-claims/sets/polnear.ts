import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {openTagger} from "../../../src/adapters/wink/tagger.ts";
import type {TextRange} from "../../../src/core/span.ts";
import {attributions} from "../../../src/extract/attributions/attributions.ts";
import type {FoundAttribution} from "../../../src/extract/attributions/found-attribution.ts";
import {linesOf} from "../json-lines.ts";
import {f1} from "../matching.ts";
import type {Scorer} from "../scorer.ts";

/** A labelled article: JSON Lines, one annotation of one article a line. */
interface Article {
  readonly doc: string;
  readonly text: string;
  readonly attributions: readonly Partial<Record<"source" | "cue" | "content", readonly Part[]>>[];
}
interface Part {
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** Political news with who said what (PolNeAR and sets in its format). The first annotation of each article counts. */
export const scorer: Scorer = {
  set: "polnear",
  recognises: (folder) => articleFile(folder) !== undefined,
  async score(folder) {
    const articles = firstAnnotations(articleFile(folder) as string);
    const tag = await openTagger();
    const found = articles.map(({text}) => attributions(text, {tag}));
    return {
      set: "polnear",
      n: articles.reduce((sum, article) => sum + article.attributions.length, 0),
      metrics: compare(articles, found),
    };
  },
};

function articleFile(folder: string): string | undefined {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
    : [];
  return names.map((name) => join(folder, name)).find((path) => /"attributions": ?\[/.test(beginning(path)));
}

function beginning(path: string): string {
  return readFileSync(path, "utf8").split("\n", 1)[0] as string;
}

function firstAnnotations(path: string): readonly Article[] {
  const seen = new Set<string>();
  return linesOf<Article>(path).filter(({doc}) => !seen.has(doc) && seen.add(doc));
}

/**
 * - `quoted…`: a predicted quotation that overlaps any labelled content is right; labelled content that holds a quotation
 *   mark must be overlapped by predicted content.
 * - `speaker`: of matched quotations whose label has a source, the share where the predicted source overlaps it.
 * - `wrongSpeaker`: of the same, the share that is given to somebody else; the rest is left without a speaker.
 * - `indirect…`: words in the content of attributions that are not wholly in marks; `indirectNumber` the share of such
 *   labelled contents with a number word that are overlapped.
 * - `inventedSpeakers`: speakers whose name does not stand in the text.
 */
function compare(
  articles: readonly Article[],
  found: readonly (readonly FoundAttribution[])[],
): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  const add = (name: string, by: number) => sums.set(name, (sums.get(name) ?? 0) + by);
  const ratio = (part: string, whole: string) => (sums.get(part) ?? 0) / Math.max(1, sums.get(whole) ?? 0);
  articles.forEach((article, index) => {
    countQuoted(article, found[index] ?? [], add);
    countIndirect(article, found[index] ?? [], add);
    countInvented(article, found[index] ?? [], add);
  });
  const quotedPrecision = ratio("quotedRight", "quotedPredicted");
  const quotedRecall = ratio("quotedHit", "quotedLabelled");
  const indirectPrecision = ratio("wordsShared", "wordsPredicted");
  const indirectRecall = ratio("wordsShared", "wordsLabelled");
  return {
    quotedF1: f1(quotedPrecision, quotedRecall),
    quotedPrecision,
    quotedRecall,
    speaker: ratio("speakerRight", "speakerLabelled"),
    wrongSpeaker: ratio("speakerWrong", "speakerLabelled"),
    indirectF1: f1(indirectPrecision, indirectRecall),
    indirectPrecision,
    indirectRecall,
    indirectNumber: ratio("numberHit", "numberLabelled"),
    inventedSpeakers: sums.get("invented") ?? 0,
  };
}

type Add = (name: string, by: number) => void;

function countQuoted({text, attributions: labels}: Article, found: readonly FoundAttribution[], add: Add): void {
  const gold = labels.map((label) => ({content: rangesOf(label.content), source: rangesOf(label.source)}));
  for (const one of found.filter(({content}) => content.some((range) => holdsMark(text, range)))) {
    add("quotedPredicted", 1);
    add("quotedRight", gold.some(({content}) => overlap(content, one.content)) ? 1 : 0);
  }
  for (const {content, source} of gold.filter((label) => label.content.some((range) => holdsMark(text, range)))) {
    const matches = found.filter((one) => overlap(one.content, content));
    add("quotedLabelled", 1);
    add("quotedHit", matches.length > 0 ? 1 : 0);
    if (matches.length === 0 || source.length === 0) continue;
    add("speakerLabelled", 1);
    const named = matches.flatMap((one) => one.source ?? []);
    const right = overlap(named, source);
    add("speakerRight", right ? 1 : 0);
    add("speakerWrong", named.length > 0 && !right ? 1 : 0);
  }
}

function countIndirect({text, attributions: labels}: Article, found: readonly FoundAttribution[], add: Add): void {
  const gold = labels.map((label) => rangesOf(label.content)).filter((content) => !whollyInMarks(text, content));
  const predicted = found.map(({content}) => content).filter((content) => !whollyInMarks(text, content));
  const [goldWords, predictedWords] = [wordsIn(text, gold.flat()), wordsIn(text, predicted.flat())];
  add("wordsLabelled", goldWords.size);
  add("wordsPredicted", predictedWords.size);
  add("wordsShared", [...predictedWords].filter((at) => goldWords.has(at)).length);
  for (const content of gold.filter((ranges) => ranges.some((range) => holdsNumber(text, range)))) {
    add("numberLabelled", 1);
    add("numberHit", predicted.some((other) => overlap(other, content)) ? 1 : 0);
  }
}

function countInvented({text}: Article, found: readonly FoundAttribution[], add: Add): void {
  const known = new Set(text.match(/[\p{L}\p{N}]+/gu));
  const invented = found.filter(({speaker}) => speaker?.match(/[\p{L}\p{N}]+/gu)?.some((word) => !known.has(word)));
  add("invented", invented.length);
}

function rangesOf(parts: readonly Part[] | undefined): readonly TextRange[] {
  return (parts ?? []).flatMap(({spans}) => spans.map(([start, end]) => ({start, end})));
}

function overlap(some: readonly TextRange[], others: readonly TextRange[]): boolean {
  return some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));
}

function holdsMark(text: string, {start, end}: TextRange): boolean {
  return /["“”]/.test(text.slice(start, end));
}

function holdsNumber(text: string, {start, end}: TextRange): boolean {
  return /\d|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?)\b/i.test(
    text.slice(start, end),
  );
}

function whollyInMarks(text: string, content: readonly TextRange[]): boolean {
  return content.every(({start, end}) => /^["“][^“”"]*["”]?$/.test(text.slice(start, end).trim()));
}

/** Places of the words in some ranges, each once. */
function wordsIn(text: string, ranges: readonly TextRange[]): ReadonlySet<number> {
  return new Set(
    ranges.flatMap(({start, end}) => Array.from(text.slice(start, end).matchAll(/\w+/g), ({index}) => start + index)),
  );
}

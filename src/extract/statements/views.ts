import type {TextRange} from "../../core/span.ts";
import type {Draft} from "../assembly/draft.ts";
import type {FoundAttribution} from "../attributions/found-attribution.ts";
import {governmentOf} from "../places/government-of.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {overlap, type Passage} from "../reading/passage.ts";
import {passagesIn, type Scene} from "../scene.ts";
import {foretells, speaksOfMovement, topicOf} from "./topics.ts";

/**
 * What somebody is quoted as saying of the movement that no other rule made a claim of: views and predictions, so that a
 * reader of the ledger sees what is said about those who left beside what is counted. Sentences of one statement that follow each other are one view.
 *
 * @param taken all claims that the other rules found
 */
export function findViews(taken: readonly Draft[], scene: Scene): Draft[] {
  const byPassage = Map.groupBy(taken, ({passage}) => passage.index);
  return scene.attributions
    .filter((statement) => isStatement(statement, scene))
    .flatMap((statement) => runsWithout(byPassage, statement, scene).map((run) => view(run, statement)))
    .filter((found) => found.measure !== "statement" || isOurs(found, scene));
}

/** A bare statement is kept where its own words speak of the movement, or hold a number of people that no rule read. */
function isOurs({parts, passage}: Draft, scene: Scene): boolean {
  return (parts?.quote ?? []).some(
    (words) =>
      speaksOfMovement(textAt(words, scene)) ||
      (!/\bI\b/.test(textAt(words, scene)) && passage.quantities.some((found) => isMany(found, words))),
  );
}

function isMany(found: FoundQuantity, words: TextRange): boolean {
  const {low, mid, high} = found.value;
  return overlap(found, words) && countable.has(found.kindOfThing) && (mid ?? high ?? low ?? 0) >= 1000;
}

const countable: ReadonlySet<string> = new Set(["people", "number"]);

/** Something said by somebody, or held by a government; what stands inside another statement is part of it. */
function isStatement(statement: FoundAttribution, scene: Scene): boolean {
  const {within, cueClass, mode, kind, source, content} = statement;
  if (cueClass === "viewpoint") return governmentOf(source, scene) !== undefined;
  if (within !== null || (source === null && mode === "indirect")) return false;
  if (source !== null && content.some((words) => asksForAnonymity.test(textAt(words, scene)))) return false;
  return said.has(cueClass ?? "") && (mode !== "indirect" || kind !== "collective");
}

/** “Asked that her name be changed” says nothing of the matter. */
const asksForAnonymity = /^(?:that )?(?:his|her|their|not)\b.*\b(?:names?|identit(?:y|ies)|identified|named)\b/i;

function textAt({start, end}: TextRange, {document}: Scene): string {
  return document.text.slice(start, end);
}

const said: ReadonlySet<string> = new Set([
  "neutral",
  "according-to",
  "factive",
  "doubt",
  "denial",
  "continued",
  "carried",
]);

/** A sentence, or the part of one, that stands in a statement. */
interface Piece {
  readonly passage: Passage;
  readonly words: TextRange;
}

/** The stretches of a statement from which no claim was made. A viewpoint is told as a whole beside what it is about. */
function runsWithout(
  taken: ReadonlyMap<number, readonly Draft[]>,
  statement: FoundAttribution,
  {passages}: Scene,
): (readonly Piece[])[] {
  const said = [...new Set(statement.content.flatMap((words) => passagesIn(passages, words)))];
  const running = said.filter(({block}) => block.role !== "title" && block.role !== "heading");
  const pieces = running.flatMap((passage) => pieceIn(statement, passage));
  if (statement.cueClass === "viewpoint") return pieces.length > 0 ? [pieces] : [];
  const inside = said.flatMap(({index}) => taken.get(index) ?? []);
  if (inside.some((draft) => draft.case !== undefined)) return [];
  const runs: Piece[][] = [[]];
  for (const piece of pieces) {
    if (inside.some((draft) => draft.passage === piece.passage && isOf(draft, piece.words))) runs.push([]);
    else runs.at(-1)?.push(piece);
  }
  return runs.filter((run) => run.length > 0);
}

function isOf({anchor, parts, kind}: Draft, words: TextRange): boolean {
  return (
    kind === "meta" ||
    kind === "policy" ||
    overlap(anchor, words) ||
    (parts?.predicate ?? []).some((predicate) => overlap(predicate, words))
  );
}

/** The part of a statement that stands in a sentence, when it is more than a word or two. */
function pieceIn({content}: FoundAttribution, passage: Passage): Piece[] {
  const range = content.find((words) => overlap(words, passage));
  if (range === undefined) return [];
  const words = {start: Math.max(range.start, passage.start), end: Math.min(range.end, passage.end)};
  const text = passage.text.slice(words.start - passage.start, words.end - passage.start);
  return text.split(/\s+/).length >= 4 ? [{passage, words}] : [];
}

function view(run: readonly Piece[], statement: FoundAttribution): Draft {
  const [{passage, words}] = run as readonly [Piece];
  const last = run.at(-1) as Piece;
  const text = run.map((piece) => piece.passage.text).join(" ");
  const foretold = foretells(text);
  return {
    kind: foretold ? "prediction" : "view",
    measure: topicOf(statement.cueClass, text),
    value: null,
    anchor: words,
    passage,
    evidence: {start: passage.start, end: last.passage.end},
    statement,
    population: null,
    ...(foretold && {modality: "predicted", period: {kind: "future", start: null, end: null}}),
    ...(/\bdo(?:es)? (?:little|nothing)\b/i.test(text) && {polarity: "-"}),
    parts: {quote: run.map((piece) => piece.words)},
    rules: [foretold ? "prediction" : "view"],
  };
}

import type {Block} from "../../core/evidence-document.ts";
import type {TextRange} from "../../core/span.ts";
import {horizon} from "../limits.ts";
import type {FoundPlace} from "../places/find-places.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import type {Token} from "../sentences.ts";
import type {FoundPeriod} from "../times/found-period.ts";

/** One sentence as the rules read it: its words and what was found in them. All offsets are into the document's text. */
export interface Passage extends TextRange {
  /** The words, equal to `document.text.slice(start, end)`. */
  readonly text: string;
  readonly block: Block;
  /** Index of the block in the document. */
  readonly paragraph: number;
  /** Index of the passage in the document. */
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly quantities: readonly FoundQuantity[];
  readonly periods: readonly FoundPeriod[];
  readonly places: readonly FoundPlace[];
}

/** Words of a passage that fit a pattern. */
export interface Match extends TextRange {
  readonly text: string;
  /** The named groups that took part. */
  readonly groups: Readonly<Record<string, TextRange & {readonly text: string}>>;
}

/**
 * All places where a pattern fits, in order.
 *
 * @param pattern with the flags `d` (where the groups stand) and `g`; no nested quantifiers, because texts are hostile
 */
export function matches(passage: Passage, pattern: RegExp): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.text); match !== null; match = pattern.exec(passage.text)) {
    if (match[0] === "") pattern.lastIndex++;
    found.push(matchOf(match, passage));
  }
  return found;
}

/** The first place where a pattern fits. */
export function firstMatch(passage: Passage, pattern: RegExp): Match | undefined {
  pattern.lastIndex = 0;
  const found = pattern.exec(passage.text);
  return found === null ? undefined : matchOf(found, passage);
}

function matchOf(found: RegExpExecArray, {start}: Passage): Match {
  const from = start + found.index;
  return {start: from, end: from + found[0].length, text: found[0], groups: groupsOf(found, start)};
}

/** The words of a passage before an offset, or after one, as far as a rule looks. */
export function before(passage: Passage, at: number): string {
  return passage.text.slice(Math.max(0, at - passage.start - horizon), at - passage.start);
}
export function after(passage: Passage, at: number): string {
  return passage.text.slice(at - passage.start, at - passage.start + horizon);
}

/** A sentence that ends in a question mark says nothing: “Have half of them come back?” */
export function asks({text}: Passage): boolean {
  return /\?["”»)]?$/.test(text.slice(-4).trimEnd());
}

/** A range without white space at its ends and without the words `lead` at its start; undefined when nothing is left. */
export function trimmed(passage: Passage, {start, end}: TextRange, lead = /^\s+/): TextRange | undefined {
  const text = passage.text.slice(start - passage.start, end - passage.start);
  const cut = (lead.exec(text)?.[0] ?? "").length;
  const kept = text.slice(cut).trimEnd();
  return kept === "" ? undefined : {start: start + cut, end: start + cut + kept.length};
}

export function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

function groupsOf(found: RegExpExecArray, base: number): Match["groups"] {
  const indices = found.indices?.groups ?? {};
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).flatMap(([name, text]) => {
      const at = indices[name];
      return at === undefined ? [] : [[name, {start: base + at[0], end: base + at[1], text}]];
    }),
  );
}

import {type Bounding, boundAfter, boundBefore} from "./bounds.ts";
import {deltaAt} from "./deltas.ts";
import {denominatorAt, type Head, headAfter, headBefore, movesAfter} from "./heads.ts";
import type {Core} from "./ranges.ts";
import type {Rate} from "./rates.ts";
import {isShare} from "./shares.ts";
import type {Token} from "./token.ts";
import type {Unit} from "./unit.ts";
import {wordSet} from "./words/word-list.ts";

/** What stands around a number; token indices. */
export interface Parts {
  readonly from: number;
  readonly to: number;
  readonly before: Bounding;
  readonly after: Bounding;
  readonly unit: Unit | null;
  readonly currency: string | null;
  readonly rate: Rate | null;
  readonly head: Head | null;
  readonly of: {readonly from: number; readonly to: number} | null;
  readonly delta: "up" | "down" | null;
  readonly moves: boolean;
  /** Whether “aged”, “age of” stands before it. */
  readonly aged: boolean;
}

/** Read what stands around a number; of a name, nothing is read. */
export function readParts(tokens: readonly Token[], core: Core, limit: number, named: boolean): Parts {
  const measure = measureOf(core);
  const isDate = measure.unit?.kind === "date";
  if (named || isDate)
    return alone(core, measure, isDate && !named ? datedBound(tokens, core, limit) : unbound(core.from));
  const before = boundBefore(tokens, core.from, limit);
  const close = boundAfter(tokens, core.to);
  const head = countsNothing(measure) ? null : (headAfter(tokens, close.at) ?? headBefore(tokens, before.at));
  return {
    ...measure,
    from: spanStart(tokens, before, measure.unit, limit),
    to: close.bound === null ? core.to : close.at,
    before,
    after: close.bound === null && head !== null ? boundPastHead(tokens, head, close) : close,
    head,
    of: isShare(core, measure.unit) ? wholeOf(tokens, core, head) : null,
    delta: isLevel(tokens, core, before, head) ? null : deltaAt(tokens, before.at, core.to),
    moves: movesAfter(tokens, close.at),
    aged: isAged(tokens, before.at),
  };
}

/**
 * “from A to B” are levels, “a huge number” has no size to change by, and people who were lost or gained are people:
 * “the loss of 300 workers”.
 */
function isLevel(tokens: readonly Token[], core: Core, before: Bounding, head: Head | null): boolean {
  if (core.join === "from" || core.first.numeral.shape === "vague") return true;
  const of = tokens[before.at - 1]?.lower === "of" ? 1 : 0;
  return head?.counted === "persons" && gainsAndLosses.has(tokens[before.at - 1 - of]?.lower ?? "");
}

const gainsAndLosses = wordSet("lose loses lost losing loss losses shed gain gains gained gaining");

type Measure = Pick<Parts, "unit" | "currency" | "rate">;

/** Unit, currency and rate are said at the second end of a range, or at the first. */
function measureOf({first, second}: Core): Measure {
  return {
    unit: second?.unit ?? first.unit,
    currency: second?.currency ?? first.currency,
    rate: second?.rate ?? first.rate,
  };
}

/** A measured amount has no noun of its own, but a share has. */
function countsNothing({unit, currency}: Measure): boolean {
  return currency !== null || (unit !== null && unit.kind !== "share");
}

function alone(core: Core, measure: Measure, before: Bounding): Parts {
  const none = {head: null, of: null, delta: null, moves: false, aged: false};
  return {...measure, ...none, from: before.at, to: core.to, before, after: unbound(core.to)};
}

function unbound(at: number): Bounding {
  return {bound: null, approximate: false, at};
}

/** “the past 20 days” begins at “past”. */
function spanStart(tokens: readonly Token[], before: Bounding, unit: Unit | null, limit: number): number {
  const spanned = unit?.kind === "duration" && before.bound === null && spans.has(tokens[before.at - 1]?.lower ?? "");
  return spanned && before.at > limit ? before.at - 1 : before.at;
}

const spans = wordSet("past last previous next coming preceding following");

function isAged(tokens: readonly Token[], from: number): boolean {
  const of = tokens[from - 1]?.lower === "of" ? 1 : 0;
  return ["aged", "age", "ages"].includes(tokens[from - 1 - of]?.lower ?? "");
}

/** Of a date only “about” and its like matter here. */
function datedBound(tokens: readonly Token[], core: Core, limit: number): Bounding {
  const found = boundBefore(tokens, core.from, limit);
  return found.bound === "about" ? found : unbound(core.from);
}

/** “300 people or more”: a bound right after the noun. */
function boundPastHead(tokens: readonly Token[], head: Head, close: Bounding): Bounding {
  const found = boundAfter(tokens, head.at + 1);
  return found.bound !== null && tokens[head.at + 1]?.kind === "word" ? found : close;
}

/** What a share is a share of: after “of”, or right after the share where people stand there (“one in five Russians”). */
function wholeOf(tokens: readonly Token[], core: Core, head: Head | null): Parts["of"] {
  const of = tokens[core.to]?.lower === "of";
  const direct =
    head?.counted === "persons" && ["out-of", "every-nth", "most", "half"].includes(core.first.numeral.rule);
  return of || direct ? denominatorAt(tokens, core.to + (of ? 1 : 0)) : null;
}

import type {TextRange} from "../../core/span.ts";
import type {FoundQuantity, KindOfThing} from "./found-quantity.ts";
import {kindOf} from "./kind-of.ts";
import {nameReason} from "./names.ts";
import {type Parts, readParts} from "./parts.ts";
import type {Core} from "./ranges.ts";
import {toQuantity} from "./to-quantity.ts";
import type {Token} from "./token.ts";
import {changeWords, downWords, upWords} from "./words/directions.ts";
import {lemmaOf} from "./words/head-words.ts";

/** A quantity with the tokens it took, half-open indices. */
export interface Assembled {
  readonly from: number;
  readonly to: number;
  readonly quantity: FoundQuantity;
}

/** Put bound, unit, head and type to a number; nothing before token `limit` is looked at for its bound. */
export function assemble(text: string, tokens: readonly Token[], core: Core, limit: number): Assembled {
  const name = nameReason(tokens, core);
  const read = readParts(tokens, core, limit, name !== null);
  const range = {start: tokens[read.from]?.start ?? 0, end: tokens[read.to - 1]?.end ?? 0};
  const kindOfThing: KindOfThing = name === null ? kindOf(core, read) : name === "ordinal" ? "ordinal" : "label";
  const headLemma = read.head === null ? null : lemmaOf(tokens[read.head.at]?.lower ?? "");
  const quantity: FoundQuantity = {
    ...range,
    value: toQuantity(core, read, kindOfThing, headLemma, text.slice(range.start, range.end)),
    scale: read.unit?.scale ?? 1,
    number: numberRange(tokens, core),
    head: read.head === null ? null : rangeOf(tokens, read.head.at, read.head.at + 1),
    headLemma,
    of: read.of === null ? null : rangeOf(tokens, read.of.from, read.of.to),
    kindOfThing,
    rules: rulesOf(tokens, core, read, name),
  };
  return {from: read.from, to: read.to, quantity};
}

function rulesOf(tokens: readonly Token[], core: Core, parts: Parts, name: string | null): readonly string[] {
  const rules: string[] = [core.first.numeral.rule];
  if (core.join !== "none") rules.push(core.join);
  if (core.join === "from" && changes(tokens, core.from)) rules.push("change-of-level");
  if (parts.before.bound !== null) rules.push(parts.before.bound);
  if (parts.after.bound !== null) rules.push(parts.after.bound);
  if (parts.before.approximate || parts.after.approximate || approximateInside(core)) rules.push("approximate");
  if (parts.delta !== null) rules.push(parts.delta);
  if (parts.aged) rules.push("aged");
  if (name !== null) rules.push(name);
  return rules;
}

/** Whether a word of approximation stands inside a range: “between about 20 and 30”. */
function approximateInside(core: Core): boolean {
  return core.second !== null && (core.first.from - core.from > 1 || core.second.from - core.first.to > 1);
}

/** Whether “from A to B” tells how a level changed: “rose from 40 to 50”. */
function changes(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  return upWords.has(before) || downWords.has(before) || changeWords.has(before);
}

function numberRange(tokens: readonly Token[], core: Core): TextRange {
  const last = core.second ?? core.first;
  return {start: tokens[core.first.numeral.from]?.start ?? 0, end: tokens[last.numeral.to - 1]?.end ?? 0};
}

function rangeOf(tokens: readonly Token[], from: number, to: number): TextRange {
  return {start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0};
}

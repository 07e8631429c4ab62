import type {Period} from "../../core/period.ts";
import type {Quantity} from "../../core/quantity.ts";
import type {Draft} from "../assembly/draft.ts";
import {completePlace} from "../assembly/place.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {after, before, holds, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {asCumulative, periodOf} from "./count-period.ts";
import {earlier} from "./earlier.ts";

/**
 * Numbers that say what they count by pointing back: “the ministry puts the figure at 13,500”, “…, up from 30,000 a year
 * earlier”. Each is a claim of the measure that the last count before it made, in its own voice and at its own time.
 *
 * @param taken drafts of the other rules
 */
export function findFigures(taken: readonly Draft[], scene: Scene): Draft[] {
  const counts = taken.filter(
    ({kind, rules, case: story}) => pointedAt.has(rules[0] ?? "") && !story && kind !== "event",
  );
  if (counts.length === 0) return [];
  const byPassage = Map.groupBy(counts, ({passage}) => passage.index);
  return scene.passages.flatMap((passage) =>
    passage.quantities.filter(isBare).flatMap((quantity) => {
      const near = (back: number) => lastBefore(quantity, passage, byPassage, back);
      if ((byPassage.get(passage.index) ?? []).some(({anchor}) => overlap(anchor, quantity))) return [];
      const draft =
        compared(quantity, passage, near) ?? part(quantity, passage, near) ?? figure(quantity, passage, near, scene);
      return draft === undefined ? [] : [inItsPlace(draft, passage, scene)];
    }),
  );
}

const pointedAt: ReadonlySet<string> = new Set(["count", "share", "answer"]);

/** A draft with the count that it points back to. */
type Figure = Draft & {readonly of: Draft};
type Near = (sentencesBack: number) => Draft | undefined;

/** The place is that of the count it points to; so is the voice, where the number stands behind the words of a statement. */
function inItsPlace({of, ...draft}: Figure, passage: Passage, scene: Scene): Draft {
  const spoken = scene.spoken[passage.index] ?? [];
  const inside = spoken.some(({content}) => content.some((words) => overlap(words, draft.anchor)));
  const statement =
    of.passage === passage && !inside
      ? spoken.find(({content}) => content.some((words) => holds(words, of.anchor)))
      : undefined;
  return {...draft, place: completePlace(of, scene), ...(statement !== undefined && {statement})};
}

function isBare({kindOfThing, head, value, of}: FoundQuantity): boolean {
  if (value.delta !== null) return false;
  return kindOfThing === "share" ? of === null : kindOfThing === "number" && head === null && size(value) >= 10;
}

function size({low, mid, high}: Quantity): number {
  return mid ?? low ?? high ?? 0;
}

/** The last count before a number, of like size: a figure a hundred times smaller is of something else. */
function lastBefore(
  {start, value}: FoundQuantity,
  {index, paragraph}: Passage,
  counts: ReadonlyMap<number, readonly Draft[]>,
  sentencesBack: number,
): Draft | undefined {
  for (let at = index; at >= index - sentencesBack; at--) {
    const known = (counts.get(at) ?? []).filter(
      ({anchor, passage, kind}) =>
        anchor.end <= start && paragraph - passage.paragraph <= 2 && (kind === "share") === (value.unit === "share"),
    );
    const last = known.findLast((draft) => !countsHouseholds(draft)) ?? known.at(-1);
    if (last?.value?.kind !== "quantity") continue;
    const ratio = size(last.value) / size(value);
    return ratio < 100 && ratio > 1 / 100 ? last : undefined;
  }
  return undefined;
}

/** The families in brackets behind a number of people are not what a later number goes on with. */
function countsHouseholds({value}: Draft): boolean {
  return value?.kind === "quantity" && value.unit === "households";
}

/** “Up from 30,000 a year earlier”, “that compares with 12,000 in 2021”: another time of the same measure. */
function compared(quantity: FoundQuantity, passage: Passage, near: Near): Figure | undefined {
  const left = before(passage, quantity.start);
  const right = after(passage, quantity.end);
  const ago = yearAgo.exec(left)?.groups?.ago;
  if (ago === undefined && !comparing.test(left) && !(risen.test(left) && dated.test(right))) return undefined;
  const of = near(1);
  if (of === undefined) return undefined;
  const period = ownPeriod(quantity, passage) ?? shifted(ago === undefined ? right : ` ${ago}`, of) ?? null;
  return {...pointing(quantity, passage, of), period, of};
}

const few = String.raw`(?:(?:just|only|some|barely|a mere|a (?:peak|high|low|record) of|the)\s+)?`;
const comparing = new RegExp(
  String.raw`\b(?:(?:up|down)\s+(?:\p{L}+ly\s+)?from|compar(?:ed|es|ing)\s+(?:with|to)|as\s+against|against|versus)\s+${few}$`,
  "iu",
);
const risen = new RegExp(
  String.raw`\b(?:rose|risen|fell|fallen|grew|grown|climbed|dropped|declined|increased|decreased|jumped)\s+to\b[^;]{1,60}\bfrom\s+${few}$`,
  "i",
);
/** “A year earlier there were 1.8 million.” */
const yearAgo =
  /\b(?<ago>(?:a|one) (?:year|month) (?:earlier|before)),?\s+(?:there (?:were|had been)|it (?:was|had been|stood at)|(?:that|the) (?:figure|number) (?:was|stood at))\s+$/i;
const dated = /^\s+(?:(?:a|one|the)\s+(?:previous\s+)?(?:year|month|week)\b|in\s|last\s|at the\s|on\s|during\s)/i;

/** “371,000 came back, of whom 201,000 from Lebanon”, “…, including 30,100 on the island”: a part of the count before it. */
function part(quantity: FoundQuantity, passage: Passage, near: Near): Figure | undefined {
  if (!partly.test(before(passage, quantity.start)) || !placed.test(after(passage, quantity.end))) return undefined;
  const of = near(0);
  if (of === undefined || (of.value?.kind === "quantity" && size(of.value) < size(quantity.value))) return undefined;
  const period = ownPeriod(quantity, passage) ?? of.period;
  return {...pointing(quantity, passage, of), ...(period !== undefined && {period}), of};
}

const partly = /\b(?:including|of (?:whom|which)|among them)\s+$/i;
const placed = /^\s+(?:from|in|on|at|to|into)\s/i;

/** “Puts the figure at 13,500”, “the true number is closer to 60,000”, “in 2022 the total was 900”. */
function figure(quantity: FoundQuantity, passage: Passage, near: Near, scene: Scene): Figure | undefined {
  if (quantity.value.unit === "share" || !pointsBack.test(before(passage, quantity.start))) return undefined;
  const of = near(4);
  if (of === undefined) return undefined;
  const own = ownPeriod(quantity, passage) ?? periodOf(quantity, passage, scene)?.period;
  const period = own === undefined ? of.period : asCumulative(own);
  return {...pointing(quantity, passage, of), ...(period !== undefined && {period}), of};
}

const pointsBack =
  /\b(?:the|that|this|its|their|his|her|whose)\s+(?:(?:own|real|true|actual|total|overall|official|unofficial|latest|final|same|combined|current|annual|monthly|corresponding|comparable|equivalent|national)\s+){0,2}(?:figure|number|total|toll|count|estimate|tally)(?:\s+(?!of\b|as\b)[\p{L}\d-]+){0,4}?\s+(?:at|as|was|is|be|to|were|reached|exceeds?|exceeded|nearer|closer to)\s+["“]?$/iu;

function pointing(quantity: FoundQuantity, passage: Passage, of: Draft): Draft {
  const {kind, measure, value, population, polarity, denominator, attribution} = of;
  const unit = value?.kind === "quantity" ? value.unit : "persons";
  return {
    kind,
    measure,
    value: {...quantity.value, unit, unitFrom: "ellipsis"},
    anchor: quantity,
    passage,
    ...(population !== undefined && {population}),
    ...(polarity !== undefined && {polarity}),
    ...(denominator !== undefined && {denominator}),
    ...(attribution !== undefined && {attribution}),
    parts: {value: [quantity]},
    rules: ["count", "figure", ...quantity.rules],
  };
}

/** The period that stands right behind the number: “30,000 in 2021”. */
function ownPeriod(quantity: FoundQuantity, {periods, text, start}: Passage): Period | undefined {
  const next = periods.find((found) => found.start >= quantity.end);
  if (next === undefined || next.period.start === null) return undefined;
  return /^\s+(?:(?:in|on|during|for|at|by)\s+)?(?:the\s+)?(?:end of\s+)?$/i.test(
    text.slice(quantity.end - start, next.start - start),
  )
    ? next.period
    : undefined;
}

/** “A year earlier” than the period of the number compared with. */
function shifted(right: string, {period}: Draft): Period | undefined {
  const unit =
    /^\s+(?:(?:a|one|the)\s+)?(?:previous\s+|preceding\s+)?(?<unit>year|month)(?:\s+(?:earlier|before|previously))?\b/i.exec(
      right,
    )?.groups?.unit;
  return period == null || unit === undefined ? undefined : earlier(period, unit.toLowerCase() as "year" | "month");
}

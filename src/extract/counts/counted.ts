import type {Quantity} from "../../core/quantity.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {after, before, type Passage} from "../reading/passage.ts";
import {isBalance} from "./balance.ts";
import {isSample} from "./survey.ts";

/** A number read as a count, and how near its verb must be to be believed. */
export interface Counted {
  readonly quantity: FoundQuantity;
  readonly value: Quantity;
  /** A number whose noun is missing or unknown counts people only right beside a verb that moves them. */
  readonly loose: boolean;
}

/** What a number counts, where that can be people, households, dwellings, trips, permits or applications. */
export function counted(found: FoundQuantity, passage: Passage): Counted | undefined {
  const quantity = withinSentence(found, passage);
  const {kindOfThing, headLemma} = quantity;
  const value = {
    ...quantity.value,
    delta:
      movedNoun.test(before(passage, quantity.start)) || isBalance(quantity, passage) ? null : quantity.value.delta,
  };
  if (
    value.delta !== null ||
    isAsked(quantity, passage) ||
    isNegligible(quantity) ||
    isMean(quantity, passage) ||
    isSample(quantity, passage)
  )
    return undefined;
  if (headLemma !== null && dwellings.has(headLemma))
    return {quantity, value: {...value, unit: "dwellings"}, loose: false};
  if (known.has(kindOfThing)) return {quantity, value, loose: false};
  if ((kindOfThing !== "number" && kindOfThing !== "count") || isAge(quantity, passage)) return undefined;
  const label = dwellingLabel.test(before(passage, quantity.start));
  if (label) return {quantity, value: {...value, unit: "dwellings"}, loose: false};
  const named =
    statesNumberOf(quantity, passage) ||
    /^\s+of\s+(?:those|them|whom|these|the)\b/i.test(after(passage, quantity.end)) ||
    explainedAfter.test(after(passage, quantity.end)) ||
    (quantity.head !== null && isPeople(passage, quantity.head.start));
  const unit =
    /\b(?:families|households)\b[^.;]{0,60}$/i.test(before(passage, quantity.start)) &&
    statesNumberOf(quantity, passage)
      ? "households"
      : "persons";
  return {quantity, value: {...value, unit, unitFrom: named ? "stated" : "ellipsis"}, loose: !named};
}

/** A noun of the next sentence is not what a number at the end of this one counts. */
function withinSentence(found: FoundQuantity, {end}: Passage): FoundQuantity {
  const isOther = found.head !== null && found.head.start >= end;
  return isOther ? {...found, head: null, headLemma: null, kindOfThing: "number"} : found;
}

const known: ReadonlySet<string> = new Set(["people", "households", "trips", "permits", "applications"]);

const dwellings: ReadonlySet<string> = new Set(
  "house home housing building dwelling apartment flat hut shanty shack structure vivienda casa residence property".split(
    " ",
  ),
);

/** “The loss of 5,000 people” is a number of people who left, not a change of a level. */
const movedNoun = /\b(?:loss|departure|exodus|outflow|flight|return)\s+of\s+$/i;

/** “Put the number of people living there at 31,500”: what is counted stands before the number. */
export function statesNumberOf({start}: FoundQuantity, passage: Passage): boolean {
  return numberOf.test(before(passage, start));
}

const numberOf =
  /\b(?:(?:number|total|count|figure) (?:of|for)|how many) (?:\p{L}+ ){0,3}?(?:people|persons|citizens|residents|refugees|migrants|emigr\p{L}+|returnees|displaced(?: people| persons| families)?|IDPs|families|households|arrivals|departures|returns|\p{Lu}\p{L}+s)\b[^.;]{0,100}\b(?:at|to|is|was|were|reached|reaching|stands?|stood|be|range|ranges|ranged|exceed\p{L}*)\s*$/iu;

/** “Fatma Ahmed, 34, reached …”, “her aunt, 61, …”, “Fatma Ahmed, a pharmacist of 38, …”. */
function isAge({start, end, value}: FoundQuantity, passage: Passage): boolean {
  if (value.mid === null || value.mid >= 110) return false;
  const left = before(passage, start);
  if (/\p{Lu}[\p{L}’'-]+, an? (?:[\p{L}-]+ ){1,3}of $/u.test(left)) return true;
  return (
    /(?:\p{Lu}[\p{L}’'-]+|\b(?:[Hh]is|[Hh]er|[Mm]y|whose) \p{L}+), $/u.test(left) && /^,/.test(after(passage, end))
  );
}

/** “Households host three families on average”: a mean counts nobody. */
function isMean({start, end, head}: FoundQuantity, passage: Passage): boolean {
  return (
    /^\s+on average\b/i.test(after(passage, Math.max(end, head?.end ?? 0))) ||
    /\b(?:an average of|on average)\s+$/i.test(before(passage, start))
  );
}

/** “100,000 – the number of people who …”. */
const explainedAfter =
  /^\s*[–—:-]\s*(?:the\s+)?(?:estimated\s+)?number\s+of\s+(?:people|persons|residents|citizens)\b/i;

/** “Destroyed housing: 146”. */
const dwellingLabel = /\b(?:housing|houses|homes|dwellings|buildings|shelters?)\s*:?\s*$/i;

/** “How many are returning” asks; it counts nobody. */
function isAsked({start}: FoundQuantity, passage: Passage): boolean {
  return /\bhow\s+$/i.test(before(passage, start));
}

/** “000”, the torn half of a number, and small numbers in words whose noun is unknown: “one bank”, “the two sides”. */
function isNegligible({value: {mid, bound}, kindOfThing, rules}: FoundQuantity): boolean {
  if (bound !== "point" || mid === null) return false;
  return mid === 0 || (mid < 10 && rules.includes("words") && !known.has(kindOfThing));
}

/** A capitalised plural that no lexicon knows: a people, such as “35,000 Brus”. */
function isPeople({text, start}: Passage, head: number): boolean {
  return /^\p{Lu}\p{Ll}+s\b/u.test(text.slice(head - start));
}

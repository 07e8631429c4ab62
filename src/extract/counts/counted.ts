import type {Quantity} from "../../core/quantity.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {after, before, type Passage} from "../reading/passage.ts";

/** A number read as a count, and how near its verb must be to be believed. */
export interface Counted {
  readonly quantity: FoundQuantity;
  readonly value: Quantity;
  /** A number whose noun is missing or unknown counts people only right beside a verb that moves them. */
  readonly loose: boolean;
}

/** What a number counts, where that can be people, households, dwellings, trips, permits or applications. */
export function counted(quantity: FoundQuantity, passage: Passage): Counted | undefined {
  const {kindOfThing, headLemma} = quantity;
  const value = {
    ...quantity.value,
    delta: movedNoun.test(before(passage, quantity.start)) ? null : quantity.value.delta,
  };
  if (value.delta !== null || isAsked(quantity, passage) || isNegligible(quantity)) return undefined;
  if (headLemma !== null && dwellings.has(headLemma))
    return {quantity, value: {...value, unit: "dwellings"}, loose: false};
  if (known.has(kindOfThing)) return {quantity, value, loose: false};
  if (kindOfThing !== "number" && kindOfThing !== "count") return undefined;
  const label = dwellingLabel.test(before(passage, quantity.start));
  if (label) return {quantity, value: {...value, unit: "dwellings"}, loose: false};
  const named =
    statesNumberOf(quantity, passage) ||
    /^\s+of\s+(?:those|them|whom|these|the)\b/i.test(after(passage, quantity.end)) ||
    (quantity.head !== null && isPeople(passage, quantity.head.start));
  const unit =
    /\b(?:families|households)\b[^.;]{0,60}$/i.test(before(passage, quantity.start)) &&
    statesNumberOf(quantity, passage)
      ? "households"
      : "persons";
  return {quantity, value: {...value, unit, unitFrom: named ? "stated" : "ellipsis"}, loose: !named};
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
  /\b(?:number|total|count|figure) (?:of|for) (?:\p{L}+ ){0,3}?(?:people|persons|citizens|residents|refugees|migrants|emigr\p{L}+|returnees|displaced(?: people| persons| families)?|IDPs|families|households|arrivals|departures|returns|\p{Lu}\p{L}+s)\b[^.;]{0,60}\b(?:at|to|is|was|were|reached|reaching|stands?|stood|be|exceed\p{L}*)\s*$/iu;

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

import type {TextRange} from "../../core/span.ts";
import {horizon} from "../limits.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import {housingMeasures} from "../predicates/housing.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {after, before, holds, type Passage} from "../reading/passage.ts";
import {type Counted, statesNumberOf} from "./counted.ts";

/**
 * The predicate that a number belongs to.
 *
 * Each predicate of the sentence has a distance from the number: words between, and more for another number, a change
 * of clause, or the wrong side. A number stands before its verb (“1,800 people were evacuated”), or directly after a
 * verb or noun that takes it as object (“displaced 1,800 people”, “the evacuation of 1,800 people”).
 *
 * @returns undefined when none is near
 */
export function pair(
  number: Counted,
  predicates: readonly FoundPredicate[],
  passage: Passage,
): FoundPredicate | undefined {
  const near = predicates
    .filter((predicate) => isInSight(number.quantity, predicate) && fits(number, predicate, passage))
    .map((predicate) => ({predicate, distance: distance(number, predicate, passage)}))
    .filter(({distance}) => distance <= (number.loose ? nearest : farthest))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.predicate;
}

/** Beyond this many words, or their worth in clauses and other numbers, a number and a verb are strangers. */
const farthest = 14;
const nearest = 3;

/** So many units hold more words than may stand between the two. */
function isInSight({start, end}: FoundQuantity, {verb}: FoundPredicate): boolean {
  return verb.start - end <= 2 * horizon && start - verb.end <= 2 * horizon;
}

/** Houses are destroyed and people are not; a phrase that holds a number of its own is not for another. */
function fits({quantity, value}: Counted, {frame, verb}: FoundPredicate, passage: Passage): boolean {
  const inside = holds(verb, quantity);
  if (inside ? quantity.kindOfThing === "count" : hasOwnNumber(verb, passage)) return false;
  const housing = housingMeasures.has(frame.measure);
  return value.unit === "dwellings" ? housing || frame.measure === "evacuated" : !housing;
}

/** “Forced 17,000 to leave” has its number; the six of “took shelter in six camps” counts camps. */
function hasOwnNumber(verb: TextRange, {quantities}: Passage): boolean {
  return quantities.some((other) => !countsNobody.has(other.kindOfThing) && holds(verb, other));
}

const countsNobody: ReadonlySet<string> = new Set(["count", "date", "label", "ordinal", "duration"]);

function distance({quantity, loose}: Counted, predicate: FoundPredicate, passage: Passage): number {
  if (holds(predicate, quantity)) return 0;
  if (loose && isPurpose(quantity, predicate, passage)) return Number.POSITIVE_INFINITY;
  if (predicate.form === "noun" && (isToCome(quantity, passage) || cameToNothing.test(after(passage, quantity.end))))
    return Number.POSITIVE_INFINITY;
  if (isItsNoun(quantity, predicate)) return loose ? nearest : noun;
  if (isDescription(quantity, predicate, passage)) return description;
  return predicate.verb.start >= quantity.end
    ? rightward(quantity, predicate, passage)
    : leftward(quantity, predicate, passage);
}

/** “Sent me 150 so that I could come back”: what a sum is for does not say what it counts. */
function isPurpose({end}: FoundQuantity, {verb}: FoundPredicate, {text, start}: Passage): boolean {
  return (
    verb.start > end &&
    /^\s+(?:so|in order|if|when|because|unless)\b/i.test(text.slice(end - start, verb.start - start))
  );
}

/** “Land would be given to 35,000 returnee families”: whom something is promised to has done nothing yet. */
function isToCome({start}: FoundQuantity, passage: Passage): boolean {
  return /\b(?:would|will|shall|could|should) be \p{L}+(?: \p{L}+){0,3}? (?:to|for)\s+$/iu.test(before(passage, start));
}

/** “The return of 1,100 refugees, announced in March, did not begin”: a movement that was named and not made. */
const cameToNothing =
  /\b(?:did not|didn['’]t|has not|had not|never)\s+(?:yet\s+)?(?:beg[iu]n|start(?:ed)?|take[n]? place|happen(?:ed)?|go ahead|gone ahead|materiali[sz]ed?)\b|\b(?:was|were|has been|had been)\s+(?:called off|cancell?ed|abandoned|shelved|scrapped|suspended|postponed)\b/i;

/** “300 of the 2,000 evacuees have returned”: the whole stands between a number and its verb and is no stranger. */
function endWithWhole(quantity: FoundQuantity, passage: Passage): number {
  const whole = passage.quantities.find(
    ({start}) =>
      start > quantity.end &&
      /^\s+of\s+(?:the|those|some)\s+$/i.test(passage.text.slice(quantity.end - passage.start, start - passage.start)),
  );
  return whole === undefined ? quantity.end : Math.max(whole.end, whole.head?.end ?? 0);
}

/**
 * “605,000 people, close to nine percent of the population, have left”, “900 refugees (200 families) were …”: the same
 * number said otherwise between two marks is no stranger either.
 */
function endWithAside(end: number, {head}: FoundQuantity, passage: Passage): number {
  const from = Math.max(end, head?.end ?? 0);
  const found = aside.exec(after(passage, from));
  return found === null ? end : from + found[0].length;
}

const aside =
  /^(?:\s+refugees)?(?:,\s+(?:or\s+|that is\s+)?(?:(?:about|some|around|roughly|nearly|almost|close to|more than|over)\s+)?(?:[\d.]+|one|two|three|four|five|six|seven|eight|nine|ten|half|a (?:third|quarter|fifth|tenth))\s?(?:%|per\s?cent\b|of (?:the|its)\b)[^,;()]{0,60},|\s*\([^()]{2,60}\)|\s+[–—]\s*(?:or\s+)?(?:some|about|around)?\s*[\d,.]+\s[^–—,;]{2,40}[–—])/iu;

/** “12,000 displaced people have returned”: what describes the people counts only where nothing is said of them. */
function isDescription(quantity: FoundQuantity, {verb, form}: FoundPredicate, passage: Passage): boolean {
  const {head} = quantity;
  if (form === "noun" || verb.start < quantity.end) return false;
  const gap = passage.text.slice(quantity.end - passage.start, verb.start - passage.start);
  return words(gap) <= 2 && (describes.test(after(passage, verb.end)) || (head !== null && head.start >= verb.end));
}

/** “8,300 IDPs”, “518,000 displaced”: the word of movement is itself what is counted. */
function isItsNoun(quantity: FoundQuantity, {verb}: FoundPredicate): boolean {
  return holds(quantity, verb) || (quantity.head !== null && holds(verb, quantity.head));
}

/** Nearer than a stranger, farther than any verb of the same clause. */
const noun = 4;
const description = 9;
const describes =
  /^\s+(?:people|persons?|residents?|citizens|villagers|inhabitants|families|households|civilians|individuals|children|women|population|communit\w+|refugees|[A-Z]\w+s)\b/;

/** A relative clause right after the noun says what the number did: “the 5,000 people who left”. */
function rightward(quantity: FoundQuantity, predicate: FoundPredicate, passage: Passage): number {
  const end = endWithAside(endWithWhole(quantity, passage), quantity, passage);
  if (predicate.verb.start < end) return Number.POSITIVE_INFINITY;
  const gap = passage.text.slice(end - passage.start, Math.max(predicate.start, end) - passage.start);
  if (explained.test(gap)) return words(gap);
  if (predicate.relative && /^\s+of\s+(?:those|the|them|these|all)\b/i.test(gap)) return Number.POSITIVE_INFINITY;
  if (predicate.relative && /^(?:\s+of)?(?:\s+[\p{L}-]+){0,3},?\s+(?:who|that|which)\b[^,]*$/u.test(gap)) return -1;
  const actNoun = /(?:ions?|of)$/i.test(
    passage.text.slice(predicate.verb.start - passage.start, predicate.verb.end - passage.start),
  );
  if (predicate.frame.objectOnly || (predicate.form === "noun" && words(gap) > (actNoun ? 1 : 3)))
    return Number.POSITIVE_INFINITY;
  return words(gap) + clauses(gap) + 8 * between(end, predicate.start, quantity, passage);
}

/** “100,000 – the number of people who were …”: a figure and, behind a dash, what it counts. */
const explained = /^\s*[–—:-]\s*(?:the\s+)?(?:estimated\s+)?number\s+of\s[^,;:–—]*$/i;

function leftward(quantity: FoundQuantity, predicate: FoundPredicate, passage: Passage): number {
  const gap = passage.text.slice(predicate.verb.end - passage.start, quantity.start - passage.start);
  const cost =
    object.test(gap) || statesNumberOf(quantity, passage)
      ? predicate.form === "noun"
        ? 0
        : 1
      : 3 + 2 * words(gap) + clauses(gap);
  return cost + 8 * between(predicate.verb.end, quantity.start, quantity, passage);
}

/** What may stand between a verb or noun and the number it takes: “of about”, “ people: ”, “of, according to police, ”. */
const object =
  /^\s*(?:(?:of|for|by)\b)?\s*(?:,\s*according to [^,]{2,40},)?\s*(?:(?:a|an|the|another|some|further|additional|total|around|more|individuals?|individus?|people|persons?|households|families|housing|houses)\b\s*){0,3}(?:,?\s*(?:nb|no\.?|number) of (?:people|persons|families|households)\s*)?[:–-]?\s*$/iu;

function words(gap: string): number {
  return bare(gap).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
}

/** The gap with each number as one word, so that its own commas part no clauses. */
function bare(gap: string): string {
  return gap.replace(/\d[\d.,]*/g, "0");
}

function clauses(gap: string): number {
  const stops = bare(gap).match(/[;:—–]|\b(?:but|while|whereas|although|because)\b/gi)?.length ?? 0;
  const commas = bare(gap).match(/,|\b(?:and|or)\b/gi)?.length ?? 0;
  return 6 * stops + 2 * commas;
}

/** Other numbers of people or houses between the two. */
function between(from: number, to: number, own: FoundQuantity, passage: Passage): number {
  return passage.quantities.filter((other) => other !== own && other.start >= from && other.end <= to).length;
}

import type {ClaimMeasure} from "../../core/claim.ts";
import type {Period} from "../../core/period.ts";
import type {TextRange} from "../../core/span.ts";
import type {Draft, DraftDenominator} from "../assembly/draft.ts";
import {citizens, leavers, returnees} from "../populations/find-population.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {asks, holds, type Passage, trimmed} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {asCumulative, periodOf} from "./count-period.ts";

/**
 * Shares of people, each with what it is a share of.
 *
 * In “half of those who left have returned” the verb of the relative clause belongs to the denominator and the verb
 * after it is what the share did; in “many of those coming back are from the second wave” there is no such verb, and
 * the share is a profile. A share that does not say what it is a share of is a problem, not a claim.
 */
export function findShares(passage: Passage, scene: Scene): Draft[] {
  if (asks(passage)) return [];
  return passage.quantities.filter(isShare).flatMap((quantity) => {
    const draft = share(quantity, passage, scene);
    return draft === undefined ? [] : [draft];
  });
}

function isShare({value, of}: FoundQuantity): boolean {
  return value.unit === "share" && value.delta === null && of !== null;
}

function share(quantity: FoundQuantity, passage: Passage, scene: Scene): Draft | undefined {
  const sentence = (scene.predicates[passage.index] ?? []).filter(({verb}) => verb.start >= quantity.end);
  const [inner, outer] = split(quantity, sentence, passage);
  const words = denominatorWords(quantity, inner, outer, passage);
  if (words === undefined || isPurpose(words, passage) || isOfFigures(words, passage)) return undefined;
  const whole = denominator(words, inner, passage, scene);
  if (whole === undefined && outer === undefined) return undefined;
  return outer === undefined
    ? profile(quantity, whole, passage, scene)
    : moved(quantity, outer, whole, words, passage, scene);
}

/** The verb inside the denominator and the verb of the share; either may be missing. */
function split(
  quantity: FoundQuantity,
  [first, ...rest]: readonly FoundPredicate[],
  passage: Passage,
): [FoundPredicate | undefined, FoundPredicate | undefined] {
  if (first === undefined) return [undefined, undefined];
  const inHead = quantity.of !== null && holds(quantity.of, first.verb) && first.form === "simple";
  if (isOfWhom(quantity, passage)) return [undefined, first];
  const inner = inHead || first.relative || first.form === "participle" || first.form === "noun";
  const clause = (other: FoundPredicate | undefined) =>
    other !== undefined &&
    !/[;]|,\s+(?:and|but|while)\b/.test(passage.text.slice(quantity.end - passage.start, other.start - passage.start))
      ? other
      : undefined;
  if (!inner) return [undefined, clause(first)];
  const outer = clause(rest.find(({relative, form}) => !relative && form !== "noun"));
  const isItsVerb = outer === undefined && inHead && !first.relative && isLastVerb(first, passage);
  return isItsVerb ? [undefined, first] : [first, outer];
}

/** “None of these figures shows …”: a share of numbers is none of people. */
function isOfFigures({start}: TextRange, {text, start: from}: Passage): boolean {
  return /^(?:all |the |these |those |such )*(?:figures?|numbers?|estimates?|reports?|data|polls?|claims|cases)\b/i.test(
    text.slice(start - from, start - from + 40),
  );
}

/** “Two thirds of whom returned”: the verb is that of the share. */
function isOfWhom({of}: FoundQuantity, {text, start}: Passage): boolean {
  return of !== null && /^(?:whom|which)\b/i.test(text.slice(of.start - start));
}

/** “Most of them to shop and go home”: what they came for, and not what they did. */
function isPurpose({start}: TextRange, passage: Passage): boolean {
  return /^\S{1,30} to\b/.test(passage.text.slice(start - passage.start, start - passage.start + 40));
}

/** “Half of the emigrants return”: the only verb of a sentence is that of the share. */
function isLastVerb({end}: FoundPredicate, {tokens}: Passage): boolean {
  return !tokens.some((token) => token.start >= end && (token.pos === "VERB" || token.pos === "AUX"));
}

/** From after “of” up to the verb of the share, or to the copula. */
function denominatorWords(
  {of, end}: FoundQuantity,
  inner: FoundPredicate | undefined,
  outer: FoundPredicate | undefined,
  passage: Passage,
): TextRange | undefined {
  const start = of?.start ?? end;
  const from = inner?.end ?? start;
  const copula = passage.tokens.find(
    (token) =>
      token.start >= from &&
      /^(?:are|is|were|was|have|has|had|do|did|tend|say|said|belong|belonged|come|came|consist|live|lived|work|worked|remain|want|plan|hope|cite|cited)$/i.test(
        token.text,
      ),
  );
  const verb = Math.min(outer?.start ?? passage.end, copula?.start ?? passage.end);
  const until = outer === undefined && copula === undefined ? (of?.end ?? passage.end) : verb;
  return trimmed(passage, {start, end: Math.max(until, start)}, /^\s*of\s+/);
}

function denominator(
  words: TextRange,
  inner: FoundPredicate | undefined,
  passage: Passage,
  scene: Scene,
): DraftDenominator | undefined {
  const text = passage.text.slice(words.start - passage.start, words.end - passage.start);
  const measure = asked.test(text)
    ? "survey_share"
    : (ofTrips(text) ?? inner?.frame.measure ?? namedMeasure(text) ?? meantMeasure(text, words, passage, scene));
  if (measure === undefined) return undefined;
  const when = inner && periodOf(inner, passage, scene);
  const population = measure === "returned_total" ? returnees(scene) : inner ? citizens(scene) : leavers(scene);
  return {measure: measure as ClaimMeasure, population, words, ...(when && {period: asCumulative(when.period)})};
}

const asked = /\b(?:respondents|surveyed|polled|interviewed|questioned)\b/i;

/** “250,000 had left and four in ten of them had come back”: they are those who did what the words before say. */
function meantMeasure(text: string, words: TextRange, passage: Passage, scene: Scene): string | undefined {
  if (!/^(?:them|whom|those|these)$/i.test(text)) return undefined;
  const earlier = (scene.predicates[passage.index] ?? []).filter(({verb}) => verb.end <= words.start);
  return earlier.at(-1)?.frame.measure;
}

/** A share of exits is none of people. */
function ofTrips(text: string): ClaimMeasure | undefined {
  return /^(?:all |the |these |those )*(?:\p{L}+ )?(?:exits|entries|crossings|trips)\b/iu.test(text)
    ? "exits"
    : undefined;
}

/** A noun alone names a measure: “of the emigres”, “of the returnees”, “of the displaced”. */
function namedMeasure(text: string): ClaimMeasure | undefined {
  if (/\breturnees?\b/i.test(text)) return "returned_total";
  if (/\b(?:emigr|émigr|exile|refugee|leaver|evacuee)/i.test(text)) return "left_total";
  if (/\b(?:displaced|IDPs)\b/i.test(text)) return "displaced_total";
  return undefined;
}

function moved(
  quantity: FoundQuantity,
  outer: FoundPredicate,
  whole: DraftDenominator | undefined,
  words: TextRange,
  passage: Passage,
  scene: Scene,
): Draft {
  const period = cumulative(whole?.period) ?? periodOf(outer, passage, scene)?.period;
  return {
    kind: "share",
    measure: recurs(passage) ? "other" : shareMeasure(outer, whole),
    value: quantity.value,
    anchor: quantity,
    passage,
    population: outer.frame.direction === "back" ? returnees(scene) : citizens(scene),
    ...(whole && {denominator: whole}),
    place: {...(outer.frame.direction && {direction: outer.frame.direction})},
    ...(period && {period}),
    ...(outer.status !== null && {modality: outer.status}),
    polarity: outer.polarity,
    parts: {value: [quantity], denominator: [words], predicate: [outer]},
    rules: ["share", outer.frame.name, ...quantity.rules],
  };
}

/** “12 percent return every year”: a rate by the year, which adds up to no cumulative share. */
function recurs({text}: Passage): boolean {
  return /\b(?:each|every|per) (?:year|month|week)\b|\b(?:annually|yearly|monthly)\b|(?<!\b(?:within|in|after|for|of|than|over|about|nearly) )\ba (?:year|month)(?=[,.;]|$)/i.test(
    text,
  );
}

/** Of people who left since a day, the share that is back is cumulative from that day. */
function cumulative(since: Period | undefined): Period | undefined {
  return since?.start == null ? undefined : {...since, kind: "cumulative-by", end: null};
}

/** Returned of those who left is the returned share; of people asked, a survey share; anything else has no measure. */
function shareMeasure({frame, status}: FoundPredicate, whole: DraftDenominator | undefined): string {
  if (status === "planned") return "intention";
  if (whole?.measure === "survey_share") return "survey_share";
  if (frame.measure !== "returned_total") return "other";
  return whole === undefined || whole.measure === "exits" ? "other" : "returned_share";
}

function profile(
  quantity: FoundQuantity,
  whole: DraftDenominator | undefined,
  passage: Passage,
  scene: Scene,
): Draft | undefined {
  if (whole === undefined || whole.measure === "survey_share") return undefined;
  const back = whole.measure === "returned_total";
  return {
    kind: "share",
    measure: back ? "profile_returned" : "profile_left",
    value: quantity.value,
    anchor: quantity,
    passage,
    population: back ? returnees(scene) : leavers(scene),
    denominator: whole,
    place: {direction: back ? "back" : "out"},
    parts: {value: [quantity], denominator: [whole.words]},
    rules: ["profile", ...quantity.rules],
  };
}

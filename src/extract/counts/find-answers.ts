import type {Draft, DraftDenominator} from "../assembly/draft.ts";
import {citizens, leavers} from "../populations/find-population.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {after, asks, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {type Survey, surveyFor} from "./survey.ts";

/**
 * Answers to a survey, given as shares that do not say what they are a share of: “21 percent planned to move on and 6
 * percent wanted to return”. Those asked are their denominator, who asked their source.
 *
 * @param taken drafts of the other rules
 */
export function findAnswers(taken: readonly Draft[], scene: Scene): Draft[] {
  const byPassage = Map.groupBy(taken, ({passage}) => passage.index);
  return scene.passages
    .filter((passage) => passage.quantities.some(isShare) && !asks(passage))
    .flatMap((passage) => {
      const survey = surveyFor(passage, scene);
      if (survey === undefined) return [];
      const known = byPassage.get(passage.index) ?? [];
      return passage.quantities
        .filter((quantity) => isShare(quantity) && !known.some(({anchor}) => overlap(anchor, quantity)))
        .flatMap((quantity) => answer(quantity, survey, passage, scene));
    });
}

/** A share that another rule found and that a survey gave: what people say they would do is their intention. */
export function asAnswer(draft: Draft, scene: Scene): Draft {
  if (draft.kind !== "share" || draft.rules[0] !== "share") return draft;
  const survey = surveyFor(draft.passage, scene);
  if (survey === undefined) return draft;
  const {modality, ...told} = draft;
  const intends = modality === "speculated" || (modality !== undefined && draft.measure !== "other");
  return {
    ...told,
    ...(intends ? {measure: "intention"} : modality !== undefined && {modality}),
    ...(draft.denominator === undefined &&
      survey.asked && {denominator: {measure: "survey_share", population: leavers(scene), words: survey.asked}}),
    ...said(draft, survey),
  };
}

function isShare({value, kindOfThing}: FoundQuantity): boolean {
  return value.unit === "share" && kindOfThing === "share" && value.delta === null;
}

function answer(quantity: FoundQuantity, survey: Survey, passage: Passage, scene: Scene): Draft[] {
  const clause = clauseOf(quantity, passage);
  const predicate = (scene.predicates[passage.index] ?? []).find(
    ({verb, form}) => verb.start >= quantity.end && verb.end <= quantity.end + clause.length && form !== "noun",
  );
  const measure = measureOf(clause, predicate);
  const words = quantity.of ?? survey.asked;
  if (measure === undefined || words === undefined || moves.test(after(passage, quantity.end).slice(0, 40))) return [];
  const denominator: DraftDenominator = {measure: "survey_share", population: leavers(scene), words};
  const draft: Draft = {
    kind: "share",
    measure,
    value: quantity.value,
    anchor: quantity,
    passage,
    population: citizens(scene),
    modality: "asserted",
    denominator,
    place: {...(predicate?.frame.direction && {direction: predicate.frame.direction})},
    parts: {value: [quantity], ...(predicate && {predicate: [predicate]})},
    rules: ["answer", ...quantity.rules],
  };
  return [{...draft, ...said(draft, survey)}];
}

/** “A rise of 3 percent on the year”: a change is no answer. */
const moves = /^\s+(?:rise|fall|drop|increase|decrease|growth|margin)\b/i;

/** From the share to the next one, or to the end of the sentence. */
function clauseOf(quantity: FoundQuantity, passage: Passage): string {
  const next = passage.quantities.find((other) => isShare(other) && other.start > quantity.end);
  const rest = passage.text.slice(quantity.end - passage.start, (next?.start ?? passage.end) - passage.start);
  return rest.split(/\b(?:and|but) (?:a|one|two|three) (?:quarter|third|half|fifth|tenth)s?\b/i)[0] ?? rest;
}

/** What they want is an intention, what they did a survey share, other answers have no measure; undefined: no answer. */
function measureOf(clause: string, predicate: FoundPredicate | undefined): string | undefined {
  if (wants.test(clause) || predicate?.status === "planned") return "intention";
  if (predicate !== undefined || been.test(clause)) return "survey_share";
  return answers.test(clause) ? "other" : undefined;
}

const wants =
  /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|want(?:s|ed)?|hop(?:e|es|ed)|wish(?:es|ed)?|would|ruled? (?:it|this|that) out|consider(?:ed|ing)?|never)\b/i;
const been = /\b(?:been back|visits?|visited|moved away|moved back|gone home)\b|\bbeen in \p{Lu}/u;
const answers =
  /\b(?:said|say|says|told|named|name|cited|cite|reported|answered|mentioned|gave|felt|feel|feared|fear|chose|blamed|thought|believed)\b/i;

/** Source and time of an answer, where its own sentence gives none. */
function said({attribution, period}: Draft, {author, when}: Survey): Partial<Draft> {
  return {
    ...(attribution === undefined &&
      author && {attribution: {mode: "indirect", cue: null, cueClass: null, chain: [author]}}),
    ...(period === undefined && when && {period: when.period}),
  };
}

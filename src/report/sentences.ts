import type {Stay} from "../account/observation.ts";
import {monthWords} from "../core/month.ts";
import type {EstimateResult, QuantitySummary} from "../estimate/result.ts";
import {shortOfTheGate, whatToDo} from "./gate.ts";
import {personsWorded, shareWorded, type Worded} from "./numbers.ts";
import {answerOf, isAssumed, seriesOf, type View, viewOf} from "./view.ts";
import {capitalised, hardlySpeaks, type StayWords} from "./words.ts";

/** The quantities of the four sentences, in their order. */
export const headline = ["left", "returned", "returned_share", "abroad"] as const;
export type Headline = (typeof headline)[number];

/**
 * `told`: a number with its interval. `untold`: it cannot be told from this evidence. `hidden`: it failed its checks.
 * `absent`: the account has no such number yet, as nobody can have come back in its first month.
 */
export type Standing = "told" | "untold" | "hidden" | "absent";

/** One headline quantity under one stay. */
export interface AnswerPart {
  readonly standing: Standing;
  readonly summary: QuantitySummary | undefined;
  readonly worded: Worded | undefined;
  /** The evidence has narrowed what we assumed by less than 30 %. */
  readonly assumed: boolean;
}

/** One of the four answers: under both stays, and as a sentence that can be quoted alone. */
export interface Answer {
  readonly quantity: Headline;
  readonly settled: AnswerPart;
  readonly any: AnswerPart;
  readonly sentence: string;
  /** How the two stays are called. */
  readonly stays: StayWords;
}

/**
 * The answer in words, for a terminal or a mail: left, came back, share, still away, each under both stays.
 * Where the sampler did not converge there is no answer: two sentences say so, and what to do.
 */
export function answerSentences(result: EstimateResult): readonly string[] {
  if (!result.diagnostics.converged) return [shortOfTheGate(result.diagnostics), whatToDo];
  return answersOf(viewOf(result)).map((answer) => {
    const caveat = caveatOf(answer, hardlySpeaks.plain);
    return caveat === undefined ? answer.sentence : `${answer.sentence} ${caveat}`;
  });
}

/** The four answers. To be asked only of a result that converged. */
export function answersOf(view: View): readonly Answer[] {
  return headline.map((quantity) => {
    const [settled, any] = [partOf(view, quantity, "settled"), partOf(view, quantity, "any")];
    return {quantity, settled, any, sentence: sentenceOf(view, quantity, settled, any), stays: view.stays};
  });
}

/** “The evidence hardly speaks here …”, for the stays of which that is so. A share that cannot be told has said it. */
export function caveatOf({settled, any, stays}: Answer, words: string): string | undefined {
  const [ofSettled, ofAny] = [settled, any].map((part) => part.assumed && part.standing === "told");
  if (ofSettled && ofAny) return capitalised(words);
  if (ofSettled) return `For ${stays.settled}, ${words}`;
  return ofAny ? `${capitalised(stays.any)}, ${words}` : undefined;
}

/** What would tell a returned share that cannot be told. */
export const whatWouldTell =
  "A panel survey of people who left, a survey of people back home, or entries and exits counted by a residence rule would tell.";

function partOf(view: View, quantity: Headline, stay: Stay): AnswerPart {
  const summary = answerOf(view, quantity, stay);
  if (summary === undefined)
    return {standing: lacking(view, quantity, stay), summary, worded: undefined, assumed: false};
  const assumed = isAssumed(summary);
  const ofReturning = quantity === "returned_share" || (quantity === "returned" && !view.result.returnsAnchored);
  const untold =
    view.result.rows.used === 0 || (stay === "settled" && ofReturning && (assumed || !view.result.returnsAnchored));
  const worded = quantity === "returned_share" ? shareWorded(summary) : personsWorded(summary);
  return {standing: untold ? "untold" : "told", summary, worded, assumed};
}

function lacking(view: View, quantity: Headline, stay: Stay): Standing {
  return seriesOf(view, quantity, stay).some(({month}) => month === view.result.case.answerAt) ? "hidden" : "absent";
}

function sentenceOf(view: View, quantity: Headline, settled: AnswerPart, any: AnswerPart): string {
  const phrases = phrasesOf(view, monthWords(view.answerAt))[quantity];
  const first = clause(settled, phrases.settled, phrases.question);
  const second = clause(any, phrases.any, "the same");
  return capitalised(`${ifNothingNew(view)}${first}; ${view.stays.any}, ${second}.`);
}

function clause({standing, worded, assumed}: AnswerPart, told: (about: string) => string, question: string): string {
  if (standing === "absent") return `${question} is not in the account so early`;
  if (worded === undefined) return `${question} is not shown, because the number failed its own checks`;
  if (standing === "told") return `${told(worded.about)} (8 in 10: ${worded.range})`;
  return `it cannot be told from this evidence ${question} (8 in 10: ${worded.range}, ${assumed ? "mostly what we assume" : "inferred from other numbers alone"})`;
}

function ifNothingNew({result, answerAt, lastEvidence}: View): string {
  if (answerAt <= lastEvidence || result.case.lastEvidence === null) return "";
  return `if nothing new happened after ${monthWords(lastEvidence)}, `;
}

/** How each answer is put: under the longer stay, under every stay, and as the question it answers. */
interface Phrases {
  readonly settled: (about: string) => string;
  readonly any: (about: string) => string;
  readonly question: string;
}

function phrasesOf({home, away}: View, when: string): Readonly<Record<Headline, Phrases>> {
  return {
    left: {
      settled: (about) => `${about} people left ${home} and settled ${away} by ${when}`,
      any: (about) => `${about} people left`,
      question: `how many people left ${home} and settled ${away} by ${when}`,
    },
    returned: {
      settled: (about) => `${about} people who had settled ${away} came back to live in ${home} by ${when}`,
      any: (about) => `${about} people came back`,
      question: `how many people who had settled ${away} came back to live in ${home} by ${when}`,
    },
    returned_share: {
      settled: (about) => `${about} of the people who settled ${away} had come back by ${when}`,
      any: (about) => `${about} of those who left had come back`,
      question: `what share of the people who settled ${away} had come back by ${when}`,
    },
    abroad: {
      settled: (about) => `${about} people who settled ${away} were still away at the end of ${when}`,
      any: (about) => `${about} people were still away`,
      question: `how many people who settled ${away} were still away at the end of ${when}`,
    },
  };
}

import type {Link} from "../../core/attribution.ts";
import type {TextRange} from "../../core/span.ts";
import {before, firstMatch, overlap, type Passage} from "../reading/passage.ts";
import {around, type Scene} from "../scene.ts";
import type {FoundPeriod} from "../times/found-period.ts";

/** A survey that a text tells of: whom it asked, who asked, and when. */
export interface Survey {
  /** The words for those asked: “1,200 adults in four cities”, “respondents”. */
  readonly asked: TextRange | undefined;
  readonly author: Link | undefined;
  readonly when: FoundPeriod | undefined;
}

/** The survey whose answers a sentence gives: told of in it, or before it in its paragraph, or before “the respondents”. */
export function surveyFor(passage: Passage, scene: Scene): Survey | undefined {
  const back = /\brespondents\b/i.test(passage.text) ? 1 : 0;
  const near = around(scene, passage, back).filter(({index}) => index <= passage.index);
  const told = near.findLast((one) => survey.test(one.text));
  return told && read(told);
}

const survey =
  /\b(?:surveys?|polls?|questionnaires?|rapid assessment|interviews (?:with|among)|respondents|(?:people|adults|households|families|refugees|returnees|emigrants|emigres|exiles|movers|migrants|residents|citizens|respondents)(?: (?:who (?:were|had been) )?)?\s?(?:surveyed|polled|interviewed|questioned)|(?:surveyed|polled|interviewed|questioned) (?:(?:about|some|around|nearly|over|more than) )?\d[\d,.]*)\b/i;

function read(passage: Passage): Survey {
  return {asked: askedIn(passage), author: authorIn(passage), when: periodIn(passage)};
}

/** The number of people asked, with its noun and what follows it up to a mark; else “respondents”. */
function askedIn(passage: Passage): TextRange | undefined {
  const sample = passage.quantities.find((quantity) => isSample(quantity, passage));
  if (sample !== undefined) {
    const rest = passage.text.slice((sample.head?.end ?? sample.end) - passage.start);
    const place =
      /^ (?:(?:registered |living )?(?:in|on|from) (?:\p{Lu}[\p{L}'’-]+|\p{Ll}+ \p{Lu}\p{L}+ \p{Ll}+)(?:(?:, | and )\p{Lu}[\p{L}'’-]+)*)?/u.exec(
        rest,
      );
    return {start: sample.start, end: (sample.head?.end ?? sample.end) + (place?.[0].trimEnd().length ?? 0)};
  }
  return firstMatch(passage, /\b(?:the same )?respondents\b|\breturnees interviewed\b/dgi);
}

/** “In interviews with 900 households”, “of 800 exiles interviewed”, “(1,050 respondents”: how many were asked counts nobody else. */
export function isSample({start, end, head}: TextRange & {head: TextRange | null}, passage: Passage): boolean {
  const rest = passage.text.slice((head?.end ?? end) - passage.start);
  return samples.test(before(passage, start)) || asksThem.test(rest) || isRespondents(head, passage);
}

const samples =
  /\b(?:surveys?|polls?|interviews|sample|questionnaires?|assessment)\b(?:[ ,](?!of\b|that\b)[\p{L}\d'’-]+){0,8}? (?:with|of|among|by|from)(?: (?:about|some|around|nearly|over|more than))? $|\b(?:surveyed|polled|interviewed|questioned)(?: (?:about|some|around|nearly|over|more than))? $/iu;
const asksThem =
  /^(?: (?!who\b|have\b|had\b)[\p{L}-]+){0,2} (?:who were )?(?:surveyed|polled|interviewed|questioned)\b/iu;

function isRespondents(head: TextRange | null, {text, start}: Passage): boolean {
  return head !== null && /^respondents\b/i.test(text.slice(head.start - start));
}

/** “A poll by the Harbour Institute”, “polled in March by …”, “interviewed last year by researchers of …”. */
function authorIn(passage: Passage): Link | undefined {
  const name = author.exec(passage.text)?.groups?.name;
  return name === undefined || months.test(name)
    ? undefined
    : {role: "speaker", name, kind: "organisation", side: "expert"};
}

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const capital = String.raw`\p{Lu}[\p{L}'’.-]+`;
const author = new RegExp(
  String.raw`\b(?:survey|poll|study|assessment|polled|surveyed|interviewed|questioned)\b[^.;]{0,120}?\bby (?:the )?(?:\p{Ll}+ (?:of|at|from) (?:the )?|\p{Ll}+ (?:\p{Ll}+ )?)?(?<name>${capital}(?: (?:(?:of|for|on|de|del|do|the|and) (?:the )?)?${capital}){0,6})`,
  "u",
);

/** The period nearest to the word for the survey. */
function periodIn(passage: Passage): FoundPeriod | undefined {
  const word = firstMatch(passage, new RegExp(survey.source, "dgi"));
  if (word === undefined) return undefined;
  const distance = (found: TextRange) =>
    overlap(found, word) ? 0 : Math.max(found.start - word.end, word.start - found.end);
  return passage.periods
    .filter(({period}) => period.start !== null && period.kind !== "relative")
    .filter((found) => distance(found) <= nearUnits)
    .sort((a, b) => distance(a) - distance(b))[0];
}

const nearUnits = 90;

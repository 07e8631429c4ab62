import type {Value} from "../../core/quantity.ts";
import type {TextRange} from "../../core/span.ts";
import type {Draft} from "../assembly/draft.ts";
import {citizens, returnees} from "../populations/find-population.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import {before, matches, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";

type Direction = (Value & {kind: "trend"})["direction"];

/** Movements said to go on, to grow or to end, without a number: “people have been returning”, “departures slowed”. */
export function findTrends(passage: Passage, scene: Scene): Draft[] {
  const going = (scene.predicates[passage.index] ?? []).flatMap((predicate) => {
    const subject = pluralSubject(predicate, passage);
    if (subject === undefined || !goesOn(predicate, passage) || isCounted(subject, passage)) return [];
    return [trend(subject, predicate, "continuing", passage, scene)];
  });
  return [...going, ...turns(passage, scene)];
}

/** “A few emigrants are returning” is a count, though a vague one; “more are returning” is none. */
function isCounted(subject: TextRange, {quantities}: Passage): boolean {
  return quantities.some((quantity) => overlap(quantity, subject) && quantity.kindOfThing === "people");
}

const flows: ReadonlySet<string> = new Set(["returned_total", "left_total", "arrivals", "forced_to_flee"]);

function goesOn({frame, form, status, polarity, start, verb}: FoundPredicate, passage: Passage): boolean {
  if (!flows.has(frame.measure) || status !== null || polarity === "-") return false;
  const auxiliaries = passage.text.slice(start - passage.start, verb.start - passage.start);
  return form === "progressive" || /\b(?:continu|keep|kept)/i.test(auxiliaries);
}

/** The plural subject directly before the verb group. */
function pluralSubject({start, relative}: FoundPredicate, passage: Passage): TextRange | undefined {
  const found = subjects.exec(before(passage, start));
  if (relative || found?.groups?.subject === undefined) return undefined;
  return {start: passage.start + found.index + found[0].indexOf(found.groups.subject), end: start};
}

const subjects =
  /(?:^|[\s“"(])(?<subject>(?:more(?: and more)?(?: of them| people)?|many(?: of them)?|people|they|others|(?:those|people|men|families) who [^,;.]{1,80}|(?:\p{L}+ ){0,2}(?:\p{Lu}\p{L}+ns|emigr\p{L}+|émigrés?|exiles|refugees|citizens|migrants|residents|families|returnees|workers|specialists)))\s*$/iu;

/** “The number of returnees is growing”, “departures have slowed”. */
function turns(passage: Passage, scene: Scene): Draft[] {
  return matches(passage, turn).map((match) => {
    const back = /return/i.test(match.text);
    const words = match.groups.turn?.text ?? "";
    const when = passage.periods.find(
      ({start, period}) => start >= match.end && start - match.end < 20 && period.start !== null,
    );
    return {
      ...base(back, passage, scene),
      ...(/arriv/i.test(match.text) && {measure: "arrivals"}),
      value: {kind: "trend", direction: directionOf(words)},
      anchor: match,
      ...(when && {period: when.period}),
      parts: {value: [match], ...(when && {period: [when]})},
      rules: ["trend-noun"],
    };
  });
}

const turn =
  /\b(?:(?:number|flow|stream|share|pace|rate) of (?:\p{L}+ ){0,2}?(?:returnees|returns|departures|arrivals|emigrants|emigres|people (?:leaving|returning|coming back))|returns|departures|arrivals|crossings|emigration|return migration)(?: (?:by|from|to|of) (?:the )?\p{L}+)?\s+(?:(?:is|are|has|have|had|been|were|was|now|also|since|steadily|sharply|already)\s+){0,3}(?<turn>grow\w*|grew|ris\w+|rose|increas\w+|accelerat\w+|picked up|surg\w+|fall\w*|fell|declin\w+|decreas\w+|slow\w*|drop\w*|stopp\w+|ended|dried up|ceas\w+|continu\w+|persist\w+)/dgiu;

function directionOf(words: string): Direction {
  if (/^(?:stop|end|dried|ceas)/i.test(words)) return "ended";
  if (/^(?:fall|fell|declin|decreas|slow|drop)/i.test(words)) return "falling";
  return /^(?:continu|persist)/i.test(words) ? "continuing" : "rising";
}

function trend(
  subject: TextRange,
  predicate: FoundPredicate,
  direction: Direction,
  passage: Passage,
  scene: Scene,
): Draft {
  const anchor = {start: subject.start, end: predicate.verb.end};
  const since = comparedWith(passage);
  return {
    ...base(predicate.frame.direction === "back", passage, scene),
    measure: predicate.frame.measure,
    value: {kind: "trend", direction},
    anchor,
    ...(since && {period: {...since.period, kind: "since", end: null}}),
    parts: {value: [anchor], ...(since && {period: [since]})},
    rules: ["trend", predicate.frame.name],
  };
}

/** What is going on now “compared to September” is going on since then. */
function comparedWith(passage: Passage) {
  return (
    passage.periods.find(
      ({start, period}) =>
        period.start !== null && /\b(?:compar\w+\s+(?:to|with)|than in)\s*$/i.test(before(passage, start)),
    ) ??
    passage.periods.find(
      ({period, start, end}) =>
        period.start !== null && /^compar/i.test(passage.text.slice(start - passage.start, end - passage.start)),
    )
  );
}

function base(back: boolean, passage: Passage, scene: Scene) {
  return {
    kind: "trend",
    measure: back ? "returned_total" : "left_total",
    passage,
    population: back ? returnees(scene) : citizens(scene),
    place: {direction: back ? "back" : "out"},
  } as const;
}

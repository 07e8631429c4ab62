import type {Period} from "../../core/period.ts";
import type {TextRange} from "../../core/span.ts";
import type {FoundAttribution} from "../attributions/found-attribution.ts";
import {before, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import type {FoundPeriod} from "../times/found-period.ts";

/**
 * The period of what happens at `predicate`: the nearest of its sentence that lies in the same clause and the same
 * speaker's words. Undefined where the sentence names none.
 */
export function periodOf(predicate: TextRange, passage: Passage, scene: Scene): FoundPeriod | undefined {
  const near = passage.periods
    .filter((found) => isWhen(found, passage) && sameWords(predicate, found, scene.spoken[passage.index] ?? []))
    .map((found) => ({found, distance: distance(predicate, found, passage)}))
    .filter(({distance}) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance);
  return near[0] && sinceThen(near[0].found, passage);
}

/** “Since the fighting broke out last May” starts in May, though the words nearest to it say only “last May”. */
function sinceThen(found: FoundPeriod, passage: Passage): FoundPeriod {
  const {period} = found;
  if (period.kind !== "in" && period.kind !== "on") return found;
  const left = before(passage, found.start);
  if (!/\bsince\b[^,.;]{1,60}$/i.test(left) && !outbreak.test(left)) return found;
  return {...found, period: {...period, kind: "since", end: null}};
}

/** “The war that broke out in April has displaced …”: what the war did began with it. */
const outbreak =
  /\b(?:that|which)\s+(?:broke out|began|erupted|started|struck|hit|flared(?: up)?)\s+(?:[\p{L}]+\s+){0,4}$/iu;

/** Departures after an event are “since” it, whatever the preposition: they are cumulative. */
export function asCumulative(period: Period): Period {
  const open = period.kind === "after" && period.startFrom === "event";
  return open ? {...period, kind: "since"} : period;
}

/** Words and verbs, as `distance` counts them, beyond which a date belongs to another clause. */
const farthest = 22;

/** Not a duration, not a date compared with, not a time without a date. */
function isWhen({period, start}: FoundPeriod, passage: Passage): boolean {
  if (period.kind === "relative" || period.kind === "unknown") return false;
  if (period.start === null && period.end === null) return false;
  return !/\bcompar\w+\s+(?:to|with)\s+$|\bthan\s+(?:in\s+)?$/i.test(before(passage, start));
}

/** A date outside a quoted or reported statement dates the statement, or something else, but not what it says. */
function sameWords(predicate: TextRange, found: TextRange, spoken: readonly FoundAttribution[]): boolean {
  return spoken.every(
    ({content}) =>
      content.some((words) => overlap(words, predicate)) === content.some((words) => overlap(words, found)),
  );
}

function distance(predicate: TextRange, found: TextRange, passage: Passage): number {
  const [from, to] = found.start >= predicate.end ? [predicate.end, found.start] : [found.end, predicate.start];
  const gap = passage.tokens.filter((token) => token.start >= from && token.end <= to);
  const verbs = gap.filter((token) => token.pos === "VERB").length;
  const commas = gap.filter(({text}) => text === ",").length;
  const turns = gap.some(({text}) => text === "but" || text === "while") ? 8 : 0;
  const opens = found.start - passage.start <= 4 ? 12 : 0;
  return gap.length + 7 * verbs + 4 * commas + turns - opens;
}

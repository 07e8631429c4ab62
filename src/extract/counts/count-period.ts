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
  const spokenHere = (scene.spoken[passage.index] ?? []).filter(({cue}) => !isCounting(cue, passage));
  const near = passage.periods
    .filter((found) => isWhen(found, passage) && !isOfAnother(predicate, found, passage))
    .filter((found) => sameWords(predicate, found, spokenHere))
    .map((found) => ({found, distance: distance(predicate, found, passage)}))
    .filter(({distance}) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance);
  const [first, ...others] = near.map(({found}) => sinceThen(found, passage));
  return first && withStart(first, others);
}

/** “By Wednesday 9,000 had fled since the attack of 3 May”: from the one date to the other. */
function withStart(found: FoundPeriod, others: readonly FoundPeriod[]): FoundPeriod {
  const {period} = found;
  const since =
    period.kind === "cumulative-by" ? others.find((other) => other.period.kind === "since")?.period : undefined;
  if (since?.start == null || (period.end ?? "") < since.start) return found;
  return {...found, period: {...period, kind: "since", start: since.start, startFrom: since.startFrom ?? "stated"}};
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

/** “Between May and July the office recorded 9,000 arrivals”: a count is made while what it counts goes on. */
function isCounting(cue: TextRange | null, {text, start}: Passage): boolean {
  return (
    cue !== null &&
    /\b(?:counted|tallied|registered|recorded|documented|logged|showed|shows)$/i.test(
      text.slice(cue.start - start, cue.end - start),
    )
  );
}

/**
 * A date of another clause than the predicate's: of what a “, which …” tells, of the number compared with, of what is to
 * be done by then (“ordered them to leave by 1 May”).
 */
function isOfAnother(predicate: TextRange, {start, end, period}: FoundPeriod, {tokens}: Passage): boolean {
  const isRelative = (at: number) =>
    tokens[at - 1]?.text === "," && /^(?:which|who|whose|where)$/.test(tokens[at]?.text ?? "");
  const between = (from: number, to: number) =>
    tokens.flatMap((token, at) => (token.start >= from && token.end <= to ? [at] : []));
  if (start >= predicate.end) {
    const gap = between(predicate.end, start);
    const isDeadline = period.kind === "cumulative-by" || period.kind === "before" || period.kind === "future";
    const isTask = (at: number) => tokens[at]?.text === "to" && /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? "");
    return gap.some((at) => isRelative(at) || comparesAt(tokens, at) || (isDeadline && isTask(at)));
  }
  const opened = tokens.findLastIndex((token, at) => token.end <= start && isRelative(at));
  if (opened === -1 || between(tokens[opened]?.end ?? 0, start).some((at) => tokens[at]?.text === ",")) return false;
  return between(end, predicate.start).some((at) => tokens[at]?.text === ",");
}

/** “…, up from 400”, “compared with 400”: what follows belongs to the number compared with. */
function comparesAt(tokens: Passage["tokens"], at: number): boolean {
  const [word, next] = [tokens[at]?.text ?? "", tokens[at + 1]?.text ?? ""];
  const isPair = (/^(?:up|down)$/.test(word) && next === "from") || (word === "compared" && /^(?:with|to)$/.test(next));
  return (isPair || word === "against") && tokens.slice(at + 1, at + 7).some(({pos}) => pos === "NUM");
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
  const since = found.start >= predicate.end ? gap.findIndex(({text}) => /^since$/i.test(text)) : -1;
  const verbs = gap.filter((token, at) => token.pos === "VERB" && (since === -1 || at < since)).length;
  const commas = gap.filter(({text}) => text === ",").length;
  const turns = gap.some(({text}) => text === "but" || text === "while") ? 8 : 0;
  const opens = found.start - passage.start <= 4 ? 12 : 0;
  return gap.length + 7 * verbs + 4 * commas + turns - opens;
}

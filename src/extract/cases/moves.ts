import type {ClaimPlace} from "../../core/claim.ts";
import type {Period} from "../../core/period.ts";
import type {Quantity} from "../../core/quantity.ts";
import type {TextRange} from "../../core/span.ts";
import type {Draft} from "../assembly/draft.ts";
import {periodOf} from "../counts/count-period.ts";
import {crossings} from "../places/regions.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import {after, before, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import type {FoundPeriod} from "../times/found-period.ts";
import type {Person} from "./find-people.ts";
import {isBrief} from "./visits.ts";
import {findWays} from "./ways.ts";

/** What one person did or means to do: a verb of movement, or of the way somewhere. */
interface Move extends TextRange {
  readonly verb: TextRange;
  readonly measure: string;
  readonly planned: boolean;
}

/**
 * The moves of one person that a sentence tells, in order: “left Gyumri in 2019, went back in May, only to leave again”
 * are three, “left Gyumri and moved to Batumi” is one. Each has the date told beside it.
 */
export function findMoves(person: Person, passage: Passage, scene: Scene): Draft[] {
  const predicates = scene.predicates[passage.index] ?? [];
  const known = predicates.flatMap((predicate) => moveOf(predicate, person, passage));
  const ways = findWays(passage, scene)
    .filter((way) => !known.some(({verb}) => overlap(verb, way.verb)))
    .filter((way) => subjectIs(person, way, passage))
    .map(
      (way): Move => ({
        ...way,
        measure: way.home ? homeward(way, passage) : isTrip(way.verb, passage) ? "visit" : "departure",
        planned: way.planned,
      }),
    );
  const moves = [...known, ...ways].sort((a, b) => a.start - b.start);
  const stays = predicates.filter((predicate) => isStaying(predicate, person, passage));
  return [...told(moves, passage, scene), ...stays.slice(0, 1).map((predicate) => stay(predicate, passage))];
}

/** A movement whose subject is the person; anybody else's is left to the counts. */
function moveOf(predicate: FoundPredicate, person: Person, passage: Passage): Move[] {
  const {form, polarity, status, start, end, verb} = predicate;
  if (form === "noun" || polarity === "-" || isPossible(status)) return [];
  if (wants(predicate, passage) || brings(predicate, passage)) return [];
  const measure = subjectIs(person, predicate, passage) ? measureOf(predicate, passage) : undefined;
  if (measure === undefined) return [];
  const intends = status === "planned" || status === "predicted" || (measure === "visit" && status !== null);
  const planned = intends && !/\bonly to $/.test(before(passage, verb.start));
  return [{start, end, verb, measure, planned}];
}

/** “Brought back memories”: who brings has not come; who was brought has. */
function brings({start, verb}: FoundPredicate, passage: Passage): boolean {
  const lead = passage.text.slice(start - passage.start, verb.start - passage.start);
  return /^(?:br|lur|repatriat|tak|took)/i.test(passage.text.slice(verb.start - passage.start)) && !passive.test(lead);
}

const passive = /\b(?:was|were|been|being|is|are|got)\b/i;

/** “So that I could come back” does not say that it happened. */
function isPossible(status: FoundPredicate["status"]): boolean {
  return status === "speculated" || status === "proposed";
}

/** A wish is told as a reason, not as a move; “final relocation” is a noun. */
function wants({start, verb}: FoundPredicate, passage: Passage): boolean {
  const group = passage.text.slice(start - passage.start, verb.start - passage.start);
  return (
    /\b(?:want|wish|hop)\w*\b/i.test(group) ||
    /tion$/i.test(passage.text.slice(verb.start - passage.start, verb.end - passage.start))
  );
}

function subjectIs(person: Person, {start, verb}: Pick<Move, "start" | "verb">, passage: Passage): boolean {
  const lead = before(passage, start);
  const clause = lead.slice(
    Math.max(lead.lastIndexOf(";"), lead.lastIndexOf(" as those "), lead.lastIndexOf(" because ")) + 1,
  );
  if (/\b(?:those|people|they|citizens|many|emigr\w+|\p{Lu}\p{L}+ns)\b[^,]{0,20}$/u.test(clause)) return false;
  if (relatives.test(clause)) return false;
  if (person.introduced.end <= verb.start && person.introduced.start >= passage.start) return true;
  return person.called.test(clause) || /\b(?:he|she|I(?:['’](?:m|ve|ll))?)\b/i.test(clause);
}

/** “Her sister has already gone”. */
const relatives =
  /\b(?:his|her|my|whose)\s+(?:\w+\s+)?(?:sister|brother|mother|father|parents|son|daughter|children|wife|husband|friends?|colleagues?|cousins?|uncle|aunt|in-laws?|family)\b[^,.;]{0,20}$/i;

const departures: ReadonlySet<string> = new Set([
  "left_total",
  "departures",
  "arrivals",
  "relocated",
  "forced_to_flee",
  "displaced_total",
]);

function measureOf({frame, verb}: FoundPredicate, passage: Passage): string | undefined {
  if (departures.has(frame.measure)) return isTrip(verb, passage) ? "visit" : "departure";
  if (frame.direction === "onward") return "onward";
  return frame.direction === "back" ? homeward({verb}, passage) : undefined;
}

/** “Went to Lyon for three days to bury her aunt”: whoever goes for so short a time has not moved. */
function isTrip(verb: TextRange, passage: Passage): boolean {
  const word = passage.text.slice(verb.start - passage.start, verb.end - passage.start);
  return /^(?:went|go|going|travel|fl[ey]w|flown|drove|came)/i.test(word) && isBrief(after(passage, verb.end));
}

/** A way back that is meant to be short, or only to settle affairs, is a visit. */
function homeward({verb}: Pick<Move, "verb">, passage: Passage): "visit" | "return" {
  return isBrief(after(passage, verb.end)) ? "visit" : "return";
}

/** “Left Gyumri and moved to Batumi” is one departure, and who then returns comes from Batumi. */
function told(moves: readonly Move[], passage: Passage, scene: Scene): Draft[] {
  let abroad: ClaimPlace = {};
  const drafts: Draft[] = [];
  moves.forEach((move, index) => {
    const until = moves[index + 1]?.start ?? passage.end;
    const place = whither(move, until, abroad, passage, scene);
    if (place.host !== undefined) abroad = {host: place.host};
    const again = move.measure === moves[index - 1]?.measure;
    if (!again) drafts.push(draftOf(move, {when: whenOf(move, until, moves, passage, scene), place}, passage));
    else
      drafts.push({...(drafts.pop() as Draft), ...(place.host !== undefined && {place: {direction: "out", ...place}})});
  });
  return drafts;
}

interface Circumstances {
  readonly when: FoundPeriod | undefined;
  readonly place: ClaimPlace;
}

function draftOf(move: Move, {when, place}: Circumstances, passage: Passage): Draft {
  const {start, end, measure, planned} = move;
  const limit = measure === "visit" ? stayLimit(move, passage) : undefined;
  return {
    kind: "personal",
    measure,
    value: limit?.value ?? one(passage.text.slice(start - passage.start, end - passage.start)),
    anchor: {start, end},
    passage,
    place: {direction: directionOf(measure), ...place},
    ...(when ? {period: when.period} : planned && {period: future}),
    ...(planned && {modality: "planned"}),
    parts: {predicate: [{start, end}], ...(when && {period: [when]}), ...(limit && {value: [limit]})},
    rules: ["personal", measure],
  };
}

const future: Period = {kind: "future", start: null, end: null};

function stayLimit({verb}: Move, passage: Passage) {
  return passage.quantities.find(({start, value}) => start >= verb.end && value.unit === "days");
}

function directionOf(measure: string): NonNullable<ClaimPlace["direction"]> {
  if (measure === "return") return "back";
  if (measure === "visit") return "visit";
  return measure === "onward" ? "onward" : "out";
}

/** The date between a move and the next one, else the one that opens the sentence, else what a count would take. */
function whenOf(
  move: Move,
  until: number,
  moves: readonly Move[],
  passage: Passage,
  scene: Scene,
): FoundPeriod | undefined {
  const dated = passage.periods.filter(({period}) => isDate(period));
  const own = dated.find(({start, end}) => start >= move.verb.end && end <= until);
  if (own !== undefined) return own;
  const opening = move === moves[0] ? dated.find(({end}) => end <= move.start) : undefined;
  return (
    opening ?? (moves.length === 1 ? periodOf(move, passage, scene) : undefined) ?? relativeTo(move, until, passage)
  );
}

function isDate({kind, start, end}: Period): boolean {
  return kind !== "relative" && kind !== "unknown" && (start !== null || end !== null);
}

/** “After three months, I went back”: counted from what was told before, never from the day of the document. */
function relativeTo(move: Move, until: number, passage: Passage): FoundPeriod | undefined {
  return passage.periods.find(
    ({period, start, end}) =>
      period.kind === "relative" && end <= until && (start >= move.verb.end || end <= move.start),
  );
}

/** Where somebody went: the first place after the verb that is not home; back home, where they had been. */
function whither(move: Move, until: number, abroad: ClaimPlace, passage: Passage, scene: Scene): ClaimPlace {
  const ahead = passage.places.filter(({start, end, as}) => start >= move.verb.end && end <= until && as !== "people");
  if (move.measure === "return" || move.measure === "visit") {
    const city = ahead.find(({as, code}) => as === "city" && code === scene.home);
    return {...abroad, ...(move.measure === "return" && city && {city: city.text})};
  }
  const host = ahead.find(({code}) => code !== scene.home);
  if (host === undefined || move.measure !== "departure") return {};
  if (host.as === "crossing") return beyond(host.text, scene.home);
  return host.code === null ? {hostText: host.text} : {host: host.code, ...(host.as === "city" && {city: host.text})};
}

/** Who reaches a border town has come to the country on its other side. */
function beyond(crossing: string, home: string | undefined): ClaimPlace {
  const [host, ...others] = (crossings[crossing] ?? []).filter((side) => side !== home);
  return host === undefined || others.length > 0 ? {} : {host};
}

/** “I'm not leaving my homeland again.” */
function isStaying(predicate: FoundPredicate, person: Person, passage: Passage): boolean {
  const {form, polarity, frame} = predicate;
  if (form === "noun" || polarity === "+" || frame.direction !== "out") return false;
  return !wants(predicate, passage) && subjectIs(person, predicate, passage);
}

function stay(predicate: FoundPredicate, passage: Passage): Draft {
  return {
    kind: "personal",
    measure: "intention_stay",
    value: null,
    anchor: predicate,
    passage,
    place: {direction: "stay"},
    period: {kind: "future", start: null, end: null},
    modality: "planned",
    rules: ["personal", "stays"],
  };
}

function one(surface: string): Quantity {
  return {
    kind: "quantity",
    bound: "point",
    low: null,
    mid: 1,
    high: null,
    closed: [true, true],
    unit: "persons",
    unitFrom: "stated",
    delta: null,
    grain: null,
    lexeme: null,
    surface,
  };
}

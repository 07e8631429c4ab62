import type {Attribution} from "../../core/attribution.ts";
import type {Claim, ClaimPlace} from "../../core/claim.ts";
import type {Quantity} from "../../core/quantity.ts";
import type {Draft} from "../assembly/draft.ts";
import {periodOf} from "../counts/count-period.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import {after, before, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import type {Person} from "./find-people.ts";
import {findLivelihood} from "./livelihood.ts";
import {personOf} from "./person-of.ts";
import {findRulesAndPlans} from "./plans.ts";
import {isBrief} from "./visits.ts";

/** What a sentence tells of one person: departures, returns, visits, plans, wages and rents. Never a count of people. */
export function findPersonal(passage: Passage, scene: Scene): Draft[] {
  const person = personOf(passage, scene);
  if (person === undefined) return [];
  const moves = (scene.predicates[passage.index] ?? []).flatMap((predicate) => move(predicate, person, passage, scene));
  const drafts = [
    ...once(moves),
    ...findLivelihood(moves, passage, scene),
    ...findRulesAndPlans(moves, passage, scene),
  ];
  return drafts.map((draft) => ofPerson(draft, person));
}

/** “Left Gyumri and moved to Batumi” is one departure. */
function once(moves: readonly Draft[]): Draft[] {
  return moves.filter(({measure}, index) => moves.findIndex((other) => other.measure === measure) === index);
}

/** A movement whose subject is the person; anybody else's is left to the counts. */
function move(predicate: FoundPredicate, person: Person, passage: Passage, scene: Scene): Draft[] {
  const {frame, form, polarity} = predicate;
  if (form === "noun" || wants(predicate, passage) || !subjectIs(person, predicate, passage)) return [];
  if (polarity === "-" && frame.direction === "out") return [stays(predicate, passage)];
  const measure = polarity === "-" ? undefined : measureOf(predicate, passage);
  if (measure === undefined) return [];
  const when = periodOf(predicate, passage, scene);
  const stay = measure === "visit" ? stayLimit(predicate, passage) : undefined;
  return [
    {
      kind: "personal",
      measure,
      value: stay?.value ?? one(passage.text.slice(predicate.start - passage.start, predicate.end - passage.start)),
      anchor: predicate,
      passage,
      place: {direction: directionOf(measure), ...hostOf(measure, predicate, passage, scene)},
      ...(when ? {period: when.period} : relative(passage)),
      ...(statusOf(predicate, measure) && {modality: "planned"}),
      parts: {predicate: [predicate], ...(when && {period: [when]}), ...(stay && {value: [stay]})},
      rules: ["personal", measure],
    },
  ];
}

/** A wish is told as a reason, not as a move; “final relocation” is a noun. */
function wants({start, verb}: FoundPredicate, passage: Passage): boolean {
  const group = passage.text.slice(start - passage.start, verb.start - passage.start);
  return (
    /\b(?:want|wish|hop)\w*\b/i.test(group) ||
    /tion$/i.test(passage.text.slice(verb.start - passage.start, verb.end - passage.start))
  );
}

function subjectIs(person: Person, {start, verb}: FoundPredicate, passage: Passage): boolean {
  const lead = before(passage, start);
  const clause = lead.slice(
    Math.max(lead.lastIndexOf(";"), lead.lastIndexOf(" as those "), lead.lastIndexOf(" because ")) + 1,
  );
  if (/\b(?:those|people|they|citizens|many|emigr\w+|\p{Lu}\p{L}+ns)\b[^,]{0,20}$/u.test(clause)) return false;
  if (person.introduced.end <= verb.start && person.introduced.start >= passage.start) return true;
  return person.called.test(clause) || /\b(?:he|she|I(?:['’](?:m|ve|ll))?)\b/i.test(clause);
}

const departures: ReadonlySet<string> = new Set(["left_total", "arrivals", "relocated", "forced_to_flee"]);

/** A way back that is meant to be short, or only to settle affairs, is a visit. */
function measureOf({frame, verb}: FoundPredicate, passage: Passage): string | undefined {
  if (departures.has(frame.measure)) return "departure";
  if (frame.direction === "onward") return "onward";
  if (frame.direction !== "back") return undefined;
  return isBrief(after(passage, verb.end)) ? "visit" : "return";
}

function stayLimit({verb}: FoundPredicate, passage: Passage) {
  const limit = passage.quantities.find(({start, value}) => start >= verb.end && value.unit === "days");
  return limit ?? undefined;
}

function stays(predicate: FoundPredicate, passage: Passage): Draft {
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

function statusOf({status, verb}: FoundPredicate, measure: string): boolean {
  return (
    status === "planned" || status === "predicted" || (measure === "visit" && verb !== undefined && status !== null)
  );
}

function directionOf(measure: string): NonNullable<ClaimPlace["direction"]> {
  if (measure === "return") return "back";
  if (measure === "visit") return "visit";
  return measure === "onward" ? "onward" : "out";
}

/** Where somebody went: the first place after the verb that is not home. */
function hostOf(measure: string, {verb}: FoundPredicate, passage: Passage, scene: Scene): ClaimPlace {
  const place = passage.places.find(
    (found) => found.start >= verb.end && found.as !== "people" && found.as !== "government",
  );
  if (measure === "return" && place?.as === "city" && place.code === scene.home) return {city: place.text};
  const host = passage.places.find(
    (found) => found.start >= verb.end && found.as !== "people" && found.code !== scene.home,
  );
  if (host === undefined || measure !== "departure") return {};
  return host.code === null ? {hostText: host.text} : {host: host.code, ...(host.as === "city" && {city: host.text})};
}

/** “After three months, I went back”: counted from what was told before, never from the day of the document. */
function relative(passage: Passage) {
  const found = passage.periods.find(({period}) => period.kind === "relative");
  return found && {period: found.period};
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

function ofPerson(draft: Draft, person: Person): Draft {
  const claimed = person.disputed ? ({modality: draft.modality ?? "purported"} as Pick<Claim, "modality">) : {};
  const subgroup = person.occupation === undefined ? {} : {subgroup: {occupation: person.occupation}};
  return {
    ...draft,
    ...claimed,
    case: person.id,
    population: {id: "individual", label: "one person", ...subgroup},
    attribution: attributionOf(person),
  };
}

function attributionOf({chain}: Person): Attribution {
  return {mode: "narration", cue: null, cueClass: null, chain};
}

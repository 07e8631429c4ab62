import type {Attribution} from "../../core/attribution.ts";
import type {Modality} from "../../core/claim.ts";
import type {Period} from "../../core/period.ts";
import type {Draft} from "../assembly/draft.ts";
import {leavers} from "../populations/find-population.ts";
import {asks, firstMatch, type Match, overlap, type Passage} from "../reading/passage.ts";
import {around, type Scene} from "../scene.ts";
import {actForms} from "./act-forms.ts";
import {actorOf} from "./actors.ts";
import {matterOf} from "./matters.ts";
import {isPolicy} from "./speaks-for-state.ts";
import {statusIn} from "./status.ts";

/**
 * What a state does, plans or has dropped about people who left, came, or come back: a deadline extended, a grant
 * proposed, a permit that is no longer issued; with whose act it is, where, and how it stands.
 */
export function findActs(passage: Passage, scene: Scene): Draft[] {
  if (scene.home === undefined || asks(passage)) return [];
  const acts = actsIn(passage).filter((match) => isPolicy(match, passage, scene));
  return acts.flatMap((match, index) => act(match, clauseOf(index, acts, passage), passage, scene) ?? []);
}

/** At most two of a sentence, with a comma or an “and” between them: “has extended the deadline, and cut the fee”. */
function actsIn(passage: Passage): Match[] {
  const found = actForms
    .flatMap((form) => firstMatch(passage, form) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const [first, ...rest] = found;
  if (first === undefined) return [];
  const second = rest.find(
    ({start}) => start > first.end && /(?:[,;]|\b(?:and|but))\s+$/.test(passage.text.slice(0, start - passage.start)),
  );
  return second === undefined ? [first] : [first, second];
}

/** The words that can say how an act stands: from the act before it to the next one. */
function clauseOf(index: number, acts: readonly Match[], {text, start, end}: Passage): string {
  return text.slice((acts[index - 1]?.end ?? start) - start, (acts[index + 1]?.start ?? end) - start);
}

function act(match: Match, clause: string, passage: Passage, scene: Scene): Draft | undefined {
  const matter = matterOf(clause, nearby(passage, scene));
  const statement = (scene.spoken[passage.index] ?? []).find(({cue}) => cue !== null && overlap(cue, match));
  if (matter === undefined) return undefined;
  const status = statusIn(clause);
  const period = periodOf(status, whenOf(match, clause, passage));
  const {name, host} = actorOf(match, passage, scene);
  return {
    kind: "policy",
    measure: matter,
    value: null,
    anchor: match,
    passage,
    population: leavers(scene),
    place: {...(host && {host})},
    ...(status ? {modality: status} : /\brefus/i.test(passage.text) && {modality: "asserted"}),
    ...(notBegun.test(clause) && {polarity: "-"}),
    ...(period && {period}),
    ...(statement && {statement}),
    ...(name && !isSaid(match, passage, scene) && {attribution: acting(name, host)}),
    parts: {value: [match]},
    rules: ["act", matter],
  };
}

/** A plan without a date is of the future; what was dropped cannot be dated there. */
function periodOf(status: Modality | undefined, when: Period | undefined): Period | undefined {
  if (status === "planned") return when ?? future;
  return status === "dropped" && when?.kind === "future" ? undefined : when;
}

const future: Period = {kind: "future", start: null, end: null};
const notBegun =
  /\b(?:did not|has not|have not|has yet to|never)\s+(?:begin|began|begun|start(?:ed)?|take place|come into force)\b/i;

/** The sentence before, and the paragraph with the two before it: they say whom an act is about. */
function nearby(passage: Passage, scene: Scene): {previous: string; near: string} {
  const near = around(scene, passage, 2)
    .map(({text}) => text)
    .join(" ");
  return {previous: scene.passages[passage.index - 1]?.text ?? "", near};
}

/** The date in the clause behind the act, else the one before it. */
function whenOf(match: Match, clause: string, {periods, text, start}: Passage): Period | undefined {
  const from = start + text.indexOf(clause);
  const dated = periods
    .filter(({type, period}) => type === "date" && (period.start !== null || period.end !== null))
    .filter((found) => found.start >= from && found.end <= from + clause.length);
  return (dated.find((found) => found.start >= match.start) ?? dated.at(-1))?.period;
}

/** Whether somebody is named who says it; else whose act it is stands for who says so. */
function isSaid(match: Match, passage: Passage, {spoken}: Scene): boolean {
  return (spoken[passage.index] ?? []).some(
    ({content, source}) => source !== null && content.some(({start, end}) => start <= match.end && match.start <= end),
  );
}

function acting(name: string, country: string | undefined): Attribution {
  const actor = {role: "actor", name, kind: "government", side: "official", ...(country && {country})} as const;
  return {mode: "narration", cue: null, cueClass: null, chain: [actor]};
}

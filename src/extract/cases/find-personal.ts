import type {Attribution} from "../../core/attribution.ts";
import type {Draft} from "../assembly/draft.ts";
import type {Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import type {Person} from "./find-people.ts";
import {findLivelihood} from "./livelihood.ts";
import {findMoves} from "./moves.ts";
import {personOf} from "./person-of.ts";
import {findRulesAndPlans} from "./plans.ts";
import {findStays} from "./stays.ts";

/**
 * What a sentence tells of one person: departures, returns, visits, plans, wages, rents and times abroad. Never a count
 * of people.
 */
export function findPersonal(passage: Passage, scene: Scene): Draft[] {
  const person = personOf(passage, scene);
  if (person === undefined) return [];
  const moves = findMoves(person, passage, scene);
  const drafts = [
    ...moves,
    ...findStays(passage),
    ...findLivelihood(moves, passage, scene),
    ...findRulesAndPlans(moves, passage, scene),
  ];
  return drafts.map((draft) => ofPerson(draft, person));
}

function ofPerson(draft: Draft, person: Person): Draft {
  const modality =
    draft.modality ??
    (person.disputed ? "purported" : undefined) ??
    (draft.kind === "personal" ? "asserted" : undefined);
  const subgroup = person.occupation === undefined ? {} : {subgroup: {occupation: person.occupation}};
  return {
    ...draft,
    ...(modality && {modality}),
    case: person.id,
    population: {id: "individual", label: "one person", ...subgroup},
    attribution: attributionOf(person),
  };
}

function attributionOf({chain}: Person): Attribution {
  return {mode: "narration", cue: null, cueClass: null, chain};
}

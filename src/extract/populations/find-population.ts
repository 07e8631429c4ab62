import type {Population} from "../../core/claim.ts";
import type {TextRange} from "../../core/span.ts";
import {homeName} from "../places/home-name.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import type {Scene} from "../scene.ts";

/** Whom a number counts: people who came back, people who left, citizens, displaced people, or people of no country. */
export function findPopulation(head: TextRange, predicate: FoundPredicate | undefined, scene: Scene): Population {
  const words = scene.document.text.slice(head.start, head.end);
  const direction = predicate?.frame.direction;
  if (direction === "back") return returnees(scene);
  if (namesLeavers.test(words)) return leavers(scene);
  return citizens(scene);
}

/** Those who left the home country and are back. */
export function returnees(scene: Scene): Population {
  return {id: `${prefix(scene)}-returnees`, label: `people who left ${homeName(scene.home)} and returned`};
}

/** Those who left it. */
export function leavers(scene: Scene): Population {
  return {id: `${prefix(scene)}-emigres`, label: `people who left ${homeName(scene.home)}`};
}

export function citizens(scene: Scene): Population {
  return {id: `${prefix(scene)}-citizens`, label: `people of ${homeName(scene.home)}`};
}

function prefix({home}: Scene): string {
  return home ?? "ZZ";
}

const namesLeavers = /\b(?:emigr|émigr|exile|refugee|migrant|relocant|relokant|expat|asylum)/i;

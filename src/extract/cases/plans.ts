import type {Draft} from "../assembly/draft.ts";
import {after, firstMatch, type Match, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {isBrief} from "./visits.ts";

/** Plans of a person that the frames of movement do not know, and what they say the law asks of them. */
export function findRulesAndPlans(moves: readonly Draft[], passage: Passage, scene: Scene): Draft[] {
  const plan = moves.length > 0 ? undefined : firstMatch(passage, planning);
  const rule = firstMatch(passage, law);
  return [...(plan ? [planned(plan, passage, scene)] : []), ...(rule ? [legalRule(rule, passage)] : [])];
}

const planning =
  /(?<!\bnot )\b(?:(?:am|is|are)\s+(?!not\b))?(?<!\bnot )(?:plan(?:s|ning)?|intend(?:s|ing)?|going|hop(?:es?|ing))\s+to\s+(?!(?:go|come) (?:back|home)|return|leave)(?<what>\w+(?:\s+[\w’'-]+){0,4})/dgi;
const law = /\b(?:by law|under the law|the law (?:requires|says|forbids|allows)|legally required|is illegal to)\b/dgi;

function planned(plan: Match, passage: Passage, scene: Scene): Draft {
  const trip = tripHome(plan, passage, scene);
  return {
    kind: "personal",
    measure: trip ?? (/\bregist\w+/i.test(plan.text) ? "registration_plan" : "plan"),
    value: null,
    anchor: plan,
    passage,
    modality: "planned",
    period: {kind: "future", start: null, end: null},
    ...(trip && {place: {direction: trip === "visit" ? "visit" : "back"}}),
    parts: {predicate: [plan]},
    rules: ["personal", "plan"],
  };
}

/** “Plans to go to Minsk for ten days”: going to a place at home is going back, or visiting. */
function tripHome({groups}: Match, passage: Passage, {home}: Scene): "return" | "visit" | undefined {
  const {what} = groups;
  if (what === undefined || !/^(?:go|fly|travel|drive|move)\b/i.test(what.text)) return undefined;
  const place = passage.places.find(({start, code}) => start >= what.start && code === home);
  if (place === undefined || place.start > what.end) return undefined;
  return isBrief(after(passage, place.end)) ? "visit" : "return";
}

function legalRule(rule: Match, passage: Passage): Draft {
  return {
    kind: "view",
    measure: "legal_rule",
    value: null,
    anchor: rule,
    passage,
    modality: "claimed",
    parts: {cue: [rule], predicate: [rule]},
    rules: ["legal-rule"],
  };
}

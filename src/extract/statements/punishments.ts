import type {Draft} from "../assembly/draft.ts";
import {leavers, returnees} from "../populations/find-population.ts";
import {firstMatch, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {isPolicy} from "./speaks-for-state.ts";
import {statusIn} from "./status.ts";

/** Punishments of those who left or come back: in force, proposed, or dropped. What a critic says of them is a view. */
export function findPunishments(passage: Passage, scene: Scene): Draft[] {
  const match = firstMatch(passage, punishment);
  if (match === undefined || !ofLeavers.test(passage.text) || !isPolicy(match, passage, scene)) return [];
  const back = /\breturn(?:ing|ed|ees)?\b|\bcom(?:e|ing) back\b/i.test(passage.text);
  const status = statusIn(passage.text);
  return [
    {
      kind: "policy",
      measure: "punishment",
      value: null,
      anchor: match,
      passage,
      population: back ? returnees(scene) : leavers(scene),
      place: back ? {direction: "back"} : {},
      ...(status && {modality: status}),
      parts: {value: [match]},
      rules: ["punishment", ...(status ? [status] : [])],
    },
  ];
}

const punishment =
  /\b(?:(?:could|should|may|might|will|must)\s+be\s+)?(?:punish(?:ed|ing|ments?)?|penalt(?:y|ies)|imprison(?:ed|ing|ment)?|jail(?:ed|ing)?|prosecut(?:e|ed|ing|ion)|(?:inspected|investigated|tried|charged)\s+(?:for|with)\s+\w+|(?:questioned|interrogated|screened|detained|arrested)\s+(?:by|at|on|upon)\b|treason|confiscat(?:e|ed|ing|ion)|strip(?:s|ped|ping)?\s+(?:(?!of\b)[\p{L}-]+\s+){0,6}?of\b|crack(?:ing|ed)?\s+down|(?:would|to|will|be)\s+fined?|fines?\s+(?:of|for|on)|blacklist\w*|sentenced|criminal (?:cases?|charges))\b/dgiu;

const ofLeavers =
  /\b(?:emigr|émigr|exile|relokant|relocant|(?:those|people|men|women|citizens|anyone) (?:returning|who (?:have |had |went |stay |live )?(?:left|fled|return|c[ao]me back|abroad))|returning|returnees?|from abroad|[a-z]+s abroad|leavers|draft dodgers|deserters)/i;

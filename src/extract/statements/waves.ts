import type {Draft} from "../assembly/draft.ts";
import {leavers} from "../populations/find-population.ts";
import {firstMatch, holds, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";

/** What a named wave is: “the second wave, which was sparked by …”. It dates a cohort. */
export function findWaves(passage: Passage, scene: Scene): Draft[] {
  const match = firstMatch(passage, wave);
  if (match === undefined) return [];
  const by = match.groups.by ?? match;
  const event = passage.periods.find(
    (found) => holds({start: match.start, end: by.end}, found) && found.period.start !== null,
  );
  const name = match.groups.name?.text.toLowerCase() ?? "wave";
  const population = leavers(scene);
  return [
    {
      kind: "definition",
      measure: "wave_definition",
      value: null,
      anchor: match,
      passage,
      population: {id: `${population.id}-${name}-wave`, label: `${population.label} in the ${name} wave`},
      ...(event && {period: {...event.period, kind: "since", end: null}}),
      parts: {value: [match], ...(event && {period: [event]})},
      rules: ["wave-definition"],
    },
  ];
}

const wave =
  /\bthe (?<name>first|second|third|fourth|latest|new|autumn|spring) wave\b[^.;]{0,30}?(?:,|—|–)?\s*(?:which|that|of those who|those who)?\s*(?:was|were|had been|had)?\s*(?:sparked|triggered|caused|prompted|set off|unleashed|began|begun|started|followed|left)\b\s*(?<by>[^.;]{0,80})/dgi;

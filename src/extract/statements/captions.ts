import type {Link} from "../../core/attribution.ts";
import type {Draft} from "../assembly/draft.ts";
import {firstMatch, matches, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";

/** People seen at a border in a picture: an undated event, never a number, and no crossing unless the words say so. */
export function findCaptions(passage: Passage, scene: Scene): Draft[] {
  if (passage.block.role !== "caption") return [];
  const seen = firstMatch(passage, people);
  if (seen === undefined || !crossing.test(passage.text)) return [];
  const where = passage.places.find(({as}) => as === "crossing");
  return [
    {
      kind: "event",
      measure: directionOf(passage),
      value: {
        kind: "quantity",
        bound: "vague",
        low: 2,
        mid: null,
        high: null,
        closed: [true, true],
        unit: "persons",
        unitFrom: "stated",
        delta: null,
        grain: null,
        lexeme: seen.text.toLowerCase(),
        surface: seen.text,
      },
      anchor: seen,
      passage,
      population: {id: "border-crossers", label: "people at a border"},
      place: {...(where && {crossing: where.text})},
      attribution: {mode: "narration", cue: null, cueClass: null, chain: credits(passage, scene)},
      period: {kind: "unknown", start: null, end: null},
      parts: {value: [seen], ...(where && {place: [where]})},
      rules: ["caption"],
    },
  ];
}

/** “Leaving”, “arriving”; who only queues or walks has not crossed. */
function directionOf({text}: Passage): string {
  if (/\b(?:leav(?:e|es|ing)|left|exit(?:s|ed|ing)?|depart(?:s|ed|ing)?|flee(?:s|ing)?|fled)\b/i.test(text))
    return "exits";
  return /\b(?:enter(?:s|ed|ing)?|arriv(?:e|es|ed|ing))\b/i.test(text) ? "entries" : "at_border";
}

const people =
  /\b(?:people|men|women|families|refugees|migrants|passengers|travell?ers|residents|\p{Lu}\p{Ll}+ns|cars|vehicles)\b/dgiu;
const crossing = /\b(?:border|crossing|checkpoint|frontier|customs)\b/i;

/** “Jo Bloggs / Agency” after the caption. */
function credits(passage: Passage, scene: Scene): Link[] {
  const credit = scene.passages
    .filter(({block}) => block === passage.block)
    .flatMap((other) =>
      matches(
        other,
        /(?<who>\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2})\s*[/|]\s*(?<agency>\p{Lu}[\p{L}.’' -]{2,30})/dgu,
      ),
    )[0];
  const {who, agency} = credit?.groups ?? {};
  return [
    ...(who ? [{role: "photographer", name: who.text, kind: "person"} as const] : []),
    ...(agency ? [{role: "intermediary", name: agency.text.trim(), kind: "media"} as const] : []),
  ];
}

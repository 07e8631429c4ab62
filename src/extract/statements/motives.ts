import type {Draft} from "../assembly/draft.ts";
import {leavers, returnees} from "../populations/find-population.ts";
import {type Match, matches, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {reasonsIn} from "./reasons.ts";

/** Why people left or came back, where a sentence with a movement gives a reason that has a name (`reasons.ts`). */
export function findMotives(passage: Passage, scene: Scene): Draft[] {
  return forms.flatMap((form) =>
    matches(passage, form.pattern).flatMap((match) => motive(match, form, passage, scene) ?? []),
  );
}

interface Form {
  readonly name: string;
  /** Its group `why` holds the reasons. */
  readonly pattern: RegExp;
  readonly main?: true;
}

/** The rest of a clause, up to a full stop or the end of a quotation. */
const rest = '[^.;”"]';

const forms: readonly Form[] = [
  {
    name: "main-reason",
    main: true,
    pattern: form(
      String.raw`\b(?:main|chief|primary|key|biggest|principal|most common) reasons?\b${rest}{0,60}? (?:is|are|was|were) (?<why>${rest}+)`,
    ),
  },
  {
    name: "reason",
    pattern: form(
      String.raw`(?<!main |chief |primary |key |biggest |principal |common )\breasons?\b${rest}{0,60}? (?:is|are|was|were|include) (?<why>${rest}+)`,
    ),
  },
  {
    name: "out-of",
    pattern: form(
      `(?<why>\\b(?:either )?out of (?:opposition|fear|concern|despair|desperation|protest|necessity)\\b${rest}*)`,
    ),
  },
  {
    name: "because-of",
    pattern: form(
      String.raw`\b(?:because of|due to|owing to|on account of|driven by|citing|for) (?<why>(?:fear|opposition|persecution|family|economic|financial|safety|violence|insecurity|poverty|(?:a |the )?(?:lack|war|mobili[sz]ation|draft))\b[^.;,]*)`,
    ),
  },
  {name: "because", pattern: form(String.raw`\bbecause (?!of\b)(?<why>${rest}+)`)},
  {name: "to-escape", pattern: form(String.raw`\bto (?:avoid|escape|evade|dodge) (?<why>[^.;,]+)`)},
  {
    name: "without",
    pattern: form(
      String.raw`\b(?<why>without (?:a |any |enough )?[^.;,]{2,40}?) (?:(?:had|have|(?:are|were|was) forced) to|(?:had|have) no choice but to) (?:return|come back|go back|leave|go home)`,
    ),
  },
];

function form(source: string): RegExp {
  return new RegExp(source, "dgi");
}

function motive(match: Match, {name, main}: Form, passage: Passage, scene: Scene): Draft | undefined {
  const {why} = match.groups;
  const back = turnsBack(match, passage, scene);
  const categories = reasonsIn(why?.text ?? "");
  if (why === undefined || back === undefined || categories.length === 0) return undefined;
  return {
    kind: "motive",
    measure: back ? "reason_returned" : "reason_left",
    value: {kind: "categories", categories, ...(main && {main})},
    anchor: why,
    passage,
    population: back ? returnees(scene) : leavers(scene),
    place: {direction: back ? "back" : "out"},
    parts: {value: [why]},
    rules: ["motive", name],
  };
}

/** Whether the movement nearest to the reason goes home; undefined where the sentence has none. */
function turnsBack(match: Match, passage: Passage, scene: Scene): boolean | undefined {
  const moves = (scene.predicates[passage.index] ?? []).filter(
    ({frame}) => frame.direction === "back" || frame.direction === "out",
  );
  const away = (at: number) => Math.min(Math.abs(at - match.start), Math.abs(at - match.end));
  const [nearest] = [...moves].sort((a, b) => away(a.verb.start) - away(b.verb.start));
  return nearest && nearest.frame.direction === "back";
}

import type {Draft} from "../assembly/draft.ts";
import {leavers, returnees} from "../populations/find-population.ts";
import {firstMatch, type Match, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {vagueShare} from "./vague-share.ts";

/** Who leaves or returns, and how, said of most of them: “an exodus of mostly young people”, “mostly, they left in a panic”. */
export function findProfiles(passage: Passage, scene: Scene): Draft[] {
  return forms.flatMap(({name, pattern, measure}) => {
    const match = firstMatch(passage, pattern);
    return match === undefined ? [] : [profile(match, name, measure, passage, scene)];
  });
}

const most = `(?<value>predominantly|mostly|mainly|largely|primarily|overwhelmingly|chiefly)`;

const forms: readonly {name: string; pattern: RegExp; measure?: string}[] = [
  {
    name: "exodus-of",
    pattern: new RegExp(
      String.raw`\b(?:exodus|emigration|outflow|flight|wave|loss|departure) of ${most} (?<who>[^.;—–(]{3,60}?)(?=\s*(?:[.;,—–(]|\b(?:is|are|was|were|has|have|who|that)\b))`,
      "dgi",
    ),
  },
  {
    name: "are-mostly",
    pattern: new RegExp(
      String.raw`\b(?:emigr\w+|émigrés?|leavers|those who (?:left|fled)|returnees|those (?:coming back|returning)|those who (?:returned|came back)) (?:are|were|have been) ${most} (?<who>[^.;,]{3,60})`,
      "dgi",
    ),
  },
  {
    name: "those-who-tend",
    pattern:
      /\bthose who (?:\w+ ){0,3}?(?<who>return|returned|come back|came back|left|leave|go back|fled)\b[^.;,]{0,30}?\b(?<value>tend(?:s|ed)?)(?: not)? to\b/dgi,
  },
  {
    name: "manner",
    measure: "manner_left",
    pattern: new RegExp(
      String.raw`\b${most},? (?:they|people|emigr\w+|these people) (?<who>(?:departed|left|fled)\b[^.;]{0,60}\b(?:spontaneous\w*|panic|hurr\w+|haste|hastily|sudden\w*|legally|illegally|by (?:plane|car|train|boat|bus)|on foot)\b)`,
      "dgi",
    ),
  },
];

function profile(match: Match, form: string, measure: string | undefined, passage: Passage, scene: Scene): Draft {
  const {value, who} = match.groups;
  const back = /\b(?:return|come back|came back|coming back|go back)/i.test(match.text);
  const population = back ? returnees(scene) : leavers(scene);
  return {
    kind: "share",
    measure: measure ?? (back ? "profile_returned" : "profile_left"),
    value: value === undefined ? null : vagueShare(value),
    anchor: value ?? match,
    passage,
    population: {...population, ...(who && form !== "manner" && {subgroup: subgroupOf(who.text)})},
    denominator: {measure: back ? "returned_total" : "left_total", population, words: match},
    place: {direction: back ? "back" : "out"},
    parts: {value: [value ?? match], ...(who && {population: [who]})},
    rules: ["profile", form],
  };
}

/** Age, schooling, sex and work, where the words name them. */
function subgroupOf(words: string): Record<string, string> {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ["age", /\b(?:young(?:er)?|elderly|older|middle-aged|working-age|children)\b/i],
    ["education", /\b(?:(?:highly |well-)?educated|graduates|students)\b/i],
    ["sex", /\b(?:women|men|male|female)\b/i],
    ["activity", /\b(?:workers|professionals|specialists|scientists|programmers|pensioners|entrepreneurs|IT)\b/],
  ];
  return Object.fromEntries(
    kinds.flatMap(([kind, pattern]) => {
      const word = pattern.exec(words)?.[0];
      return word === undefined ? [] : [[kind, word.toLowerCase()]];
    }),
  );
}

import type {Value} from "../../core/quantity.ts";
import type {Draft} from "../assembly/draft.ts";
import {leavers, returnees} from "../populations/find-population.ts";
import {type Match, matches, overlap, type Passage} from "../reading/passage.ts";
import {around, type Scene} from "../scene.ts";

type Says = (Value & {kind: "quality"})["says"];

/** What is said about the evidence itself: estimates are rough, returns are hard to measure, nobody knows. */
export function findKnowledge(passage: Passage, scene: Scene): Draft[] {
  const found = forms.flatMap(({name, pattern, says}) =>
    matches(passage, pattern)
      .slice(0, says === "unknowable" ? 1 : undefined)
      .flatMap((match) => knowledge(match, name, says ?? roughness(match), passage, scene) ?? []),
  );
  return found.filter(({anchor}, index) => !found.slice(0, index).some((other) => overlap(other.anchor, anchor)));
}

interface Form {
  readonly name: string;
  readonly pattern: RegExp;
  readonly says?: Says;
}

const nobody = "(?:nobody|no one|no-one|none of us)";
const figures = "(?:figures?|statistics|numbers?|data|counts?|estimates?|records?|registers?|tally)";

const forms: readonly Form[] = [
  {
    name: "unknowable",
    says: "unknowable",
    pattern: form(
      String.raw`\b(?:(?:we|they|experts|researchers)\s+(?:(?:simply|just|really|still)\s+)?(?:do not|don['’]t|cannot|can['’]t|will never)\s+know`,
      "(?:does|do|did) not know (?:how many|where|whether)",
      String.raw`${nobody}\s+(?:\w+\s+)?knows?`,
      String.raw`${nobody}\s+(?:(?:has|have|had)\s+(?:ever\s+)?(?:counted|a (?:reliable |precise |full )?count|kept count|registered)|can\s+(?:tell|say|be sure)|counts|keeps? (?:count|track))`,
      String.raw`(?:is|are|remains?|was|were)\s+(?:still\s+)?(?:unknown|not\s+(?:yet\s+)?(?:known|recorded|published|counted|registered))`,
      String.raw`(?:is|are|remains?)\s+(?:anyone['’]s guess|(?:still\s+)?unclear(?=\s+how many|[.,;]|$))`,
      String.raw`impossible to (?:know|say))\b`,
    ),
  },
  {
    name: "unrecorded",
    says: "unknowable",
    pattern: form(
      String.raw`\b(?:keeps?|kept|publish(?:es|ed)?|has published|have published|releases?|released|collects?|holds?|issues?|there (?:is|are)|gives?|gave)\s+no\s+(?:[\p{L}-]+\s+){0,3}?${figures}\b`,
      String.raw`\bno\s+(?:register|registry|census|office|agency|statistics|record)s?\s+(?:says?|shows?|records?|counts?|tells?|tracks?)\b`,
      String.raw`\b(?:stopped|ceased)\s+(?:publishing|releasing|counting)\b`,
      String.raw`\b(?:does|do|did)\s+not\s+(?:say|show|record|register|publish|count|track)\s+(?:by which|how many|who|where|those|departures|returns|exits|arrivals|emigrants|migration)\b`,
      String.raw`\bno\s+(?:\p{L}+\s+)?(?:official|office|agency|ministry|government)\s+ha(?:s|ve)\s+(?:ever\s+)?(?:given|published|released|offered|produced)\s+(?:an?|any)\s+${figures}\b`,
    ),
  },
  {
    name: "hard-to-measure",
    says: "hard-to-measure",
    pattern: form(
      String.raw`\b(?:difficult|hard|impossible|tricky|challenging)\s+to\s+(?:\w+ly\s+)?(?:measure|count|estimate|gauge|track|assess|determine|quantify|establish|tell|say|know|pin down|calculate|verify)\b`,
      String.raw`\bno\s+(?:reliable|accurate|exact|official|precise)\s+(?:data|figures|statistics|numbers?|counts?|estimates?)\b`,
      String.raw`\b(?:cannot|can['’]t|could not)\s+be\s+(?:\w+ly\s+)?(?:verified|confirmed|checked|established)\b`,
      String.raw`\bnone of (?:these|the|those) ${figures} (?:shows?|says?|tells?|counts?)\b`,
    ),
  },
  {
    name: "not-people",
    says: "rough",
    pattern: form(
      String.raw`\b(?:entries|exits|crossings|passengers|arrivals|departures|permits|registrations|applications|trips|movements|tickets|visas)\s+(?:are|is|were)\s+not\s+(?:the same as\s+)?(?:people|persons|individuals|migrants?|emigrants?|immigrants|refugees|returnees|returns|residents|settlers|settlement)\b`,
      String.raw`\b(?:are|counts?|counted|records?)\s+(?:border\s+)?(?:crossings|entries|trips|journeys|passages),?\s+(?:and\s+)?not\s+(?:people|persons|individuals|migrants)\b`,
    ),
  },
  {
    name: "miscounted",
    says: "rough",
    pattern: form(
      String.raw`\b(?:number|figure|estimate|count|total|data|statistic)s?\b[^.;]{0,40}?\b(?:is|are|was|were|may be|might be|could be)\s+(?:\w+\s+){0,2}?(?<says>overcounts?|undercounts?|too (?:low|high)|inflated|exaggerated|underestimat\w+|overestimat\w+|misleading|unreliable|incomplete|disputed|contested)\b`,
      String.raw`\b(?:had been|have been|has been|were|are|been|be)\s+(?:\w+ly\s+)?(?:counted (?:twice|more than once|several times)|double[- ]counted)\b`,
      String.raw`\b(?:cannot|can['’]t|do not|don['’]t)\s+agree\s+(?:on|about)\s+(?:the\s+)?${figures}\b`,
    ),
  },
  {
    name: "rough",
    pattern: form(
      String.raw`\b(?:estimates?|figures|numbers|data|statistics)\s+(?:of|for|on|about)\s+(?<of>[^,.;]{3,60}?)\s+(?:is|are|were|remain)\s+(?<says>(?:(?:rather|very|quite|only|extremely|fairly|pretty|even)\s+)?(?:rough(?:er)?|approximate|crude|imprecise|unreliable|uncertain|patchy|incomplete|less (?:reliable|certain|precise)))\b`,
    ),
  },
];

function form(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join("|"), "dgiu");
}

function roughness(match: Match): Says {
  return /\b(?:rougher|less)\b/i.test(match.groups.says?.text ?? "") ? "rougher" : "rough";
}

/** A statement about numbers that has nothing to do with leaving or returning is not ours. */
function knowledge(match: Match, form: string, says: Says, passage: Passage, scene: Scene): Draft | undefined {
  const about = match.groups.of?.text ?? paragraphOf(passage, scene);
  if (deaths.test(passage.text)) return undefined;
  if (!ours.test(about) && !ours.test(passage.text)) return undefined;
  const back = /\b(?:return|coming back|came back|come back|go(?:ing|ne)? (?:back|home)|went (?:back|home))/i.test(
    about,
  );
  const cause =
    says === "hard-to-measure" && /\b(?:visits?|sojourns?|trips?|back and forth|visit|shuttl\w+)\b/i.exec(passage.text);
  const words = match.groups.says ?? match;
  return {
    kind: "meta",
    measure: back ? "returned_total" : "left_total",
    value: {kind: "quality", says, ...(cause && {because: "visits"})},
    anchor: words,
    passage,
    population: back ? returnees(scene) : leavers(scene),
    place: back ? {direction: "back"} : {},
    ...(says === "unknowable" && {modality: "unknowable", polarity: "-"}),
    parts: {value: [words]},
    rules: ["knowledge", form],
  };
}

/** How many died on the way is another question. */
const deaths = /\bhow many (?:\p{L}+ ){0,4}?(?:died|die|dead|killed|drowned|perished|missing)\b/iu;

const ours =
  /\b(?:return|back|left|leav|emigr|émigr|exodus|depart|fled|flee|displac|abroad|migra|refugee|asylum|exile|mov(?:ed|ing) (?:to|away|on)|gone|stay(?:ed|ing) (?:behind|on)|remain|still in|enter|entries|arriv|cross)/i;

/** The sentence, and where it names no movement, those before it, of its paragraph and the one before. */
function paragraphOf(passage: Passage, scene: Scene): string {
  if (/\b(?:return|back|left|leav|emigr|émigr|exodus|depart|fled|displac)/i.test(passage.text)) return passage.text;
  const sentences = around(scene, passage, 1).filter(({index}) => index <= passage.index);
  return sentences.map(({text}) => text).join(" ");
}

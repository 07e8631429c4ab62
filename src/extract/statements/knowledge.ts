import type {Value} from "../../core/quantity.ts";
import type {Draft} from "../assembly/draft.ts";
import {leavers, returnees} from "../populations/find-population.ts";
import {type Match, matches, type Passage} from "../reading/passage.ts";
import {around, type Scene} from "../scene.ts";

type Says = (Value & {kind: "quality"})["says"];

/** What is said about the evidence itself: estimates are rough, returns are hard to measure, nobody knows. */
export function findKnowledge(passage: Passage, scene: Scene): Draft[] {
  const found = forms.flatMap(({name, pattern, says}) =>
    matches(passage, pattern)
      .slice(0, says === "unknowable" ? 1 : undefined)
      .map((match) => knowledge(match, name, says ?? roughness(match), passage, scene)),
  );
  return found.flatMap((draft) => (draft === undefined ? [] : [draft]));
}

const forms: readonly {name: string; pattern: RegExp; says?: Says}[] = [
  {
    name: "unknowable",
    says: "unknowable",
    pattern:
      /\b(?:(?:we|they|experts|researchers)\s+(?:(?:simply|just|really|still)\s+)?(?:do not|don['’]t|cannot|can['’]t|will never)\s+know|(?:nobody|no one|no-one)\s+(?:\w+\s+)?knows?|(?:is|are|remains?)\s+(?:still\s+)?unknown|impossible to (?:know|say))\b/dgi,
  },
  {
    name: "hard-to-measure",
    says: "hard-to-measure",
    pattern:
      /\b(?:difficult|hard|impossible|tricky|challenging)\s+to\s+(?:\w+ly\s+)?(?:measure|count|estimate|gauge|track|assess|determine|quantify|establish|tell|say|know|pin down|calculate)\b|\bno\s+(?:reliable|accurate|exact|official|precise)\s+(?:data|figures|statistics|numbers?|counts?|estimates?)\b/dgi,
  },
  {
    name: "miscounted",
    says: "rough",
    pattern:
      /\b(?:number|figure|estimate|count|total|data|statistic)s?\b[^.;]{0,40}?\b(?:is|are|was|were|may be|might be|could be)\s+(?:\w+\s+){0,2}?(?<says>overcounts?|undercounts?|too (?:low|high)|inflated|exaggerated|underestimat\w+|overestimat\w+|misleading|unreliable|incomplete)\b/dgi,
  },
  {
    name: "rough",
    pattern:
      /\b(?:estimates?|figures|numbers|data|statistics)\s+(?:of|for|on|about)\s+(?<of>[^,.;]{3,60}?)\s+(?:is|are|were|remain)\s+(?<says>(?:(?:rather|very|quite|only|extremely|fairly|pretty|even)\s+)?(?:rough(?:er)?|approximate|crude|imprecise|unreliable|uncertain|patchy|incomplete|less (?:reliable|certain|precise)))\b/dgi,
  },
];

function roughness(match: Match): Says {
  return /\b(?:rougher|less)\b/i.test(match.groups.says?.text ?? "") ? "rougher" : "rough";
}

/** A statement about numbers that has nothing to do with leaving or returning is not ours. */
function knowledge(match: Match, form: string, says: Says, passage: Passage, scene: Scene): Draft | undefined {
  const about = match.groups.of?.text ?? paragraphOf(passage, scene);
  const back = /\b(?:return|coming back|came back|come back|go(?:ing|ne)? back)/i.test(about);
  if (!back && !/\b(?:left|leav|emigr|émigr|exodus|depart|fled|displac|abroad|migra)/i.test(about)) return undefined;
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

/** The sentence, and where it names no movement, those before it in its paragraph. */
function paragraphOf(passage: Passage, scene: Scene): string {
  if (/\b(?:return|back|left|leav|emigr|émigr|exodus|depart|fled|displac)/i.test(passage.text)) return passage.text;
  const sentences = around(scene, passage).filter(({index}) => index <= passage.index);
  return sentences.map(({text}) => text).join(" ");
}

import type {Draft} from "../assembly/draft.ts";
import {leavers} from "../populations/find-population.ts";
import {before, firstMatch, type Match, matches, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {findActs} from "./acts.ts";
import {findPunishments} from "./punishments.ts";
import {speaksForState} from "./speaks-for-state.ts";
import {statusIn} from "./status.ts";

/**
 * Efforts to bring people back, incentives offered or missing, and programmes with their status.
 *
 * In narration, or from someone who speaks for the state, they are policy; what a critic says of them is a view.
 */
export function findPolicies(passage: Passage, scene: Scene): Draft[] {
  const incentives = findIncentives(passage, scene);
  const efforts = matches(passage, effort)
    .filter((match) => speaksForState(match, passage, scene))
    .filter((match) => !incentives.some(({anchor}) => near(anchor, match)) && !counted(match, passage))
    .slice(0, 1)
    .map((match) => effortDraft(match, passage, scene));
  const found = [...incentives, ...efforts, ...findProgrammes(passage, scene)];
  return found.length > 0 || findPunishments(passage, scene).length > 0 ? found : findActs(passage, scene);
}

const effort =
  /\b(?<act>lur(?:e|es|ed|ing)|entic(?:e|es|ed|ing)|attract(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|call(?:s|ed|ing)?|appeal(?:s|ed|ing)?|bring(?:s|ing)?|woo(?:s|ed|ing)?|help(?:s|ed|ing)?)\b(?:\s+(?:back|home)\b|(?:\s+[\p{L}’'-]+){1,12}?\s+(?:back\b|home\b|to (?:return|come (?:back|home)|go (?:back|home))))/dgiu;

/** A number that came back is a count: “had lured many back”. */
function counted(match: Match, passage: Passage): boolean {
  const perfect = /\b(?:has|have|had)\s+$/i.test(before(passage, match.start));
  return perfect && passage.quantities.some((quantity) => overlap(quantity, match));
}

function near(anchor: {readonly start: number; readonly end: number}, match: Match): boolean {
  return overlap({start: anchor.start, end: anchor.end + 12}, match);
}

function effortDraft(match: Match, passage: Passage, scene: Scene): Draft {
  const renewed = /\b(?:prompt\w*|renew\w*|launch\w*|announc\w*|issued)\b[^.;]{0,80}$/i.test(
    before(passage, match.start),
  );
  const little = /\b(?:little|nothing|not|no)\s+(?:\w+\s+)?(?:to\s+)?$/i.test(before(passage, match.start));
  return {
    ...policy("return_policy", match, passage, scene),
    ...(renewed && {kind: "event"}),
    ...(little && {polarity: "-"}),
    rules: ["return-policy"],
  };
}

function findIncentives(passage: Passage, scene: Scene): Draft[] {
  const missing = firstMatch(passage, noIncentive);
  const offered = missing ?? firstMatch(passage, incentive);
  if (offered === undefined) return [];
  const absent = missing !== undefined || notMeant.test(before(passage, offered.start));
  const words = offered.groups.value ?? offered;
  return [
    {
      ...policy("return_incentives", offered, passage, scene),
      value: absent ? {kind: "absence"} : null,
      polarity: absent ? "-" : "+",
      ...(absent && {modality: "asserted"}),
      parts: {value: [words]},
      rules: [absent ? "no-incentive" : "incentive"],
    },
  ];
}

const incentiveNoun = `(?:incentives?|benefits?|subsid(?:y|ies)|grants?|tax breaks?|guarantees?|amnest(?:y|ies))`;
const noIncentive = new RegExp(
  String.raw`\b(?<value>no|little|few|scant|hardly any|without(?: any)?)\b(?:, if any,)?(?:\s+\w+){0,2}?\s+${incentiveNoun}`,
  "dgi",
);
const incentive = new RegExp(
  String.raw`\b(?:offer|introduc|propos|promis|announc|provid|grant)(?:s|es|ed|ing|e)?\s+(?:[\w-]+\s+){0,4}?${incentiveNoun}\b(?=[^.;]{0,80}\b(?:return|come back|go back|emigr|back home))`,
  "dgi",
);

/** “Has no plans to offer”, “refused to”. */
const notMeant = /\b(?:no (?:plans?|intention)|not|never|refus\w+|declin\w+|ruled out)\b(?:\s+\w+){0,3}\s+$/i;

/** A programme has a status of its own, and a clause that judges it is a view beside it. */
function findProgrammes(passage: Passage, scene: Scene): Draft[] {
  const found = firstMatch(passage, programme);
  if (found === undefined || !/\b(?:return|relocat|repatriat|resettle|come back|homecoming)/i.test(passage.text))
    return [];
  const status = statusIn(passage.text.slice(found.end - passage.start));
  const judged = firstMatch(passage, notNeeded);
  const own = {
    ...policy("return_programme", found, passage, scene),
    ...(status && {modality: status}),
    rules: ["return-programme"],
  };
  const period = passage.periods.find((when) => when.start >= found.end && when.start < found.end + 60);
  const dated = {...own, ...(period && {period: period.period, parts: {value: [found], period: [period]}})};
  if (
    judged === undefined ||
    !(scene.spoken[passage.index] ?? []).some(({content}) => content.some((words) => overlap(words, judged)))
  )
    return [dated];
  const view = {...own, kind: "view", anchor: judged, polarity: "-", modality: undefined, parts: {value: [judged]}};
  const {modality: _, ...judgement} = view;
  return [dated, {...judgement, kind: "view", polarity: "-", rules: ["programme-judged"]}];
}

const programme =
  /(?:[“"‘'](?:[\p{L}-]+ ?){1,4}[”"’'],?\s+|(?:(?:return|repatriation|relocation|resettlement|homecoming)\s+))(?:programm?e?|scheme|initiative|plan)s?\b/dgiu;
const notNeeded =
  /\b(?:it |they )?(?:was|were|is|are|proved)\s+(?:\w+ly\s+)?(?:not|no longer|un)\s*(?:needed|necessary|required)\b/dgi;

function policy(measure: string, match: Match, passage: Passage, scene: Scene): Draft & {kind: "policy"} {
  return {
    kind: "policy",
    measure,
    value: null,
    anchor: match,
    passage,
    population: leavers(scene),
    parts: {value: [match]},
    rules: [],
  };
}

import type {Attribution} from "../../core/attribution.ts";
import type {Modality} from "../../core/claim.ts";
import type {Period} from "../../core/period.ts";
import type {Quantity, Value} from "../../core/quantity.ts";
import {homeName} from "../places/home-name.ts";
import type {Draft} from "./draft.ts";

/** What a statement of ours needs to know. */
export interface Told {
  readonly draft: Draft;
  readonly home: string | undefined;
  readonly period: Period | null;
  readonly modality: Modality;
  readonly attribution: Attribution;
}

/**
 * One plain sentence of ours that says what a claim says: who, how sure, how many, what, when.
 * “Jane Roe (claimed): half of those who left Kazakhstan came back by 2021-06.”
 */
export function statementOf(told: Told): string {
  const {draft, attribution} = told;
  const said = [speakerOf(attribution), mood(told)].filter((part) => part !== "").join(" ");
  const what = [subject(draft), about(draft, told.home), when(told.period)].filter((part) => part !== "").join(" ");
  const sentence = said === "" ? what : `${said}: ${what}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function speakerOf({chain}: Attribution): string {
  const [root] = chain;
  if (root === undefined || root.role === "byline" || root.role === "outlet") return "";
  if (root.name !== null) return root.anonymous ? `${root.name} (name changed)` : root.name;
  return root.role === "origin" ? "somebody unnamed" : "an unnamed person";
}

function mood({modality, draft}: Told): string {
  const denied = draft.polarity === "-" && draft.value?.kind === "quantity" ? "denied" : "";
  const sure = modality === "asserted" ? "" : modality;
  const words = [...new Set([sure, denied])].filter((word) => word !== "").join(", ");
  return words === "" ? "" : `(${words})`;
}

function subject({value, kind, denominator, case: story}: Draft): string {
  if (kind === "meta") return "";
  if (story !== undefined && kind === "personal") return "this person";
  if (value === null) return "";
  return valueWords(value, denominator !== undefined);
}

function valueWords(value: Value, ofWhole: boolean): string {
  switch (value.kind) {
    case "quantity":
      return quantityWords(value, ofWhole);
    case "categories":
      return `${value.main ? "mainly " : ""}${value.categories.join(", ").replaceAll("-", " ")} as`;
    case "quality":
      return value.says.replaceAll("-", " ");
    case "absence":
      return "no, or hardly any,";
    case "trend":
      return "";
  }
}

function quantityWords(value: Quantity, ofWhole: boolean): string {
  const {low, mid, high, bound, unit} = value;
  if (bound === "vague" || (low === null && mid === null && high === null)) return value.lexeme ?? value.surface;
  const number = (of: number | null) =>
    of === null ? "" : unit === "share" ? `${Number((of * 100).toFixed(2))} %` : of.toLocaleString("en");
  const things = unit === "share" ? (ofWhole ? "of" : "") : unit.replace("persons", "people").replace("/", " a ");
  const size: Partial<Record<Quantity["bound"], string>> = {
    about: `about ${number(mid)}`,
    near: `almost ${number(mid)}`,
    range: `${number(low)} to ${number(high)}`,
    magnitude: `${number(low)} to ${number(high)}`,
    "at-least": `at least ${number(low)}`,
    "more-than": `more than ${number(low)}`,
    "up-to": `up to ${number(high)}`,
    "less-than": `fewer than ${number(high)}`,
  };
  return `${size[bound] ?? number(mid)} ${things}`.trim();
}

/** What each measure says after its number or subject. */
function about({measure, value, kind, denominator}: Draft, home: string | undefined): string {
  const country = homeName(home);
  const back = /return/.test(measure);
  if (value?.kind === "trend")
    return `${back ? `returns to ${country}` : `departures from ${country}`} ${trends[value.direction]}`;
  if (kind === "meta" && value?.kind === "quality")
    return knowledge[value.says].replace("…", back ? "returned" : "left");
  const whole = denominator?.measure === "returned_total" ? "those who returned" : `those who left ${country}`;
  return words[measure]?.replace("HOME", country).replace("WHOLE", whole) ?? measure.replaceAll("_", " ");
}

const knowledge = {
  unknowable: "nobody can know how many …",
  "hard-to-measure": "it is hard to measure how many …",
  rough: "what is known of how many … is rough",
  rougher: "what is known of how many … is rougher still",
} as const;

/** By measure or topic; others are told by their name. */
const words: Readonly<Record<string, string>> = {
  left_total: "left HOME",
  returned_total: "returned to HOME",
  returned_share: "WHOLE have returned",
  survey_share: "those asked have moved",
  intention: "plan to move",
  profile_left: "those who left are of one group",
  profile_returned: "those who returned are of one group",
  manner_left: "they left in this manner",
  stock_abroad: "live abroad",
  arrivals: "arrived to live there",
  entries: "into the country",
  exits: "out of the country",
  at_border: "at a border",
  permits_stock: "hold residence permits",
  permits_issued: "were issued",
  evacuated: "were evacuated",
  displaced_total: "were displaced",
  displaced_stock: "are displaced",
  forced_to_flee: "had to leave their homes",
  homeless: "lost their homes",
  relocated: "were moved to safety",
  sheltered: "stay in shelters",
  in_camp: "stay in camps",
  housing_destroyed: "were destroyed",
  housing_damaged: "were damaged",
  departure: "left HOME",
  return: "returned to HOME",
  visit: "goes to HOME for a visit",
  intention_stay: "stays in HOME",
  livelihood_abroad: "tells how one lives abroad",
  change_of_view: "has changed their view",
  registration_plan: "plans to change a registration",
  plan: "has a plan",
  reason_left: "reasons to leave",
  reason_returned: "reasons to return",
  hardship_abroad: "hardships abroad",
  return_policy: "efforts to bring people back",
  return_incentives: "incentives to return",
  return_programme: "a programme to bring people back",
  punishment: "punishment of those who left",
  aid_policy: "aid for those who left",
  camp_policy: "camps of displaced people",
  relocation_policy: "moving refugees to other places",
  legal_rule: "a rule for those who left",
  time_abroad: "abroad",
  stay_limit: "may stay",
  wage: "earned",
  rent: "paid in rent",
  document_exists: "a text was published",
  authorship: "doubts about who wrote a text",
  wave_definition: "what a named wave of departures is",
  explanation: "an explanation",
  statement: "a statement",
  government_view: "how a government sees it",
};

const trends = {rising: "are rising", falling: "are falling", continuing: "go on", ended: "have ended"} as const;

function when(period: Period | null): string {
  if (period === null) return "";
  const {kind, start, end} = period;
  if (kind === "future") return "in the future";
  if (kind === "relative") return period.text === undefined ? "" : `(${period.text})`;
  if (start !== null && end !== null) return start === end ? `on ${start}` : `between ${start} and ${end}`;
  if (start !== null) return `since ${start}`;
  if (end === null) return "";
  return kind === "as-of" ? `as of ${end}` : `by ${end}`;
}

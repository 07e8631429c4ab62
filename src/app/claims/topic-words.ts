import type {measures} from "../../core/evidence-row.ts";

type Counted = (typeof measures)[number] | "onward_total" | "displaced_total" | "displaced_stock";

/** What a number counts, as it follows the number: “5,000 people left”. */
const countedWords = {
  left_total: "left",
  departures: "departures",
  arrivals: "arrived to live",
  stock_abroad: "living abroad",
  permits_stock: "permits held",
  permits_issued: "permits issued",
  returned_total: "came back",
  returned_share: "of those who left, came back",
  net_entries: "entries less exits",
  entries: "crossed the border inward",
  exits: "crossed the border outward",
  survey_share: "of those asked",
  other: "of another kind",
  onward_total: "moved on",
  displaced_total: "displaced",
  displaced_stock: "living displaced",
} satisfies Record<Counted, string>;

/** What a claim without a count is about. */
const topicWords: Readonly<Record<string, string>> = {
  at_border: "at the border",
  authorship: "who wrote it",
  document_exists: "that a text was published",
  government_view: "how a government sees it",
  hardship_abroad: "hardship abroad",
  in_camp: "living in a camp",
  intention_stay: "means to stay",
  legal_rule: "a legal rule",
  manner_left: "how people left",
  profile_left: "who left",
  profile_returned: "who came back",
  reason_left: "why people left",
  reason_returned: "why people came back",
  return_incentives: "incentives to return",
  return_outlook: "what returning may become",
  return_policy: "efforts to bring people back",
  return_programme: "a programme to bring people back",
  stay_limit: "limit of a stay",
  wave_definition: "what a wave is",
};

/** What a claim counts or is about, in words. */
export function topicInWords(measure: string): string {
  const words: Readonly<Record<string, string>> = {...topicWords, ...countedWords};
  return words[measure] ?? measure.replaceAll("_", " ");
}

/** Whether a number goes before what a claim is about: “mostly young” is no number of people. */
export function isCounted(measure: string): boolean {
  return !measure.startsWith("profile_");
}

import type {Stay} from "../account/observation.ts";
import {kindsInWords} from "../check/assumed.ts";
import {staysInCountry} from "../core/country.ts";
import type {Measure} from "../core/evidence-row.ts";
import type {EstimateResult, ReportedQuantity, SourceSummary} from "../estimate/result.ts";

/** The words a reader meets, each in one place. `docs/words.md` says what they mean to us. */

/** Where people are who have left: not “abroad” where home and host are of one country. */
export function awayWords({home, hosts}: Pick<EstimateResult["case"], "home" | "hosts">): string {
  return staysInCountry(home, hosts) ? "elsewhere" : "abroad";
}

export type StayWords = Readonly<Record<Stay, string>>;

/** The two stays as adverbials and as headings. @param away as `awayWords` says it */
export function stayWordsOf(away: string): StayWords {
  return {settled: `people who settled ${away}`, any: "counting every stay of a month or more"};
}

/** Where no case is known. */
export const stayWords: StayWords = stayWordsOf("abroad");

export const quantityWords = {
  left: "left",
  returned: "came back",
  returned_share: "share who came back",
  abroad: "still away",
} as const satisfies Partial<Record<ReportedQuantity, string>>;

export const kindWords = kindsInWords;

/** What the numbers of a group are about. */
export const classWords: Readonly<Record<SourceSummary["class"], string>> = {
  level: "numbers of people",
  return: "returns",
  balance: "entries less exits",
};

export const measureWords: Readonly<Record<Measure, string>> = {
  left_total: "left in all",
  departures: "departures",
  arrivals: "arrivals",
  stock_abroad: "people there",
  permits_stock: "permits held",
  permits_issued: "permits issued",
  returned_total: "came back in all",
  returned_share: "share who came back",
  net_entries: "entries less exits",
  entries: "entries",
  exits: "exits",
  survey_share: "share of those asked",
  other: "another number",
};

/** Beside a chart whose numbers are mostly prior; in a terminal there is no band to point at. */
export const hardlySpeaks = {
  page: "the evidence hardly speaks here; the grey band is what we assume.",
  plain: "the evidence hardly speaks here; the range is mostly what we assume.",
} as const;

export const afterTheEvidence = "nothing known: what the model expects if nothing new happens";

export const notCounted =
  "Not counted: visits, people who had moved away before, births and deaths among those away. Who left twice counts twice where every stay of a month or more is counted.";

/** `Left` from `left`. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Georgia`, `Georgia and Serbia`, `Georgia, Serbia and Israel`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

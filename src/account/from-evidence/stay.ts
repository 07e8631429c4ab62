import type {EvidenceRow, Measure, StatedStay} from "../../core/evidence-row.ts";
import {thresholdDays} from "./duration.ts";
import {allHosts} from "./place.ts";
import {isRecorded} from "./recording.ts";

/**
 * How long counts as having left, as a row puts it: its column `stay`; else a length of time in its rule (three months
 * or more: settled); else the words of the rule; else what its measure is usually counted by.
 *
 * @param days length of its window in days
 */
export function stayOf(row: EvidenceRow, place: string, days: number): StatedStay {
  return row.stay || byDuration(row) || byWords(row) || byMeasure(row, place, days);
}

const settledFromDays = 90;

function byDuration({durationRule}: EvidenceRow): StatedStay | undefined {
  const days = thresholdDays(durationRule);
  if (days === undefined) return undefined;
  return days >= settledFromDays ? "settled" : "any";
}

/** The first that fits; a word of passage outweighs a word of residence. */
const words: readonly (readonly [RegExp, StatedStay])[] = [
  [/any stay|present|cross|entered|passenger/i, "any"],
  [/mixed|residual|temporary registration|varies/i, "unclear"],
  [
    /resid|regist|permit|status|statistic|protection|address|citizen|settled|relocat|moved|enrol|title|visa|refugee/i,
    "settled",
  ],
  [/for good|permanent|repatriat/i, "settled"],
];

function byWords(row: EvidenceRow): StatedStay | undefined {
  if (isRecorded(row)) return "settled";
  const stated = words.find(([pattern]) => pattern.test(row.durationRule));
  if (stated !== undefined) return stated[1];
  return /for good|permanent|settled|repatriat/i.test(row.population) ? "settled" : undefined;
}

/** The longest window in which a count of leavers can only have been a count of those who went out. */
const outrushDays = 60;

function byMeasure({measure}: EvidenceRow, place: string, days: number): StatedStay {
  if (measure === "stock_abroad") return place === allHosts ? "unclear" : "any";
  if (measure === "left_total") return days <= outrushDays ? "any" : "unclear";
  return usual[measure] ?? "unclear";
}

const usual: Partial<Record<Measure, StatedStay>> = {
  arrivals: "any",
  net_entries: "any",
  entries: "any",
  exits: "any",
  permits_stock: "settled",
  permits_issued: "settled",
};

import type {EvidenceRow} from "../../core/evidence-row.ts";
import {day, dayNumber} from "../../core/month.ts";
import type {Calendar, WaveStart} from "./calendar.ts";
import type {Observed} from "./observed.ts";
import {allHosts} from "./place.ts";
import {type Reason, reasons} from "./reasons.ts";
import type {Window} from "./window.ts";

/**
 * The people of whom a share returned: all who left (its period starts with the account), those of one wave (it starts
 * at a later event), or those abroad when a late period started, which is a rate.
 */
export function returnedShareOf(
  row: EvidenceRow,
  place: string,
  window: Window,
  calendar: Calendar,
): Observed | Reason {
  if (place === allHosts && Math.abs(window.startsAt) <= openingMonths) {
    return {quantity: "returned share", t0: 0, t: window.t, elapsed: 1, wave: null};
  }
  const event = eventAt(row, calendar);
  if (place === allHosts && event !== undefined) return waveShare(event, window.t, calendar);
  return rateOf(place === allHosts ? "return rate" : "return rate of host", window);
}

/** What respondents of a survey did: returned, moved on, or, where a host's row names neither, left that host. */
export function surveyShareOf(row: EvidenceRow, place: string, window: Window, calendar: Calendar): Observed | Reason {
  const words = `${row.durationRule} ${row.population}`;
  if (/change of host|moved on|onward|(another|third) country/i.test(words)) {
    return place === allHosts ? rateOf("onward rate", window) : reasons.unmodelledShare;
  }
  if (/return|(went|came|moved|are|is) back|back (home|in)/i.test(words))
    return returnedShareOf(row, place, window, calendar);
  const leftHost = place !== allHosts && (row.durationRule === "" || /left/i.test(words));
  return leftHost ? rateOf("leave rate", window) : reasons.unmodelledShare;
}

/** A share that starts this near the account's first month speaks of all who left. */
const openingMonths = 3;
const daysFromEvent = 7;
/** A rate needs people to have settled before it starts, and time to show. */
const settledMonths = 6;
const rateDays = 150;
/** Rates over all hosts divide by the stock at their start, which must not have turned over. */
const longestRateMonths = 12;

function eventAt(row: EvidenceRow, calendar: Calendar): WaveStart | undefined {
  const start = day(row.periodStart);
  if (start === undefined) return undefined;
  return calendar.events.find((event) => Math.abs(dayNumber(start) - dayNumber(event.day)) <= daysFromEvent);
}

/** Those who left in the month of the event and the next. */
function waveShare({t: first}: WaveStart, t: number, {months}: Calendar): Observed | Reason {
  if (t <= first) return reasons.firstMonth;
  return {quantity: "wave share", t0: 0, t, elapsed: 1, wave: [first, Math.min(months - 1, first + 1)]};
}

type Rate = "return rate" | "onward rate" | "leave rate" | "return rate of host";

function rateOf(quantity: Rate, {t0, t, startsAt, days}: Window): Observed | Reason {
  const ofAll = quantity === "return rate" || quantity === "onward rate";
  const fits = startsAt >= settledMonths && days >= rateDays && !(ofAll && t - t0 + 1 > longestRateMonths);
  return fits ? {quantity, t0, t, elapsed: 1, wave: null} : reasons.unmodelledShare;
}

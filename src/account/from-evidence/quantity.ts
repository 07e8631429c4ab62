import type {EvidenceRow, Measure} from "../../core/evidence-row.ts";
import type {Quantity} from "../observation.ts";
import {observerOf} from "../observe/observers.ts";
import type {Calendar} from "./calendar.ts";
import type {Observed} from "./observed.ts";
import {allHosts, isGroup} from "./place.ts";
import {type Reason, reasons} from "./reasons.ts";
import {returnedShareOf, surveyShareOf} from "./share.ts";
import type {Scale} from "./value.ts";
import type {Window} from "./window.ts";

/** The quantity that a measure means at a place, in a window; or why the account has none. */
export function observedBy(row: EvidenceRow, place: string, window: Window, calendar: Calendar): Observed | Reason {
  const observed = byMeasure[row.measure](row, place, window, calendar);
  if (typeof observed === "string") return observed;
  return observed.t < observerOf(observed.quantity).firstMonth ? reasons.firstMonth : observed;
}

/** Scale on which a measure is compared. */
export function scaleOf({measure}: Pick<EvidenceRow, "measure">): Scale {
  if (measure === "returned_share" || measure === "survey_share") return "logit";
  return measure === "net_entries" ? "identity" : "log";
}

type Reader = (row: EvidenceRow, place: string, window: Window, calendar: Calendar) => Observed | Reason;

const byMeasure: Readonly<Record<Measure, Reader>> = {
  left_total: persons("left", "left"),
  departures: persons("left", "left host"),
  arrivals: persons("left", "arrivals"),
  permits_issued: (row, place, window, calendar) =>
    place === allHosts ? reasons.allPermits : persons("arrivals", "arrivals")(row, place, window, calendar),
  stock_abroad: persons("stock", "stock"),
  permits_stock: (row, place, window, calendar) =>
    place === allHosts || isGroup(place)
      ? reasons.allPermits
      : persons("permits", "permits")(row, place, window, calendar),
  returned_total: persons("returned", "returned from host"),
  returned_share: returnedShareOf,
  net_entries: persons("net", "net"),
  survey_share: surveyShareOf,
  entries: () => reasons.loneCrossings,
  exits: () => reasons.loneCrossings,
  other: () => reasons.other,
};

/** Stocks pass here too: their window starts at 0. */
function persons(ofAll: Quantity, ofHost: Quantity): Reader {
  return (_row, place, {t0, t, elapsed}) => ({
    quantity: place === allHosts ? ofAll : ofHost,
    t0,
    t,
    elapsed,
    wave: null,
  });
}

import {addMonths, daysInMonth, type Month, monthWords} from "../../core/month.ts";
import type {Observation} from "../observation.ts";
import {observerOf} from "./observers.ts";

/**
 * What a claim is about: “people living in Georgia on 3 October 2022”, “… at the end of June 2023”.
 *
 * @param where the hosts, as they stand after “living in”
 * @param from first month of the account
 */
export function observedInWords(
  {quantity, t0, t, elapsed, wave}: Pick<Observation, "quantity" | "t0" | "t" | "elapsed" | "wave">,
  where: string,
  from: Month,
): string {
  const [first, last] = [addMonths(from, wave?.[0] ?? t0), addMonths(from, t)];
  const day = Math.round(elapsed * daysInMonth(last));
  return observerOf(quantity)
    .words(where, monthWords(first), monthWords(last))
    .replace(" at the end of ", (end) => (elapsed < 1 ? ` on ${day} ` : end));
}

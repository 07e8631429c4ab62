import type {Candidate} from "./candidate.ts";

/**
 * Make what was counted over a part of a month, or over more than one, a count of whole months at the same rate.
 *
 *     y − ln share   (log)        y/share, s/share   (balance)
 *
 * The share is that of the days spoken of, `daysShare`. “At least” holds of the whole as it does of the part.
 */
export function overWholeMonths(candidate: Candidate): Candidate {
  const {form, y, s, daysShare} = candidate;
  if (daysShare === 1 || form === "at least") return candidate;
  if (form === "balance") return {...candidate, y: y / daysShare, s: s / daysShare};
  return {...candidate, y: y - Math.log(daysShare)};
}

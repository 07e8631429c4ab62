import type {Period} from "../../core/period.ts";

/**
 * The same stretch a year or a month before.
 *
 * @returns undefined where the period has an open end, or is not precise enough to be moved
 */
export function earlier(period: Period, by: "year" | "month"): Period | undefined {
  const {kind, start, end, endFrom} = period;
  if (end === null || endFrom === "document-date") return undefined;
  const [from, to] = [start === null ? null : moved(start, by), moved(end, by)];
  return from === undefined || to === undefined
    ? undefined
    : {kind, start: from, end: to, ...(from !== null && {startFrom: "stated"}), endFrom: "stated"};
}

function moved(date: string, by: "year" | "month"): string | undefined {
  const [year, month, day] = date.split("-").map(Number);
  if (!year) return undefined;
  if (by === "year") return [String(year - 1), ...date.split("-").slice(1)].join("-");
  if (!month || day) return undefined;
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

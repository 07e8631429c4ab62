import type {Basis, Period} from "../../core/period.ts";
import type {Resolved} from "./context.ts";

/** How a preposition makes a period of a time: what it says of the two ends. */
export type Lead =
  | "since"
  | "after"
  | "before"
  | "by"
  | "until"
  | "as-of"
  | "on"
  | "in"
  | "within"
  | "between"
  | "none";

/** The lead of a time and how many units of text its words take, spaces included. */
export function leadOf(before: string): {readonly lead: Lead; readonly length: number} {
  if (!/\s$/.test(before.slice(-1))) return {lead: "none", length: 0};
  for (const [lead, pattern] of leads) {
    const found = pattern.exec(before);
    if (found !== null) return {lead, length: found[0].length};
  }
  return {lead: "none", length: 0};
}

const article = "(?:\\s(?:the|about|around|approximately|late|early))*\\s$";
const lead = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})${article}`, "iu");

/** The first that fits; longer ones stand before the prepositions they end in. */
const leads: readonly (readonly [Lead, RegExp])[] = [
  ["as-of", lead("as of|as at|as on|по состоянию на")],
  ["by", lead("by|no later than|к|ко")],
  ["until", lead("up until|up to|until|till|through|до")],
  [
    "since",
    lead(
      "ever since|since|starting(?: in| from| on)?|beginning(?: in| on)|compared (?:to|with)|from|dating back to|с|со|начиная с",
    ),
  ],
  ["before", lead("before|prior to|ahead of|earlier than|перед")],
  ["after", lead("after|following|in the wake of|upon|later than|после")],
  ["within", lead("within|в течение")],
  ["between", lead("between|между")],
  ["on", lead("on")],
  ["in", lead("in|during|throughout|over|at|в|во|за|на")],
];

/** What the document lends to a period that does not say its own end. */
export interface Setting {
  readonly published: string | undefined;
  /** Whether both ends were named. */
  readonly isRange: boolean;
  readonly isEvent: boolean;
}

/** The period that a time and its lead make; `text` is left to the caller. */
export function periodOf(lead: Lead, {start, end, offset}: Resolved, setting: Setting): Period {
  const shift = offset === undefined ? {} : {offset};
  if (start === null || end === null) return {kind: "unknown", start: null, end: null, ...shift};
  const from: Basis = setting.isEvent ? "event" : "stated";
  const {published} = setting;
  if (published !== undefined && start > `${published}~`)
    return lead === "by" || lead === "until" || lead === "before"
      ? {kind: "future", start: null, end, endFrom: from, ...shift}
      : {kind: "future", start, end, startFrom: from, endFrom: from, ...shift};
  if (setting.isRange) return {kind: "between", start, end, startFrom: "stated", endFrom: "stated"};
  const open = {
    start,
    end: published ?? null,
    startFrom: from,
    ...(published !== undefined && {endFrom: "document-date" as const}),
  };
  switch (lead) {
    case "since":
      return {kind: "since", ...open};
    case "after":
      return {kind: setting.isEvent ? "since" : "after", ...open, ...(setting.isEvent ? {} : {start: end})};
    case "before":
      return {kind: "before", start: null, end: start, endFrom: from};
    case "by":
    case "until":
      return {kind: "cumulative-by", start: null, end, endFrom: from};
    case "as-of":
      return {kind: "as-of", start: null, end, endFrom: from};
    case "within":
      return {kind: "within", start, end, startFrom: from, endFrom: from};
    default:
      if (setting.isEvent && lead === "none") return {kind: "since", ...open};
      return {
        kind: start === end && start.length === "YYYY-MM-DD".length ? "on" : "in",
        start,
        end,
        startFrom: from,
        endFrom: from,
        ...shift,
      };
  }
}

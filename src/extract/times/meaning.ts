export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century";

/** A year, a month of it or a day of it; a missing year is the text's to supply. Months 1–12. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Which year a date without one is of: the one before, of or after the document's; or that of the date before it. */
export type YearShift = -1 | 0 | 1 | "same";

/** What words about time say before anyone knows when they were written. */
export type Meaning =
  /** “21 June 2022”, “June”, “last June”. */
  | (CalendarDate & {readonly is: "calendar"; readonly yearShift?: YearShift})
  /** Months of a year, both included: “Q3 2022”, “the summer of 2022”. The last may be in the year after. */
  | {
      readonly is: "months";
      readonly first: number;
      readonly last: number;
      readonly year?: number;
      readonly yearShift?: YearShift;
    }
  /** Years, both included: “the 1990s”, “2014–2016”. */
  | {readonly is: "years"; readonly first: number; readonly last: number}
  /** 0 is Sunday. `shift` as in “last Monday”; without it the nearest one before, or ahead. */
  | {readonly is: "weekday"; readonly weekday: number; readonly shift?: -1 | 0 | 1}
  /** “last week”, “this year”, “next month”, “yesterday”: the unit so many units away from the document's. */
  | {readonly is: "unit"; readonly unit: Unit; readonly shift: number}
  /** “three weeks ago”, counted from the document. */
  | {readonly is: "ago"; readonly count: number | null; readonly unit: Unit; readonly direction: -1 | 1}
  /** “the past three years”, up to or from the document. */
  | {readonly is: "running"; readonly count: number | null; readonly unit: Unit; readonly direction: -1 | 1}
  /** “three months later”, “the next day”: counted from what is told. */
  | {readonly is: "narrated"; readonly count: number | null; readonly unit: Unit; readonly direction: -1 | 0 | 1}
  /** “two weeks”; a count of null is not said (“several”). */
  | {readonly is: "duration"; readonly count: number | null; readonly unit: Unit}
  /** “daily”, “every Monday”, “at night”, “now”: no place in the calendar that one could name. */
  | {readonly is: "unplaced"}
  /** A day with a name: an event. */
  | {readonly is: "event"; readonly name: string; readonly date: string}
  /** The early, middle or late part of something. */
  | {readonly is: "part"; readonly part: Part; readonly of: Meaning}
  /** “The six months to June 2023”: so many units, the last of which is the end. */
  | {readonly is: "up-to"; readonly count: number; readonly unit: Unit; readonly end: Meaning}
  /** “Two years after the storm”; whole: “the two years after the storm”. `direction` -1 is before. */
  | {
      readonly is: "counted";
      readonly count: number;
      readonly unit: Unit;
      readonly direction: -1 | 1;
      readonly whole: boolean;
      readonly from: Meaning;
    }
  /** From the one to the other. */
  | {readonly is: "range"; readonly from: Meaning; readonly to: Meaning};

export type Part = "start" | "early" | "mid" | "late" | "end" | "first-half" | "second-half";

/** Words that say when, and what they mean. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: "date" | "time" | "duration" | "set";
  readonly meaning: Meaning;
}

/** The part that words like “early”, “the end of”, “the first half of” name. */
export function partNamed(words: string): Part {
  const text = words.toLowerCase();
  if (/^(?:beginning|start|turn)/.test(text)) return "start";
  if (/^(?:end|close)/.test(text)) return "end";
  if (/^first/.test(text)) return "first-half";
  if (/half$/.test(text.replace(/ of$/, ""))) return "second-half";
  if (text.startsWith("early") || text === "earlier") return "early";
  return text.startsWith("mid") ? "mid" : "late";
}

import type {ClaimMeasure, ClaimPlace, Topic} from "../../core/claim.ts";

/** What a verb or a noun of movement counts. */
export interface Frame {
  readonly name: string;
  readonly measure: ClaimMeasure | Topic;
  readonly direction: NonNullable<ClaimPlace["direction"]>;
  /** The words themselves. */
  readonly words: RegExp;
  /** What must follow: “moved” alone is not yet emigration. */
  readonly followedBy?: RegExp;
  /** What must not follow: “returned to work”, “left 483 homeless”. */
  readonly unlessFollowedBy?: RegExp;
  /** What must not stand before: “the right to return”. */
  readonly unlessAfter?: RegExp;
  /** Its number is what it acts on, and follows it: “received 5,000 people”. */
  readonly objectOnly?: true;
  /** A noun: its number stands before it or after “of”. */
  readonly noun?: true;
}

/**
 * A pattern for phrases, written to be read: alternatives parted by `|`, a blank or a line break for any white space, plain
 * parentheses for groups.
 */
export function phrases(text: string, flags = "dgi"): RegExp {
  return new RegExp(String.raw`\b(?:${source(text)})\b`, flags);
}

/** The same, for what must come next, after a blank; `or` is a plain pattern for marks and ends. */
export function next(text: string, {flags = "i", or}: {flags?: string; or?: string} = {}): RegExp {
  const words = String.raw`\s+(?:${source(text)})`;
  return new RegExp(`^(?:${or === undefined ? words : `${words}|${or}`})`, flags);
}

function source(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .replace(/\s*\|\s*/g, "|")
    .replace(/\((?!\?)/g, "(?:")
    .replace(/ /g, String.raw`\s+`);
}

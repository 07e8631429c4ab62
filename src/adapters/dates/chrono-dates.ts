import {de, en, es, fr, it, nl, type ParsedComponents, type ParsedResult, pt, ru, sv, uk} from "chrono-node";
import type {CalendarDate, Meaning, Mention} from "../../extract/times/meaning.ts";
import type {DateReader} from "../../extract/times/times.ts";

const parsers = {de, en, es, fr, it, nl, pt, ru, sv, uk};

/**
 * Calendar dates as chrono-node finds them: those that name a month with a day or a year.
 *
 * What it counts from the day of the document (“in 3 months”) and what it implies are dropped: it knows neither
 * quotation marks nor that a September may be last year's. So is “3/8”, a fraction more often than a day.
 */
export const chronoDates: DateReader = (text, language, published, read) => {
  const parser = parsers[language as keyof typeof parsers];
  if (parser === undefined) return [];
  const instant = new Date(`${(published ?? "2000-01-01").padEnd("YYYY-MM-DD".length, "-01")}T12:00:00Z`);
  return pieces(text)
    .filter((piece) => mayHoldDate(piece, language, read))
    .flatMap(({words, from}) =>
      parser.strict.parse(words, {instant, timezone: "UTC"}).flatMap((result) => mentionOf(result, from)),
    );
};

/** Chrono takes long on long texts. */
const longest = 2000;

interface Piece {
  readonly words: string;
  readonly from: number;
}

/**
 * Without a digit there is no date in a piece. Nor is there one in English without the name of a month, or two numbers
 * with a mark or a blank between them, that nobody has read.
 */
function mayHoldDate({words, from}: Piece, language: string, read: Uint8Array): boolean {
  if (!/\d/.test(words)) return false;
  if (language !== "en") return true;
  for (const {index} of words.matchAll(englishSign)) if (read[from + index] !== 1) return true;
  return false;
}

const englishSign = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d(?=[-./\s]\d)/gi;

/** Parts of paragraphs, cut at a blank where there is one. */
function pieces(text: string): Piece[] {
  const cut: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOfPiece(text, from);
    cut.push({words: text.slice(from, end), from});
    from = end;
  }
  return cut;
}

function endOfPiece(text: string, from: number): number {
  const reach = text.slice(from, from + longest);
  const line = reach.indexOf("\n");
  if (line !== -1) return from + line + 1;
  const blank = reach.length < longest ? -1 : reach.lastIndexOf(" ");
  return from + (blank > 0 ? blank : reach.length);
}

function mentionOf(result: ParsedResult, from: number): readonly Mention[] {
  const {index, text, start, end} = result;
  if (/^\d+\/\d+$/.test(text) || result.tags().has("result/relativeDate")) return [];
  const [first, last] = [dateOf(start), end ? dateOf(end) : undefined];
  if (first === undefined || (end && last === undefined)) return [];
  const meaning: Meaning = last === undefined ? first : {is: "range", from: first, to: last};
  return [{start: from + index, end: from + index + text.length, type: "date", meaning}];
}

function dateOf(components: ParsedComponents): (CalendarDate & {readonly is: "calendar"}) | undefined {
  const [year, month, day] = (["year", "month", "day"] as const).map((part) =>
    components.isCertain(part) ? (components.get(part) ?? undefined) : undefined,
  );
  if (month === undefined || (year === undefined && day === undefined)) return undefined;
  return {is: "calendar", month, ...(year !== undefined && {year}), ...(day !== undefined && {day})};
}

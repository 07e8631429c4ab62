/**
 * Numbers as a reader sees them. Sentences have two significant digits, tables three; what a source said is never
 * rounded.
 */

/** The middle of an estimate with its 80 % interval, in words that go together. */
export interface Worded {
  /** Alone, where it stands large: `670,000`, `1.6 million`, `7.2%`, `< 10`. */
  readonly middle: string;
  /** In a sentence: `about 670,000`, `fewer than 10`. */
  readonly about: string;
  /** `560,000 to 810,000`, `1.2 to 2.0 million`. */
  readonly range: string;
}

/** What an estimate needs to be put into words. */
export interface Interval {
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
}

/** Persons for a sentence. A range so narrow that two digits cannot tell its ends apart gets more, four at most. */
export function personsWorded(estimate: Interval): Worded {
  const {q10, q50, q90} = estimate;
  const digits = digitsNeeded(estimate);
  const [low, high] = [roundTo(q10, digits), roundTo(q90, digits)];
  const range = `${low >= 1e6 ? inMillions(low, digits) : whole(low)} to ${personsInWords(high, digits)}`;
  if (q50 < 10) return {middle: "< 10", about: "fewer than 10", range};
  const middle = personsInWords(q50, digits);
  return {middle, about: `about ${middle}`, range};
}

/** A share for a sentence, in per cent. Below a tenth of one per cent its digits say nothing. */
export function shareWorded(estimate: Interval): Worded {
  const digits = digitsNeeded(estimate);
  const words = (share: number) => (share < least ? `less than ${percent(least, 1)}` : percent(share, digits));
  const {q10, q50, q90} = estimate;
  const range = q90 < least ? words(q90) : `${q10 < least ? percent(0, 1) : words(q10)} to ${words(q90)}`;
  if (q50 < least) return {middle: `< ${percent(least, 1)}`, about: words(q50), range};
  return {middle: words(q50), about: `about ${words(q50)}`, range};
}

/** Persons for a sentence, rounded to `digits` significant digits. */
export function personsInWords(persons: number, digits = 2): string {
  const rounded = roundTo(persons, digits);
  return rounded >= 1e6 ? `${inMillions(rounded, digits)} million` : whole(rounded);
}

/** Persons for a table: three significant digits. */
export function personsInTable(persons: number): string {
  return whole(roundTo(persons, 3));
}

/** A share for a table, in per cent: three significant digits, two below 10 %. */
export function shareInTable(share: number): string {
  return percent(share, share < 0.1 ? 2 : 3, 2);
}

/** By how much an interval is narrower than another: `80%`, or `12% wider`. @param narrowing 1 − width/width */
export function narrowedWords(narrowing: number): string {
  const percent = Math.round(100 * Math.abs(narrowing));
  return narrowing < 0 && percent > 0 ? `${percent}% wider` : `${percent}%`;
}

/** A number as it was claimed: every digit of it. */
export function asClaimed(value: number): string {
  return value.toLocaleString("en", {maximumFractionDigits: 20});
}

/** `one` … `ten`, then digits. */
export function countInWords(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][count] ?? whole(count);
}

/** `1 row`, `12 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

const least = 0.001;

function digitsNeeded({q10, q90}: Interval): number {
  return [2, 3].find((digits) => roundTo(q10, digits) !== roundTo(q90, digits)) ?? 4;
}

function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function inMillions(persons: number, digits: number): string {
  const options = {minimumSignificantDigits: digits, maximumSignificantDigits: digits};
  return (persons / 1e6).toLocaleString("en", options);
}

function whole(count: number): string {
  return Math.round(count).toLocaleString("en");
}

function percent(share: number, digits: number, fewest = 1): string {
  if (share === 0) return "0%";
  // Close to all, digits of what is missing: 99.93 % must not read as 100 %.
  const decimals = share > 0.99 && share < 1 ? Math.ceil(-Math.log10(1 - share)) - 1 : 0;
  const most = Math.max(digits, decimals + 2);
  return share.toLocaleString("en", {
    style: "percent",
    minimumSignificantDigits: fewest,
    maximumSignificantDigits: most,
  });
}

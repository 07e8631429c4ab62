/** A number as a person types it: persons, or a share 0–1; with one end where it is a bound, with two where it is a range. */
export interface AskedNumber {
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  readonly unit: "persons" | "share";
  /** Written with + or −, as only a change can be. */
  readonly signed: boolean;
  /** The question without its number. */
  readonly rest: string;
}

/**
 * Read the number of a question: “at least 100,000”, “>= 0.5”, “700k to 1.5 million”, “half a million”, “half”, “30 %”. What
 * is written after the second number of a range holds of the first as well: “40 to 60%”.
 *
 * @returns undefined where there is no number, more than one, or one that can be read in two ways (“1,5 million”, “600.000”)
 */
export function readNumber(text: string): AskedNumber | undefined {
  const range = ranges.exec(text);
  if (range !== null) return rangeOf(range, text.replace(range[0], " "));
  const [found, second] = text.matchAll(singles);
  if (found === undefined || second !== undefined) return undefined;
  const [whole, before = "", sign, digits, scaled, fraction, unit, after = ""] = found;
  const {value: size, share} = quantityOf({digits, scaled, fraction, unit});
  if (!Number.isFinite(size)) return undefined;
  const value = /[-−–]/.test(sign ?? "") ? -size : size;
  const ends = endsOf(value, before, after);
  const isShare = share || (size > 0 && size < 1);
  const rest = text.replace(whole, " ");
  return ends && {...ends, unit: isShare ? "share" : "persons", signed: (sign ?? "") !== "", rest};
}

const counts = "half a,a,one,two,three,four,five,six,seven,eight,nine,ten".split(",");
const countValues = [0.5, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Thirds as a person would write them in per cent. */
const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  "a third": 0.333,
  "one third": 0.333,
  "two thirds": 0.667,
  "a quarter": 1 / 4,
  "one quarter": 1 / 4,
  "three quarters": 3 / 4,
  "a tenth": 1 / 10,
};
const scales: Readonly<Record<string, number>> = {million: 1e6, m: 1e6, thousand: 1e3, k: 1e3, billion: 1e9};

const digitsForm = "\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const unitForm = "%|per ?cent|million|m|thousand|k|billion";
const apart = "(?<![\\p{L}\\d_.,/])";
const over = "(?![\\p{L}\\d_]|[.,/]\\d)";
const countForm = `(?:${counts.join("|")})\\s+(?:million|thousand|billion)`;
/** Four groups: digits, a count of millions, a fraction, a unit. */
const sizeForm = `(?:(${digitsForm})|(${countForm})|(${Object.keys(fractions).join("|")}))\\s*(${unitForm})?${over}`;
const bounds =
  ">=|=>|≥|>|<=|=<|≤|<|at least|no (?:fewer|less) than|more than|over|at most|(?:no|not) more than|up to|less than|fewer than|under|below|almost|nearly|==?|~|≈|about|around|roughly|approximately|circa";
const singles = new RegExp(
  `(?:(?<!\\p{L})(${bounds})\\s*)?${apart}([-−–+]?)${sizeForm}(?:\\s+(or (?:more|fewer|less)))?`,
  "giu",
);
const ranges = new RegExp(
  `(?:\\b(?:between|from)\\s+)?${apart}(?<![-−–+])${sizeForm.replace(over, "")}(?:\\s*[-–—]\\s*|\\s+(?:to|and)\\s+)${sizeForm}`,
  "iu",
);

const atLeast = /^(>=|=>|≥|>|at least|no (fewer|less) than|more than|over|or more)$/i;
const atMost = /^(<=|=<|≤|<|at most|(no|not) more than|up to|less than|fewer than|under|below|or (fewer|less))$/i;

function endsOf(value: number, before: string, after: string): Pick<AskedNumber, "low" | "mid" | "high"> | undefined {
  if (before !== "" && after !== "") return undefined;
  const bound = before + after;
  if (atLeast.test(bound)) return {low: value, mid: null, high: null};
  if (atMost.test(bound)) return {low: null, mid: null, high: value};
  return {low: null, mid: value, high: /^(almost|nearly)$/i.test(bound) ? value : null};
}

interface Written {
  readonly digits: string | undefined;
  readonly scaled: string | undefined;
  readonly fraction: string | undefined;
  readonly unit: string | undefined;
}

function rangeOf(found: RegExpExecArray, rest: string): AskedNumber | undefined {
  const [, digits, scaled, fraction, unit, ...second] = found;
  const [itsDigits, itsScaled, itsFraction, itsUnit] = second;
  const to = quantityOf({digits: itsDigits, scaled: itsScaled, fraction: itsFraction, unit: itsUnit});
  const carries = digits !== undefined && (to.share || Number(digits) < 1000);
  const from = quantityOf({digits, scaled, fraction, unit: unit ?? (carries ? itsUnit : undefined)});
  if (!(from.value <= to.value) || from.share !== to.share) return undefined;
  const share = from.share || (from.value > 0 && to.value < 1);
  return {low: from.value, mid: null, high: to.value, unit: share ? "share" : "persons", signed: false, rest};
}

/** “600.000” is six hundred to some and six hundred thousand to others. */
const thousandsOrDecimals = /^[1-9]\d{0,2}\.\d{3}$/;

/** NaN for what is written in two units (“half %”), or can be read in two ways. */
function quantityOf({digits: plain, scaled, fraction, unit: its = ""}: Written): {value: number; share: boolean} {
  if (fraction !== undefined) {
    const value = fractions[fraction.toLowerCase().replace(/\s+/g, " ")] as number;
    return {value: its === "" ? value : Number.NaN, share: true};
  }
  if (scaled !== undefined) {
    const [, count, scale] = /^(.*?)\s+(\S+)$/.exec(scaled.toLowerCase()) as RegExpExecArray;
    const value = (countValues[counts.indexOf(count as string)] as number) * (scales[scale as string] as number);
    return {value: its === "" ? value : Number.NaN, share: false};
  }
  if (its === "" && thousandsOrDecimals.test(plain as string)) return {value: Number.NaN, share: false};
  const number = Number((plain as string).replace(/[, \u00a0\u202f]/g, ""));
  if (/%|per ?cent/i.test(its)) return {value: Number((number / 100).toPrecision(15)), share: true};
  return {value: number * (scales[its.toLowerCase()] ?? 1), share: false};
}

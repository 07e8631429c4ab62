import {phraseMap} from "./word-list.ts";

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";

/** zero … nineteen, twenty, thirty … ninety. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...units.split(" ").map((word, value) => [word, value] as const),
  ...tens.split(" ").map((word, i) => [word, 20 + 10 * i] as const),
]);

/** Words that multiply the number before them. */
export const magnitudes = phraseMap<number>([
  [1e2, "hundred"],
  [1e3, "thousand|тысяча|тысячи|тысяч|тыс"],
  [1e5, "lakh|lakhs"],
  [1e6, "million|mn|mln|mio|миллион|миллиона|миллионов|млн|millones|millionen|milioni"],
  [1e7, "crore|crores"],
  [1e9, "billion|bn|bln|миллиард|миллиарда|миллиардов|млрд"],
  [1e12, "trillion|tn|trn"],
]);

/** Letters that multiply a number they are glued to; which of them do depends on what follows (“2.7m people”, “5 m”). */
export const gluedMagnitudes = phraseMap<number>([
  [1e3, "k|K"],
  [1e6, "m|M|mm"],
  [1e9, "b|B"],
]);

/** Plurals that say an order of magnitude, with the span they stand for: “dozens” is 12 to 120. */
export const magnitudePlurals: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ["dozens", [12, 120]],
  ["scores", [20, 200]],
  ["hundreds", [1e2, 1e3]],
  ["thousands", [1e3, 1e4]],
  ["millions", [1e6, 1e7]],
  ["billions", [1e9, 1e10]],
  ["trillions", [1e12, 1e13]],
]);

/** “tens of thousands”: the first word multiplies the second. */
export const magnitudeFactors: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1000],
]);

/** half, third … in the singular and the plural: 1 ÷ denominator. */
export const denominators = phraseMap<number>([
  [2, "half|halves"],
  [3, "third|thirds"],
  [4, "quarter|quarters|fourth|fourths"],
  [5, "fifth|fifths"],
  [6, "sixth|sixths"],
  [7, "seventh|sevenths"],
  [8, "eighth|eighths"],
  [9, "ninth|ninths"],
  [10, "tenth|tenths"],
  [100, "hundredth|hundredths"],
  [1000, "thousandth|thousandths"],
]);

/** “doubled”, “threefold”: how many times the earlier level. */
export const factors = phraseMap<number>([
  [2, "doubled|doubling|twofold|twice"],
  [3, "tripled|trebled|tripling|threefold|thrice"],
  [4, "quadrupled|quadrupling|fourfold"],
  [5, "quintupled|fivefold"],
  [6, "sixfold"],
  [7, "sevenfold"],
  [8, "eightfold"],
  [9, "ninefold"],
  [10, "tenfold"],
  [0.5, "halved|halving"],
]);

/** Small amounts in words: “a couple of hundred”, “several thousand”, “a few dozen”. */
export const vagueMultipliers: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ["couple", [2, 2]],
  ["few", [2, 10]],
  ["several", [2, 10]],
]);

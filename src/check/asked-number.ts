/** A number as a person types it: persons, or a share 0–1; with one end where it is a bound, with two where it is a range. */
export interface AskedNumber {
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  readonly unit: "persons" | "share";
}

/** Read the number of a question: “at least 100,000”, “>= 0.5”, “700k to 1.5 million”, “half”, “30 %”. */
export function readNumber(text: string): AskedNumber | undefined {
  const found = [...text.matchAll(number)].map(valueOfMatch);
  const [first, second] = found;
  if (first === undefined) return undefined;
  const unit = found.some(({share}) => share) || found.every(({value}) => value > 0 && value < 1) ? "share" : "persons";
  if (second !== undefined) {
    const low = first.scale === 1 && second.scale > 1 && first.value < 1000 ? first.value * second.scale : first.value;
    return {low: Math.min(low, second.value), mid: null, high: Math.max(low, second.value), unit};
  }
  if (atLeast.test(text)) return {low: first.value, mid: null, high: null, unit};
  if (atMost.test(text)) return {low: null, mid: null, high: first.value, unit};
  return {low: null, mid: first.value, high: null, unit};
}

const number =
  /(?<![\p{L}_\d])(?:(\d[\d, \u00a0\u202f]*(?:\.\d+)?)\s*(%|per ?cent|million|m(?!\p{L})|thousand|k(?!\p{L})|billion)?|(half|a third|one third|two thirds|a quarter|one quarter|three quarters|a tenth))(?!\p{L})/giu;
const atLeast = />|≥|\b(at least|(?<!\bnot? )more than|over|no (?:fewer|less) than|or more|minimum)\b/i;
const atMost =
  /<|≤|\b(at most|not? more than|up to|(?<!\bno )(?:less|fewer) than|under|below|or (?:less|fewer)|maximum)\b/i;

const scales: Readonly<Record<string, number>> = {million: 1e6, m: 1e6, thousand: 1e3, k: 1e3, billion: 1e9};

const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  "a third": 1 / 3,
  "one third": 1 / 3,
  "two thirds": 2 / 3,
  "a quarter": 1 / 4,
  "one quarter": 1 / 4,
  "three quarters": 3 / 4,
  "a tenth": 1 / 10,
};

function valueOfMatch([, digits = "", unit = "", word = ""]: RegExpExecArray) {
  if (word !== "") return {value: fractions[word.toLowerCase()], share: true, scale: 1};
  const plain = Number(digits.replace(/[, \u00a0\u202f]/g, ""));
  if (/%|per ?cent/i.test(unit)) return {value: plain / 100, share: true, scale: 1};
  const scale = scales[unit.toLowerCase()] ?? 1;
  return {value: plain * scale, share: false, scale};
}

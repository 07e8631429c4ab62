import type {TextRange} from "../../core/span.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";

/**
 * “Many”, “some”, “few” that stand for people without naming them: before a verb of movement (“many have returned”), as
 * its object (“lured many back”), or of a whole (“many of those coming back”), where they are a share.
 *
 * @param base offset of `text` in the document
 */
export function bareQuantifiers(text: string, base: number): FoundQuantity[] {
  const shares = Array.from(text.matchAll(ofWhole), (found) => share(found, base));
  const persons = [...text.matchAll(subject), ...text.matchAll(object)].map((found) => people(found, base));
  return [...shares, ...persons].sort((a, b) => a.start - b.start);
}

const word = "(?<word>many|some|few|several|countless)";
const ofWhole = new RegExp(String.raw`\b${word}\s+of\s+(?<whole>(?:those|them|the|these)\b[^.;,]{0,80})`, "dgi");
const subject = new RegExp(
  String.raw`(?<!how )\b${word}(?=\s+(?:(?:have|has|had|are|were|do|did|already|also|since|now|later|then|even|been)\s+){0,3}(?:return|left|fled|c[ao]m(?:e|ing)\s+(?:back|home)|go(?:ne|ing)?\s+(?:back|home)|went\s+(?:back|home)|emigrat|moved?\s+(?:abroad|back)|relocat|stay(?:ed|ing)?\s+abroad))`,
  "dgi",
);
const object = new RegExp(
  String.raw`\b(?:lur(?:ed|ing)|brought|bringing|sent|driv(?:en|ing)|drove|forced)\s+${word}(?=\s+(?:back|home|abroad|out)\b)`,
  "dgi",
);

function share(found: RegExpExecArray, base: number): FoundQuantity {
  const whole = at(found, "whole", base);
  const value = {...vague(`${found.groups?.word} of`), low: null, unit: "share", surface: found[0]} as const;
  return {...unnamed(at(found, "word", base)), value, of: whole, kindOfThing: "share"};
}

function people(found: RegExpExecArray, base: number): FoundQuantity {
  const text = found.groups?.word ?? "";
  return {...unnamed(at(found, "word", base)), value: {...vague(text), surface: text}, of: null, kindOfThing: "people"};
}

function unnamed(range: TextRange) {
  return {...range, number: range, scale: 1, head: null, headLemma: null, rules: ["bare-quantifier"]};
}

function vague(lexeme: string) {
  return {
    kind: "quantity",
    bound: "vague",
    low: 1,
    mid: null,
    high: null,
    closed: [true, true],
    unit: "persons",
    unitFrom: "ellipsis",
    delta: null,
    grain: null,
    lexeme: lexeme.toLowerCase(),
  } as const;
}

function at(found: RegExpExecArray, group: string, base: number): TextRange {
  const [start, end] = found.indices?.groups?.[group] ?? [0, 0];
  return {start: base + start, end: base + end};
}

import {readDate} from "./dates.ts";
import {readFraction} from "./fractions.ts";
import {type Numeral, times} from "./numeral.ts";
import {type Rate, readRate} from "./rates.ts";
import type {Token} from "./token.ts";
import type {Unit} from "./unit.ts";
import {readUnit} from "./units.ts";
import {readVague} from "./vague.ts";
import {readWorded} from "./worded-numbers.ts";
import {currencyOfSymbol} from "./words/money.ts";
import {readWritten} from "./written-numbers.ts";

/** A number with its sign, its currency sign and its unit; token indices, half-open. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly numeral: Numeral;
  readonly currency: string | null;
  readonly unit: Unit | null;
  readonly rate: Rate | null;
}

/** Read the amount that starts exactly at token `from`: “−12.5 ‰”, “US$ 3.5 billion”, “two weeks”, “9 August 2008”. */
export function readAmount(tokens: readonly Token[], from: number): Amount | null {
  const date = readDate(tokens, from);
  if (date !== null) return {from, to: date.to, numeral: date, currency: null, unit: dateUnit(date.to), rate: null};
  const sign = readSign(tokens, from);
  const currency = readCurrency(tokens, from + sign.length);
  const second = currency === null ? null : readSign(tokens, currency.to);
  const at = second === null ? from + sign.length : (currency?.to ?? 0) + second.length;
  const found = readNumeral(tokens, at, currency !== null);
  if (found === null || (currency !== null && found.shape === "vague")) return null;
  const negative = sign.negative || second?.negative === true;
  const signed = negative ? times(found, -1, {grain: found.grain}) : found;
  return withUnit(tokens, {
    from,
    to: found.to,
    numeral: signed,
    currency: currency?.code ?? null,
    unit: null,
    rate: null,
  });
}

function dateUnit(to: number): Unit {
  return {kind: "date", unit: "date", scale: 1, to};
}

function readNumeral(tokens: readonly Token[], at: number, money: boolean): Numeral | null {
  return readFraction(tokens, at) ?? readWritten(tokens, at, money) ?? readWorded(tokens, at) ?? readVague(tokens, at);
}

interface Sign {
  readonly length: number;
  readonly negative: boolean;
}
const noSign: Sign = {length: 0, negative: false};

/** “−5”, “-50.8”, “minus 40”, “minus-40”; a hyphen between words or digits is no sign. */
function readSign(tokens: readonly Token[], at: number): Sign {
  const token = tokens[at];
  if (token === undefined || token.kind === "number") return noSign;
  const next = tokens[at + 1];
  if (token.text === "−" && next?.kind === "number" && next.glued) return {length: 1, negative: true};
  if (token.text === "minus") return {length: next?.text === "-" ? 2 : 1, negative: true};
  const dash = token.text === "-" || token.text === "–";
  const opens = !token.glued || "(~∼$£€=<>[≥≤".includes(tokens[at - 1]?.text ?? " ");
  const negative = dash && opens && next?.kind === "number" && next.glued;
  return negative ? {length: 1, negative} : noSign;
}

/** “$”, “US $”, “HK$”, “PS”, “Y=”. */
function readCurrency(tokens: readonly Token[], at: number): {code: string; to: number} | null {
  const first = tokens[at];
  if (first === undefined || first.kind === "number") return null;
  const second = tokens[at + 1];
  const joined = second === undefined ? null : currencyOfSymbol(first.text + second.text);
  if (joined !== null && second?.kind === "mark") return {code: joined, to: at + 2};
  const alone = currencyOfSymbol(first.text);
  if (alone === null) return null;
  return first.kind === "mark" || second?.kind === "number" ? {code: alone, to: at + 1} : null;
}

function withUnit(tokens: readonly Token[], amount: Amount): Amount {
  if (amount.numeral.shape === "ordinal" || amount.numeral.shape === "vague") return amount;
  const unit = readUnit(tokens, amount.to);
  const measured = unit === null || !fits(tokens, amount, unit) ? amount : {...amount, unit, to: unit.to};
  const rate = measured.unit === null && measured.currency === null ? null : readRate(tokens, measured.to);
  return rate === null ? measured : {...measured, rate, to: rate.to};
}

/** A share of a share is none: “half per cent” is, “one in five years” is not; one letter after a blank needs a reason. */
function fits(tokens: readonly Token[], amount: Amount, unit: Unit): boolean {
  if (amount.currency !== null) return unit.kind === "money" && unit.unit === amount.currency;
  if (amount.numeral.shape === "factor") return false;
  if (amount.numeral.shape === "fraction") return amount.numeral.rule === "half" && unit.kind === "share";
  const word = tokens[amount.to];
  const article = word?.text === "A" || word?.text === "a" || word?.lower === "second";
  return !article || unit.kind !== "duration" || unit.to > amount.to + 1 || amount.numeral.low !== 1;
}

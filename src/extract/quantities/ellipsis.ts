import type {Assembled} from "./assemble.ts";
import type {Token} from "./token.ts";
import {payingWords} from "./words/money.ts";

/** Give bare numbers the unit that the words leave out: “earned 50,000 rubles a month, paid 30,000 in rent”. */
export function carryUnits(text: string, tokens: readonly Token[], found: readonly Assembled[]): readonly Assembled[] {
  let money: Assembled | null = null;
  return found.map((next) => {
    if (next.quantity.kindOfThing === "money") money = next;
    const carried = money === null ? null : paid(text, tokens, money, next);
    return carried ?? next;
  });
}

/** How far, in tokens, an amount of money lends its currency, and a word of paying its sense. */
const moneyReach = 60;
const payingReach = 8;

/** A bare number from a hundred up, after a word of paying and soon after an amount of money, is money. */
function paid(text: string, tokens: readonly Token[], money: Assembled, next: Assembled): Assembled | null {
  const {quantity} = next;
  const size = quantity.value.mid ?? quantity.value.low ?? quantity.value.high ?? 0;
  if (quantity.kindOfThing !== "number" || size < 100 || next.from - money.to > moneyReach) return null;
  if (text.slice(money.quantity.end, quantity.start).includes("\n\n") || !paysBefore(tokens, next.from)) return null;
  const value = {...quantity.value, unit: money.quantity.value.unit, unitFrom: "ellipsis" as const};
  return {...next, quantity: {...quantity, value, kindOfThing: "money", rules: [...quantity.rules, "money-ellipsis"]}};
}

function paysBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= from - payingReach && at >= 0; at--) {
    if (payingWords.has(tokens[at]?.lower ?? "")) return true;
    if (".!?".includes(tokens[at]?.text ?? " ")) return false;
  }
  return false;
}

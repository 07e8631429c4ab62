import type {Bound, Quantity, Value} from "../../core/quantity.ts";
import {asClaimed} from "../../report/numbers.ts";
import {listed} from "../../report/words.ts";

/** A value as a person says it: “700,000 to 1.5 million people”, “at least 40%”, “half”. */
export function valueInWords(value: Value | null): string {
  if (value === null) return "";
  if (value.kind === "quantity") return quantityInWords(value);
  if (value.kind === "trend") return value.direction;
  if (value.kind === "categories") return listed(value.categories.map((category) => category.replaceAll("-", " ")));
  return value.kind === "quality" ? value.says.replaceAll("-", " ") : "none";
}

/** A number without digits stands in its own words, with what it means beside it. */
function quantityInWords(value: Quantity): string {
  const {bound, lexeme, surface, delta} = value;
  const change = delta === null ? "" : delta === "up" ? "up " : "down ";
  if (bound === "vague") return change + (lexeme ?? surface);
  const number = numberInWords(value);
  return change + (lexeme === null ? number : `${lexeme} (${number})`);
}

function numberInWords({bound, low, mid, high, unit}: Quantity): string {
  const number = (of: number) => withUnit(of, unit);
  const one = mid ?? low ?? high;
  if (low !== null && high !== null) return `${bareNumber(low, unit)} to ${number(high)}`;
  return one === null ? "no number" : `${boundWords[bound] ?? ""}${number(one)}`;
}

const boundWords: Readonly<Partial<Record<Bound, string>>> = {
  about: "about ",
  near: "almost ",
  "at-least": "at least ",
  "more-than": "more than ",
  "up-to": "up to ",
  "less-than": "fewer than ",
};

function withUnit(number: number, unit: string): string {
  if (unit === "share") return bareNumber(number, unit);
  if (unit === "factor") return `${bareNumber(number, unit)} times`;
  const noun = unit === "persons" ? (number === 1 ? "person" : "people") : unit.replace("/", " a ");
  return `${bareNumber(number, unit)} ${noun}`;
}

function bareNumber(number: number, unit: string): string {
  return unit === "share" ? `${asClaimed(Number((100 * number).toPrecision(4)))}%` : asClaimed(number);
}

import type {Bound, Quantity} from "../../core/quantity.ts";

/**
 * Read a number as a person types it: `1200`, `~9000`, `>=300000`, `<60`, `700000-1500000`, `50%`.
 *
 * @returns undefined where it is no number
 */
export function statedNumber(text: string, unit = "persons"): Quantity | undefined {
  const [, sign = "", first, , second, percent] =
    /^(~|>=?|<=?|≥|≤)?\s*(\d[\d,_ ]*(\.\d+)?)(?:\s*(?:-|–|to)\s*(\d[\d,_ ]*(?:\.\d+)?))?\s*(%)?$/.exec(text.trim()) ??
    [];
  if (first === undefined || (second !== undefined && sign !== "")) return undefined;
  const scale = percent === undefined ? 1 : 100;
  const [from, to] = [first, second].map((digits) => (digits === undefined ? undefined : numberOf(digits) / scale));
  const value = {kind: "quantity", unit: percent === undefined ? unit : "share", unitFrom: "stated"} as const;
  const rest = {delta: null, grain: null, lexeme: null, surface: text.trim()} as const;
  if (to !== undefined) {
    if ((from as number) > to) return undefined;
    return {...value, bound: "range", low: from as number, mid: null, high: to, closed: [true, true], ...rest};
  }
  return {...value, ...bounded(from as number, bounds[sign] ?? "point"), ...rest};
}

const bounds: Readonly<Record<string, Bound>> = {
  "~": "about",
  ">=": "at-least",
  "≥": "at-least",
  ">": "more-than",
  "<=": "up-to",
  "≤": "up-to",
  "<": "less-than",
};

function bounded(number: number, bound: Bound): Pick<Quantity, "bound" | "low" | "mid" | "high" | "closed"> {
  if (bound === "at-least" || bound === "more-than") {
    return {bound, low: number, mid: null, high: null, closed: [bound === "at-least", true]};
  }
  if (bound === "up-to" || bound === "less-than") {
    return {bound, low: null, mid: null, high: number, closed: [true, bound === "up-to"]};
  }
  return {bound, low: null, mid: number, high: null, closed: [true, true]};
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[,_ ]/g, ""));
}

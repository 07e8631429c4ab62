/**
 * A number as its words give it, before bound and unit; `from` and `to` are token indices, half-open.
 * `low` = `high` unless it is a magnitude (“thousands”) or vague (“most”).
 */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly shape: "number" | "magnitude" | "fraction" | "vague" | "factor" | "ordinal" | "label";
  readonly low: number | null;
  readonly high: number | null;
  readonly grain: number | null;
  /** Whether it stands in words, without digits. */
  readonly inWords: boolean;
  /** What its last magnitude word multiplies by; 1 without one. A range may share it. */
  readonly multiplier: number;
  readonly rule: string;
}

export function numeral(from: number, to: number, value: number, rest: Partial<Numeral> = {}): Numeral {
  return {
    from,
    to,
    shape: "number",
    low: value,
    high: value,
    grain: null,
    inWords: false,
    multiplier: 1,
    rule: "number",
    ...rest,
  };
}

/** Step of rounding visible in a whole number: 1,500 → 100. */
export function grainOf(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 1;
  let grain = 1;
  while (value % (grain * 10) === 0) grain *= 10;
  return grain;
}

/** The same numeral times a factor; products are rounded where binary fractions would show (1.1 × 1,000,000). */
export function times(found: Numeral, factor: number, rest: Partial<Numeral>): Numeral {
  const scaled = (value: number | null) => (value === null ? null : tidy(value * factor));
  return {...found, low: scaled(found.low), high: scaled(found.high), grain: scaled(found.grain), ...rest};
}

/** A product without the dust of binary fractions: 15 significant digits. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

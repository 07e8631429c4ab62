export const bounds = [
  "point",
  "about",
  "near",
  "range",
  "at-least",
  "more-than",
  "up-to",
  "less-than",
  "magnitude",
  "vague",
] as const;
export type Bound = (typeof bounds)[number];

/**
 * A number as a text states it. `low`, `mid` and `high` are filled as the bound says (`docs/words.md`): a point and an
 * `about` have `mid` only, a `near` (“almost 300,000”) has `mid` = `high`, a range and a magnitude `low` and `high`.
 */
export interface Quantity {
  readonly kind: "quantity";
  readonly bound: Bound;
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  /** Whether each end belongs to the interval; “more than 5” is open below. */
  readonly closed: readonly [low: boolean, high: boolean];
  /** `persons`, `households`, `trips`, `permits`, `applications`, `share` (0–1), `days`, `factor`, `RUB/month`, or another word of the text. */
  readonly unit: string;
  readonly unitFrom: "stated" | "ellipsis" | "header";
  /** A change, not a level: “fell 28 %”. */
  readonly delta: "up" | "down" | null;
  /** Step of rounding visible in the writing: 700,000 → 100,000. Null where there is none. */
  readonly grain: number | null;
  /** The words of a number that has no digits: “half”, “hundreds of thousands”. */
  readonly lexeme: string | null;
  readonly surface: string;
}

/** What a claim states. One claim has one value. */
export type Value =
  | Quantity
  | {readonly kind: "trend"; readonly direction: "rising" | "falling" | "continuing" | "ended"}
  | {
      readonly kind: "categories";
      readonly categories: readonly string[];
      /** The main reason among others, where the text says so. */
      readonly main?: boolean;
      readonly exhaustive?: boolean;
    }
  | {
      readonly kind: "quality";
      readonly says: "rough" | "rougher" | "hard-to-measure" | "unknowable";
      /** Id of the claim it is rougher than. */
      readonly comparedTo?: string;
      readonly because?: string;
    }
  | {readonly kind: "absence"};

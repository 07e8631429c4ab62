/** What a number of the table of priors can be. */
export interface PriorRange {
  readonly holds: (value: number) => boolean;
  /** As in “0.2 is not …”. */
  readonly words: string;
}

/** The range of a prior, by its name. Beyond it the account is impossible, or so wide that its numbers overflow. */
export function priorRange(name: string): PriorRange {
  return (byName.find(([pattern]) => pattern.test(name)) as (typeof byName)[number])[1];
}

const share: PriorRange = {holds: (value) => 0 < value && value < 1, words: "a number between 0 and 1"};
const persistence: PriorRange = {holds: (value) => 0 <= value && value < 1, words: "a number from 0 to below 1"};
const size: PriorRange = {holds: (value) => 0 <= value && value <= 10, words: "a number from 0 to 10"};
const place: PriorRange = {holds: (value) => Math.abs(value) <= 20, words: "a number from -20 to 20"};
const widening: PriorRange = {holds: (value) => 1 <= value && value <= 1000, words: "a number from 1 to 1000"};
const positive: PriorRange = {holds: (value) => 0 < value && value <= 1000, words: "a number above 0, 1000 at most"};

/** The first pattern that fits; widths on a log or logit scale are what most of the table holds. */
const byName: readonly (readonly [RegExp, PriorRange])[] = [
  [/^baseline\.(share|floor)$|^wave\.share$|^source\.off\.weight$/, share],
  [/\.persistence$/, persistence],
  [/\.mean$/, place],
  [/\.factor$/, widening],
  [/\.(median|months)$/, positive],
  [/(?:)/, size],
];

import type {Meaning, Mention} from "../meaning.ts";

/** One way to write a time. */
export interface Rule {
  /** With the flags `g` and `d`; its named groups are what `read` gets. No nested quantifiers: texts are hostile. */
  readonly pattern: RegExp;
  readonly type: Mention["type"];
  /** What the words mean, or undefined when they are no time after all. */
  readonly read: (groups: Groups, around: Around) => Meaning | undefined;
}

/** Named groups of a match; those that took no part are missing. */
export type Groups = Readonly<Record<string, string>>;

/** The words found and what stands beside them, some sixty units each side. */
export interface Around {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** A pattern for a rule: case does not matter, and it begins and ends with whole words. */
export function words(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, "giu");
}

/** Everything in the text that fits one of the rules, in no order; pieces may overlap. */
export function applyRules(rules: readonly Rule[], text: string): Mention[] {
  return rules.flatMap((rule) => [...text.matchAll(rule.pattern)].flatMap((found) => mention(rule, found, text)));
}

function mention(rule: Rule, found: RegExpExecArray, text: string): readonly Mention[] {
  const [start, end] = [found.index, found.index + found[0].length];
  const groups = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
  const meaning = rule.read(Object.fromEntries(groups), {
    words: found[0],
    before: text.slice(Math.max(0, start - reach), start),
    after: text.slice(end, end + reach),
  });
  return meaning === undefined ? [] : [{start, end, type: rule.type, meaning}];
}

const reach = 60;

import type {Meaning, Mention} from "../meaning.ts";

/** One way to write a time. */
export interface Rule {
  /** With the flag `g`; its named groups are what `read` gets. No nested quantifiers: texts are hostile. */
  readonly pattern: RegExp;
  readonly type: Mention["type"];
  /** What the words mean, or undefined when they are no time after all. */
  readonly read: (groups: Groups, around: Around) => Meaning | undefined;
}

/** Named groups of a match; those that took no part are undefined. */
export type Groups = Readonly<Record<string, string>>;

/** The words found and what stands beside them, some sixty units each side. */
export interface Around {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** A pattern for a rule: case does not matter, and it ends with a whole word; that it begins with one is looked at later. */
export function words(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}_])`, "giu");
}

/** Everything in the text that fits one of the rules, in no order; pieces may overlap. */
export function applyRules(rules: readonly Rule[], text: string): Mention[] {
  return rules.flatMap((rule) => [...wholeWords(rule.pattern, text)].flatMap((found) => mention(rule, found, text)));
}

/**
 * Matches that begin with a whole word. A look-behind in the pattern would say the same at three times the cost, because
 * the engine then tries every place of the text.
 */
function* wholeWords(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (/[\p{L}\p{N}_]/u.test(text[found.index - 1] ?? " ")) pattern.lastIndex = found.index + 1;
    else yield found;
  }
}

function mention(rule: Rule, found: RegExpExecArray, text: string): readonly Mention[] {
  const [start, end] = [found.index, found.index + found[0].length];
  const meaning = rule.read(found.groups ?? {}, {
    words: found[0],
    before: text.slice(Math.max(0, start - reach), start),
    after: text.slice(end, end + reach),
  });
  return meaning === undefined ? [] : [{start, end, type: rule.type, meaning}];
}

const reach = 60;

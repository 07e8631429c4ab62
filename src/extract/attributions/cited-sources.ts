import {phraseAfter} from "./noun-phrases.ts";
import type {Statement} from "./statement.ts";
import type {Item, Stretch} from "./units.ts";

/**
 * “The Herald said that …, citing the ministry”: the same words once more, as the ministry's. They are given without
 * their “that”, so that the one they come from stands inside the one who passed them on.
 */
export function citedSources(items: readonly Item[], found: readonly Statement[]): readonly Statement[] {
  if (found.length === 0) return [];
  return items.flatMap((_, at): readonly Statement[] => {
    const source = citedSource(items, at);
    const passedOn =
      source &&
      found.findLast(
        ({content}) =>
          ((content.at(-1)?.until ?? at + 1) <= at || content[0]?.from === source.until + 1) && content.length > 0,
      );
    if (source === undefined || passedOn === undefined) return [];
    const content = passedOn.content.map((stretch) => withoutThat(items, stretch));
    return [{cue: {from: at, until: at + 1}, cueClass: "according-to", source, content, rule: "cited"}];
  });
}

/** “, citing the ministry”, “quoting Lind”: whom a speaker takes their words from. */
export function citedSource(items: readonly Item[], at: number): Stretch | undefined {
  const word = items[at]?.word;
  if (word !== "citing" && word !== "quoting") return undefined;
  const phrase = phraseAfter(items, at + 1);
  const speaks = ({pos, word}: Item) =>
    pos === "PROPN" ||
    /^(?:officials?|sources?|ministry|data|figures|report|study|survey|statistics|research|document|letter)$/.test(
      word,
    );
  return phrase && items.slice(phrase.from, phrase.until).some(speaks) ? phrase : undefined;
}

function withoutThat(items: readonly Item[], {from, until}: Stretch): Stretch {
  return {from: items[from]?.word === "that" && from + 1 < until ? from + 1 : from, until};
}

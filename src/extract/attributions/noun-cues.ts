import {clauseEnd} from "./contents.ts";
import {nounCue} from "./cues.ts";
import {phraseAfter} from "./noun-phrases.ts";
import type {Statement} from "./statement.ts";
import type {Item, Stretch} from "./units.ts";

/**
 * What is said by a noun: “Lind's claim that …”, “calls to … by hardline officials”, “a pledge to …”.
 *
 * @param taken places of words that are cues already
 */
export function nounStatements(items: readonly Item[], last: number, taken: ReadonlySet<number>): readonly Statement[] {
  return items.flatMap((item, at): readonly Statement[] => {
    const opener = items[at + 1]?.word;
    if (opener !== "that" && !(opener === "to" && items[at + 2]?.pos === "VERB")) return [];
    const cueClass = item.quotation === null ? nounCue(item.lemma.replace(/s$/, "")) : undefined;
    if (cueClass === undefined || taken.has(at)) return [];
    const end = clauseEnd(items, at + 1, last);
    const agent = agentIn(items, at + 1, end);
    return [
      {
        cue: {from: at, until: at + 1},
        cueClass,
        source: owner(items, at) ?? agent ?? null,
        content: [{from: at + 1, until: agent === undefined ? end : agent.from - 1}],
        rule: "noun",
      },
    ];
  });
}

/** “Lind's claim”, “their promise”: up to three words may stand between. */
function owner(items: readonly Item[], noun: number): Stretch | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const {word} = items[at] as Item;
    if (/^(?:his|her|their)$/.test(word)) return {from: at, until: at + 1};
    if (word !== "'s" && word !== "'") continue;
    let from = at;
    while (from > 0 && ["PROPN", "NOUN", "ADJ"].includes(items[from - 1]?.pos ?? "")) from--;
    if (items[from - 1]?.pos === "DET") from--;
    return from < at ? {from, until: at} : undefined;
  }
  return undefined;
}

/** “by more hardline officials”, when a person or body follows. */
function agentIn(items: readonly Item[], from: number, until: number): Stretch | undefined {
  for (let at = from; at < until; at++) {
    if (items[at]?.word !== "by") continue;
    const phrase = phraseAfter(items, at + 1);
    if (phrase !== undefined && items.slice(phrase.from, phrase.until).some(speaks)) return phrase;
  }
  return undefined;
}

function speaks({pos, word}: Item): boolean {
  return (
    pos === "PROPN" ||
    /^(?:officials|authorities|lawmakers|politicians|activists|experts|critics|government|ministry)$/.test(word)
  );
}

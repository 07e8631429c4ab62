import {isPlain} from "./plain.ts";
import type {Core} from "./ranges.ts";
import type {Token} from "./token.ts";
import {wordSet} from "./words/word-list.ts";

/** “3-2”, “89-89”, “won 3–0”. */
export function isScore(tokens: readonly Token[], core: Core): boolean {
  const {first, second} = core;
  const mark = tokens[core.to];
  const other = tokens[core.to + 1];
  const low = first.numeral.low ?? 0;
  if (first.numeral.inWords || !isPlain(tokens, core) || low >= 300 || !Number.isInteger(low)) return false;
  if (second !== null && core.join === "dash") return games.has(tokens[core.from - 1]?.lower ?? "") && low < 20;
  const dashed =
    second === null &&
    mark?.glued === true &&
    ["-", "–"].includes(mark.text) &&
    other?.kind === "number" &&
    other.glued;
  return dashed || isScoreEnd(tokens, core);
}

/** The second half of a score, whose first half was taken already. */
function isScoreEnd(tokens: readonly Token[], core: Core): boolean {
  const [dash, first] = [tokens[core.from - 1], tokens[core.from - 2]];
  return (
    dash?.glued === true &&
    ["-", "–"].includes(dash.text) &&
    tokens[core.from]?.glued === true &&
    first?.kind === "number"
  );
}

const games = wordSet("won win beat lost lose ended drew draw finished score led lead tied");

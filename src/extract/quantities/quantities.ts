import {readAmount} from "./amounts.ts";
import {carryDirections} from "./apposition.ts";
import {type Assembled, assemble} from "./assemble.ts";
import {carryUnits} from "./ellipsis.ts";
import type {FoundQuantity} from "./found-quantity.ts";
import {joinOneSided} from "./one-sided.ts";
import {type Core, readCore} from "./ranges.ts";
import type {Token} from "./token.ts";
import {tokenise} from "./tokens.ts";

export type {FoundQuantity} from "./found-quantity.ts";

/**
 * Find every number of a text, in digits or words, with its bounds, unit and what it counts.
 * What counts nobody (dates, ages, money, names) is found too and typed, so that it is not counted by mistake.
 *
 * @param language BCP 47; decides how digits are grouped. Number words are English
 * @returns in text order, without overlap
 */
export function quantities(text: string, language: string): readonly FoundQuantity[] {
  return quantitiesAmong(tokenise(text, language), text);
}

/** The same of a text that is cut into tokens already. */
export function quantitiesAmong(tokens: readonly Token[], text: string): readonly FoundQuantity[] {
  const found: Assembled[] = [];
  let limit = 0;
  for (const core of cores(tokens)) {
    if (core.from < limit) continue;
    const quantity = assemble(text, tokens, core, limit);
    found.push(quantity);
    limit = quantity.to;
  }
  const joined = joinOneSided(text, tokens, found);
  return carryUnits(text, tokens, carryDirections(text, joined)).map(({quantity}) => quantity);
}

function* cores(tokens: readonly Token[]): Iterable<Core> {
  let at = 0;
  while (at < tokens.length) {
    const amount = readAmount(tokens, at);
    const core = amount === null ? null : readCore(tokens, amount);
    if (core !== null) yield core;
    at = core === null ? at + 1 : core.to;
  }
}

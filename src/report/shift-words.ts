import type {ShiftedQuantity} from "../check/shifts.ts";
import type {ReportedQuantity} from "../estimate/result.ts";
import {personsInWords, shareWorded} from "./numbers.ts";
import {capitalised, stayWords} from "./words.ts";

/** Shifts over half a standard deviation as sentences, the furthest first: one for each assumption, of what it moves most. */
export function sentencesOf(
  changes: readonly {readonly words: string; readonly quantities: readonly ShiftedQuantity[]}[],
): readonly string[] {
  return changes
    .flatMap(({words, quantities}) => {
      const [most] = quantities.toSorted((a, b) => size(b) - size(a));
      return most !== undefined && size(most) > worthSaying ? [{words, most}] : [];
    })
    .sort((a, b) => size(b.most) - size(a.most))
    .map(({words, most}) => sentenceOf(words, most));
}

function size({shift}: ShiftedQuantity): number {
  return Math.abs(shift ?? 0);
}

const worthSaying = 0.5;

function sentenceOf(words: string, {quantity, stay, q10, q50, q90, shift}: ShiftedQuantity): string {
  const number = quantity === "returned_share" ? shareWorded({q10, q50, q90}).about : `about ${personsInWords(q50)}`;
  const who = stay === "settled" ? `of ${stayWords.settled}` : stayWords.any;
  return `${capitalised(words)}: ${names[quantity]}, ${who}, would be ${(shift ?? 0) > 0 ? "higher" : "lower"}, ${number}.`;
}

const names: Readonly<Record<ReportedQuantity, string>> = {
  left: "the number who left",
  returned: "the number who came back",
  returned_share: "the share who came back",
  abroad: "the number still away",
  departures: "departures in the month",
  returns: "returns in the month",
  onward: "moves from host to host in the month",
};

import {countries} from "./places/countries.ts";
import {regions} from "./places/regions.ts";

/**
 * The text with the letters put back that a wrong charset has lost: “fam�lias”, “Bah�a”, “Cote d�Ivoire”. A word is
 * mended only where the lexicon holds exactly one that it can have been; a lost mark alone between blanks was a dash.
 * Every offset holds.
 */
export function restoreLetters(text: string): string {
  if (!text.includes(lost)) return text;
  return text.replace(holedWord, (word) => wholeWords.get(word) ?? word).replace(lostDash, "–");
}

const lost = "\uFFFD";
const holedWord = /(?<![\p{L}'’-])[\p{L}'’-]*\uFFFD[\p{L}'’\uFFFD-]*/gu;
const lostDash = /(?<=\s)\uFFFD(?=\s)/g;

/** Nouns and verbs of Spanish, Portuguese and French reports that the other lexicons know. */
const foreign = [
  ..."famílias família ménages évacués évacuées déplacés déplacées daños dañadas dañados dañada dañado".split(" "),
  ..."Más más región Región después según".split(" "),
];

/** Words of the lexicons by what is left of them, where no two leave the same. */
const wholeWords: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy(new Set([...placeWords(), ...foreign]), holed)]
    .filter(([left, words]) => left.includes(lost) && words.length === 1)
    .map(([left, [word]]) => [left, word as string]),
);

function placeWords(): string[] {
  const names = [...Object.values(regions), ...Object.values(countries).flat()].flatMap((list) => list.split("|"));
  return names.flatMap((name) => name.split(" "));
}

function holed(word: string): string {
  return word.replace(/\P{ASCII}/gu, lost);
}

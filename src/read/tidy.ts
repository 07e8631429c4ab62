import {invisibleRanges} from "./invisible.ts";
import {continues, type Piece} from "./piece.ts";

const space = /^[ \t\n\v\f\r\u2028\u2029]+$/;
/** No-break spaces stay inside a text, where they hold numbers together, and go at its ends. */
const edge = /^[\s\u00a0]+$/;

/**
 * Pieces as a reader sees them: white space is one space, none at the ends; invisible characters are left out; letters
 * with their marks are composed (NFC). What is changed becomes a `decode` piece, so that the way back stays.
 */
export function tidy(pieces: readonly Piece[]): readonly Piece[] {
  const [only] = pieces;
  if (pieces.length === 1 && only?.as === "copy" && isTidyInside(only.text)) return trimmedAsOne(only);
  const seen = pieces.flatMap(withoutInvisible).flatMap(splitAtSpace).flatMap(composed);
  const line: Piece[] = [];
  for (const piece of seen) {
    const last = line.at(-1);
    if (space.test(piece.text)) {
      if (last && !space.test(last.text)) line.push(oneSpace(piece));
    } else line.push(piece);
  }
  return joined(trimmed(line));
}

/** As most paragraphs are: nothing in it is to be changed but its ends. */
function isTidyInside(text: string): boolean {
  return (
    !/[\t\n\v\f\r\u2028\u2029]| {2}/.test(text) && invisibleRanges(text).length === 0 && text.normalize("NFC") === text
  );
}

function trimmedAsOne(piece: Piece): readonly Piece[] {
  const text = piece.text.trim();
  const start = piece.text.length - piece.text.trimStart().length;
  return text === "" ? [] : [slice(piece, start, start + text.length)];
}

/** Pieces that go on where the last one ended, as one. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && continues(last, piece)) runs[runs.length - 1] = {...last, ...together(last, piece)};
    else runs.push(piece);
  }
  return runs;
}

function together(first: Piece, second: Piece): Pick<Piece, "text" | "raw"> {
  return {text: first.text + second.text, raw: {start: first.raw.start, end: second.raw.end}};
}

function withoutInvisible(piece: Piece): readonly Piece[] {
  const gaps = invisibleRanges(piece.text);
  if (gaps.length === 0) return [piece];
  if (piece.as !== "copy") {
    const text = gaps.reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), piece.text);
    return text === "" ? [] : [{...piece, text}];
  }
  const starts = [0, ...gaps.map(({end}) => end)];
  const ends = [...gaps.map(({start}) => start), piece.text.length];
  return starts.map((start, i) => slice(piece, start, ends[i] as number)).filter(({text}) => text !== "");
}

function splitAtSpace(piece: Piece): readonly Piece[] {
  if (piece.as !== "copy") return [piece];
  const parts = piece.text.matchAll(/[ \t\n\v\f\r\u2028\u2029]+|[^\S \t\n\v\f\r\u2028\u2029]+|\S+/g);
  return [...parts].map((part) => slice(piece, part.index, part.index + part[0].length));
}

function composed(piece: Piece): readonly Piece[] {
  if (piece.text.normalize("NFC") === piece.text) return [piece];
  if (piece.as !== "copy") return [{...piece, text: piece.text.normalize("NFC")}];
  return [...piece.text.matchAll(/\p{M}+|\P{M}\p{M}*/gu)].map((letter) => {
    const part = slice(piece, letter.index, letter.index + letter[0].length);
    const text = part.text.normalize("NFC");
    return text === part.text ? part : {...part, text, as: "decode"};
  });
}

function oneSpace(piece: Piece): Piece {
  return piece.text === " " ? piece : {...piece, text: " ", as: piece.as === "insert" ? "insert" : "decode"};
}

function trimmed(line: readonly Piece[]): readonly Piece[] {
  const first = line.findIndex(({text}) => !edge.test(text));
  const last = line.findLastIndex(({text}) => !edge.test(text));
  return first < 0 ? [] : line.slice(first, last + 1);
}

function slice(piece: Piece, start: number, end: number): Piece {
  const raw = {start: piece.raw.start + start, end: piece.raw.start + end};
  return {...piece, text: piece.text.slice(start, end), raw};
}

import type {TextRange} from "../../core/span.ts";
import type {Passage} from "../reading/passage.ts";
import type {FoundPlace} from "./find-places.ts";

/**
 * The places of a sentence that can be those of one of its numbers. A sentence is cut where it goes on to a part of what
 * it counted, or to a number compared with it (“…, of whom 20,000 in Chad”): behind the cut the places are the next
 * number's. A piece that names no place has those of the pieces before.
 */
export function placesOfPiece(number: TextRange, passage: Passage): readonly FoundPlace[] {
  const edges = [passage.start, ...cuts(passage), passage.end];
  const last = edges.findLastIndex((edge) => edge <= number.start);
  for (let piece = Math.min(last, edges.length - 2); piece >= 0; piece--) {
    const [start, end] = [edges[piece] as number, edges[piece + 1] as number];
    const within = passage.places.filter((place) => place.start >= start && place.end <= end);
    if (within.some(({as}) => as !== "people" && as !== "government")) return within;
  }
  return passage.places.filter(({end}) => end <= (edges[Math.max(0, last) + 1] ?? passage.end));
}

function cuts({text, start}: Passage): number[] {
  return Array.from(text.matchAll(turn), ({index}) => start + index);
}

const turn =
  /(?:[,;–—]\s+|\()(?:and\s+)?(?=(?:of (?:whom|which|these|those|them)|including|among them|against|compared (?:with|to)|(?:up|down) from|on top of|another|a further|(?:[\p{L}\d.,-]+ ){1,4}of (?:them|whom|which|those))\b)/giu;

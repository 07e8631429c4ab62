import type {TextRange} from "../../core/span.ts";
import {passagesIn, type Scene} from "../scene.ts";

export interface Government {
  /** In words that cannot be taken for a city: “Moscow (the government)”, “the Kremlin”, “the authorities”. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** The government that the words of a source name; undefined where they name none. */
export function governmentOf(source: TextRange | null, {passages}: Scene): Government | undefined {
  const passage = source && passagesIn(passages, source)[0];
  if (!passage) return undefined;
  const words = passage.text.slice(source.start - passage.start, source.end - passage.start);
  if (/^(?:the )?(?:government|authorities)$/i.test(words)) return {name: words, country: null};
  const place = passage.places.find(({as, text}) => as === "government" && words.replace(/^the /i, "") === text);
  return (
    place && {name: seat.test(place.text) ? `the ${place.text}` : `${place.text} (the government)`, country: place.code}
  );
}

const seat = /^(?:Kremlin|White House|Downing Street|Blue House|State Duma)$/;

import {eld} from "eld/small";

/** The likeliest language of a text, ISO 639-1; undefined when nothing stands out. */
export function guessLanguage(text: string): string | undefined {
  const guess = eld.detect(text);
  return guess.language !== "" && guess.isReliable() ? guess.language : undefined;
}

/** Tells the language of a longer text (BCP 47), or that it cannot. Handed in: the models are large. */
export type LanguageGuess = (text: string) => string | undefined;

/** Below this many letters a guess is worth nothing. */
const leastLetters = 200;
/** A script that makes up more than this share of the letters tells the language, or narrows it down. */
const mainShare = 0.5;

/** Scripts that one language uses (nearly) alone. */
const scripts: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
];

/**
 * The language of a text: by its script where that tells, else by a guess on 200 letters or more, else as declared.
 *
 * @returns BCP 47, or `und`
 */
export function languageOf(text: string, guess: LanguageGuess | undefined, declared: string | undefined): string {
  const letters = count(text, /\p{L}/gu);
  const byScript = scripts.find(([script]) => count(text, script) > mainShare * letters)?.[1];
  if (byScript !== undefined) return byScript;
  if (count(text, /\p{Script=Cyrillic}/gu) > mainShare * letters) {
    const cyrillic = cyrillicLanguage(text);
    if (cyrillic !== undefined) return cyrillic;
  }
  const guessed = letters >= leastLetters ? guess?.(text) : undefined;
  return guessed ?? declared?.toLowerCase().split(/[-_]/)[0] ?? "und";
}

/** Letters that Russian has and Ukrainian has not, and the other way round. */
function cyrillicLanguage(text: string): string | undefined {
  const russian = count(text, /[ыэёъ]/giu);
  const ukrainian = count(text, /[іїєґ]/giu);
  if (russian === ukrainian) return undefined;
  return russian > ukrainian ? "ru" : "uk";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

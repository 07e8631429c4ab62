/** Words of a lexicon, written with blanks between them. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/).filter(Boolean)));
}

/** Entries of a lexicon by the phrases that have them: each line holds phrases with `|` between them. */
export function phraseMap<T>(entries: readonly (readonly [entry: T, phrases: string])[]): ReadonlyMap<string, T> {
  return new Map(
    entries.flatMap(([entry, phrases]) =>
      phrases.split("|").map((phrase) => [phrase.trim().replace(/\s+/g, " "), entry] as const),
    ),
  );
}

/** Names of places that a question may use, in lower case, and their codes. */
export type PlaceNames = ReadonlyMap<string, string>;

/** Write every place of a question as `<GE>`, the home as `<home>`; a name has a capital, a code has nothing else. */
export function markPlaces(text: string, places: PlaceNames, home: string): string {
  return text.replace(patternOf(places), (whole, name: string) => {
    const isName = name.length > 3 ? /^\p{Lu}/u.test(name) : name === name.toUpperCase();
    const code = places.get(name.toLowerCase());
    return isName && code !== undefined ? `<${code === home ? "home" : code}>` : whole;
  });
}

/** The name after a preposition that is no place we know: “in Atlantis”. */
export function unknownPlace(marked: string): string | undefined {
  return /\b(?:in|to|from|into|for)\s+(?:the\s+)?(\p{Lu}[\p{L}'’.-]*)/u.exec(marked)?.[1];
}

function patternOf(places: PlaceNames): RegExp {
  const names = [...places.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.()+]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\d_<-])(?:the\\s+)?(${names.join("|")})(?![\\p{L}\\d_>-])`, "giu");
}

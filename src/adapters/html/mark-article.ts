import type {ArticleText} from "./find-article.ts";

/** A text of the page and the numbers of the elements it stands in. */
export interface TextPlace<T> {
  readonly text: T;
  readonly words: string;
  readonly around: ReadonlySet<number>;
}

/** Which texts of the page are of the article, and words of the article that are nowhere in the page. */
export interface MarkedTexts<T> {
  readonly kept: ReadonlySet<T>;
  readonly lost: readonly string[];
}

/**
 * Find the texts of the article again in the page: the same words under the same element, not taken before, after the
 * last one found where there is a choice (the extractor keeps the order of the page).
 */
export function markArticle<T>(places: readonly TextPlace<T>[], article: readonly ArticleText[]): MarkedTexts<T> {
  const waiting = Map.groupBy(places.keys(), (i) => (places[i] as TextPlace<T>).words);
  const kept = new Set<T>();
  const lost: string[] = [];
  let last = -1;
  for (const {element, words} of article) {
    const alike = waiting.get(words) ?? [];
    const isUnder = (i: number) => places[i]?.around.has(element) === true;
    const choice = alike.findIndex((i) => i > last && isUnder(i));
    const [found] = alike.splice(choice < 0 ? alike.findIndex(isUnder) : choice, 1);
    const taken = found === undefined ? neighboursOf(places, element, words) : [found];
    if (taken.length === 0) lost.push(words);
    for (const i of taken) kept.add((places[i] as TextPlace<T>).text);
    last = taken.at(-1) ?? last;
  }
  return {kept, lost};
}

/**
 * Neighbouring texts under an element that together are the words: with a comment between them gone, the extractor's
 * page has them as one.
 */
function neighboursOf<T>(places: readonly TextPlace<T>[], element: number, words: string): readonly number[] {
  const under = [...places.keys()].filter((i) => places[i]?.around.has(element));
  for (const start of under.keys()) {
    const run: number[] = [];
    let rest = words;
    for (const i of under.slice(start)) {
      const next = places[i]?.words ?? "";
      if (rest === "" || !rest.startsWith(next)) break;
      run.push(i);
      rest = rest.slice(next.length);
    }
    if (rest === "") return run;
  }
  return [];
}

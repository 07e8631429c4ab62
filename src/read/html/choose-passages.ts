import {alikeShare} from "./alike-words.ts";
import {hasKept} from "./passages.ts";
import type {SortedPassage} from "./sort-passages.ts";

/** The first heading that says what the metadata say, else the only one of level one or the first that is a line; -1 without any. */
export function findTitle(sorted: readonly SortedPassage[], title: string | undefined): number {
  const says = ({text}: SortedPassage) => title !== undefined && text.length >= 8 && alikeShare(text, title) >= 0.7;
  const headlines = [...sorted.keys()].filter((i) => isIn(sorted[i], "h1"));
  const same = headlines.find((i) => says(sorted[i] as SortedPassage));
  if (same !== undefined) return same;
  const lower = sorted.findIndex((item) => isIn(item, "h2", "h3") && says(item));
  if (lower >= 0) return lower;
  const line = headlines.find((i) => (sorted[i]?.text.split(" ").length ?? 0) >= 4);
  return line ?? (headlines.length === 1 ? (headlines[0] as number) : -1);
}

function isIn(item: SortedPassage | undefined, ...tags: readonly string[]): boolean {
  return item?.passage.hidden === false && item.passage.around.slice(-3).some(({tag}) => tags.includes(tag));
}

/**
 * Which passages are of the article, by their place in the page: what the extractor kept and nothing speaks against,
 * with the opening and the linked numbers it dropped.
 */
export function chooseUsed(sorted: readonly SortedPassage[], titleAt: number): ReadonlySet<number> {
  const isKept = (item: SortedPassage) => item.why === undefined && hasKept(item.passage);
  const kept = [...sorted.keys()].filter((i) => {
    const item = sorted[i] as SortedPassage;
    return i !== titleAt && isKept(item) && (item.role !== "byline" || isNear(i, titleAt));
  });
  const first = kept.find((i) => sorted[i]?.role === "paragraph") ?? Number.POSITIVE_INFINITY;
  const last = kept.at(-1) ?? -1;
  const dropped = [...sorted.keys()].filter((i) => {
    const item = sorted[i] as SortedPassage;
    if (item.why !== undefined || isKept(item)) return false;
    if (i < last && (i > first ? isLinkedNumber(item) : titleAt >= 0 && isNear(i, titleAt) && isOpening(item)))
      return true;
    return i > titleAt && i < last && isFigureCaption(item);
  });
  return new Set([...kept, ...dropped]);
}

/** Dates and names may stand a little above the headline; those higher up are of other stories. */
function isNear(i: number, titleAt: number): boolean {
  return i > titleAt - 4;
}

/** About the headline: a byline, or a summary or paragraph that the extractor took for something else. */
function isOpening({role, text, linkShare}: SortedPassage): boolean {
  const isProse = text.split(" ").length >= 12 && linkShare <= 0.5;
  return role === "byline" || (isProse && (role === "paragraph" || role === "note"));
}

function isFigureCaption({role, passage}: SortedPassage): boolean {
  return role === "caption" && passage.around.some(({tag}) => tag === "figcaption");
}

/** A paragraph that is one link and holds a number: extractors take it for an advertisement of another story. */
function isLinkedNumber({passage, role, text, linkShare}: SortedPassage): boolean {
  if (role !== "paragraph") return false;
  return passage.around.at(-1)?.tag === "p" && linkShare >= 0.9 && /\d/.test(text) && text.split(" ").length >= 6;
}

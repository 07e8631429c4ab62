import type {Meaning, Mention} from "./meaning.ts";

/**
 * Join “from June to August”, “between March and June 2022”, “26 July – 22 August”, “the six months to June 2023”, “two
 * years after the storm of May 2019” into one mention each.
 */
export function joinRanges(mentions: readonly Mention[], text: string): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const meaning = before && together(before, mention, text);
    if (before === undefined || meaning === undefined) joined.push(mention);
    else joined.splice(-1, 1, {start: before.start, end: mention.end, type: mention.type, meaning});
  }
  return joined;
}

function together(one: Mention, next: Mention, text: string): Meaning | undefined {
  if (isRange(one, next, text)) return {is: "range", from: one.meaning, to: next.meaning};
  return countedFrom(one, next, text) ?? leadingUp(one, next, text);
}

/** So many units that end with the next mention. */
function leadingUp(one: Mention, next: Mention, text: string): Meaning | undefined {
  const {meaning} = one;
  if (meaning.is !== "duration" || meaning.count === null || !isPlaced(next.meaning)) return undefined;
  const leadsUp = /^ (?:to|through|up to|(?:that )?ended|ending)(?: in| on)? (?:the )?$/.test(
    text.slice(one.end, next.start),
  );
  return leadsUp ? {is: "up-to", count: meaning.count, unit: meaning.unit, end: next.meaning} : undefined;
}

/** So many units after or before the next mention, which may be told in some words: “a year after they fled in May 2019”. */
function countedFrom({start, end, meaning}: Mention, next: Mention, text: string): Meaning | undefined {
  if (meaning.is !== "duration" && meaning.is !== "narrated") return undefined;
  if (meaning.count === null || !isPlaced(next.meaning) || next.start - end > farthest) return undefined;
  const way = wayTo.exec(
    `${/ (?:after|before)$/i.exec(text.slice(start, end))?.[0] ?? ""}${text.slice(end, next.start)}`,
  );
  if (way === null) return undefined;
  const {count, unit} = meaning;
  const direction = /before|preced|led up|leading/.test(way[0]) ? -1 : 1;
  const whole =
    /\bthe (?:\p{L}+ )?$/iu.test(text.slice(Math.max(0, start - 12), start)) || opensWhole.test(text.slice(start, end));
  return {is: "counted", count, unit, direction, whole, from: next.meaning};
}

const farthest = 80;
const wayTo =
  /^ (?:after|before|since|following|(?:that|which) (?:followed|preceded|led up to)|leading up to|preceding)(?: (?:[\p{L}'’-]+ ){0,6}?(?:on |in )?(?:the )?| )$/iu;
const opensWhole = /^(?:the|these|those|first|its|their)\b/i;

function isRange(from: Mention, to: Mention, text: string): boolean {
  if (!isPlaced(from.meaning) || !isPlaced(to.meaning)) return false;
  const between = text.slice(from.end, to.start);
  const before = text.slice(Math.max(0, from.start - 12), from.start);
  if (/^\s?[–—-]\s?$/.test(between)) return true;
  if (/^ (?:to|until|till|through|up to|up until|по|до) (?:the )?$/i.test(between))
    return !/(?:by|in|on|before|prior to|after)\s(?:the\s)?$/i.test(before);
  return /^ (?:and|и) (?:the )?$/i.test(between) && /(?<!\p{L})(?:between|между)\s(?:the\s)?$/iu.test(before);
}

const placed: ReadonlySet<Meaning["is"]> = new Set(["calendar", "months", "years", "part", "weekday", "unit", "event"]);

function isPlaced({is}: Meaning): boolean {
  return placed.has(is);
}

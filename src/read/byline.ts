import {loneDate} from "./written-date.ts";

const by = /^(?:by|text by|reporting by|words by|written by|author|von|par|por|автор|текст)[: ]+(?=\p{Lu})/iu;
/** What ends the names: a mark, a date, an account, an office. */
const afterName =
  /\s*(?:[|•·–—@\d]|,\s(?=\p{Lu}{2,}|\p{L}+day\b|[^,]*(?:correspondent|editor|reporter|writer|producer)))/u;
const mostWords = 14;

/** “By Name”, or a line that is only a date. */
export function isByline(text: string): boolean {
  return nameInByline(text) !== undefined || loneDate(text) !== undefined;
}

/** The names after “By”, without a date or an office behind them. */
export function nameInByline(text: string): string | undefined {
  const words = text.split(/\s+/);
  if (words.length > mostWords || /[!?]$|[\p{Ll}]\.$/u.test(text)) return undefined;
  const label = by.exec(text)?.[0];
  if (label === undefined || !/^\p{Lu}/u.test(text.slice(label.length))) return undefined;
  const name = text.slice(label.length).split(afterName)[0]?.trim();
  return name && isName(name) ? name : undefined;
}

/** Every word has a capital or stands between names: “and”, “van der”, “for”. */
function isName(text: string): boolean {
  const joins = /^(?:and|for|of|with|und|et|y|e|и|та|й|de|da|di|del|della|van|von|der|den|la|le|el|al|bin|ibn|the|&)$/;
  return text.split(/[\s,]+/).every((word) => word === "" || /^["“'‘(]?\p{Lu}/u.test(word) || joins.test(word));
}

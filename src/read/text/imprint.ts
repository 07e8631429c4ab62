import {writtenDate} from "../written-date.ts";

/** What a line above or below a text says of its making: the day, `YYYY-MM-DD`, and who issued it, where it names them. */
export interface Imprint {
  readonly issuer?: string;
  readonly day: string;
  readonly origin: "date line" | "as-of line";
}

/**
 * A line of a name and a day (“Harbour Gazette, 10 June 2024”, “Relief Cell | 27 March 2025”, “Geneva, 3 March 2024”),
 * of a series and a day (“Situation report No 7, as of 12 May 2024”), or with the words “issued by … on …”.
 */
export function imprintOf(line: string): Imprint | undefined {
  const date = line.length <= 300 ? writtenDate(line) : undefined;
  if (date === undefined) return undefined;
  const [before, after] = [line.slice(0, date.start), line.slice(date.end)];
  const names = namesBeside(before, after);
  if (names !== undefined) {
    const issuer = names.find(isIssuer);
    const origin = asOf.test(before) ? "as-of line" : "date line";
    return {...(issuer !== undefined && {issuer}), day: date.day, origin};
  }
  return (/^[\s).]*$/.test(after) ? ofSeries(before, date.day) : undefined) ?? issuedBy(line);
}

/** The names that marks part from a date, where the line holds nothing else: an outlet, an author, a place. */
function namesBeside(before: string, after: string): readonly string[] | undefined {
  const isParted =
    /^$|(?:[,|·•–—]|\s-)\s*(?:(?:as (?:of|at)|(?:published|posted|issued|released)(?: on)?:?)?\s*)$/i.test(
      before.trimEnd(),
    );
  if (!isParted || !/^[\s).]*$|^\s*(?:[,|·•–—]|-\s)/.test(after)) return undefined;
  const parts = [before, after]
    .flatMap((part) => part.split(/[,|·•–—]|\s-\s|\s-$/))
    .map((part) => part.replace(said, "").trim())
    .filter((part) => /[\p{L}\d]/u.test(part));
  const isNames = parts.length > 0 && parts.length <= 3 && parts.every((part) => isName(part));
  return isNames ? parts : undefined;
}

/** What may stand beside a date and is no name. */
const said =
  /^[\s(]*(?:as (?:of|at)|(?:published|posted|issued|released)(?: on)?:?|\d+ min(?:utes?)?(?: read)?)[\s).]*|[\s).]+$/gi;

const asOf = /\bas (?:of|at)\s*$/i;

function isName(part: string): boolean {
  return /^\p{Lu}[\p{L}\d.&'’ -]{2,60}$/u.test(part) && !isSentence(part);
}

/** Whether a line is the name of a paper or a body and nothing else. */
export function isLetterhead(line: string): boolean {
  return line.length <= 80 && isIssuer(line) && !/[\d.,:;?!]/.test(line) && !isSentence(line);
}

/** Whether a line names a report of a series: “Situation report No 7”. */
export function isOfSeries(line: string): boolean {
  return series.test(line) && /\d/.test(line) && line.split(/\s+/).length <= 8;
}

/** A name has a capital in each word, but for those that join the words of a body's name. */
function isSentence(name: string): boolean {
  const words = name.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !(isIssuer(name) && joins.test(word)));
  const opens = /^(?:by|on|in|since|until|from|between|after|before|as|updated|next|last)\b/i.test(name);
  return words.length > 8 || small.length > 0 || opens;
}

const joins = /^(?:of|the|for|and|in|on|de|del|da|di|du|la|le|les|des|el|y|et|und|für|der|von)$/;

/** A paper or a body by the words of its name; a place or an author stands as often before a date. */
function isIssuer(name: string): boolean {
  return issuers.test(name);
}

const issuers =
  /\b(?:Times|Post|News|Journal|Guardian|Telegraph|Gazette|Herald|Tribune|Courier|Observer|Monitor|Dispatch|Mail|Standard|Chronicle|Review|Magazine|Weekly|Daily|Press|Wire|Radio|TV|Agency|Service|Group|Cell|Cent(?:er|re)|Institute|University|Council|Committee|Commission|Office|Ministry|Department|Bureau|Foundation|Fund|Association|Network|Observatory|Organi[sz]ation|Initiative|Project|Team|Mission|Programme|Society|Union|Authority|Secretariat|Platform|Cluster|Watch|Noticias|Zeitung|Pravda)\b/u;

/** A report of a series is as of the day that ends its name. */
function ofSeries(before: string, day: string): Imprint | undefined {
  const isSeries = series.test(before) && before.split(/\s+/).length <= 16;
  return isSeries && /(?:\bas (?:of|at)|\bdated|[,|·•–—:(])[\s(]*$/i.test(before) && !periodWords.test(before)
    ? {day, origin: "as-of line"}
    : undefined;
}

const series =
  /\b(?:report|sitrep|update|bulletin|brief(?:ing)?|monitor|round|dashboard|fact ?sheet|overview|newsletter|release|statement|snapshot|flash|digest|note|issue|edition)\b/i;
/** The days that a report is about are not the day of the report. */
const periodWords = /\b(?:period|covers?|covering|from|between|next|data)\b/i;

function issuedBy(line: string): Imprint | undefined {
  const found =
    /\b(?:issued|published|released|prepared|printed) (?:by|in) (?:the )?(?<issuer>\p{Lu}[\p{L}&'’ -]{2,60}?),? (?:on )?(?=\d|\p{Lu}\p{Ll}+ \d)/iu.exec(
      line,
    );
  const day = found === null ? undefined : writtenDate(line.slice(found.index + found[0].length))?.day;
  if (found?.groups?.issuer === undefined || day === undefined) return undefined;
  return {issuer: found.groups.issuer, day, origin: "date line"};
}

import type {Meaning} from "../meaning.ts";
import {type Groups, type Rule, words} from "./rule.ts";

const stems = [
  "январ",
  "феврал",
  "март",
  "апрел",
  "ма",
  "июн",
  "июл",
  "август",
  "сентябр",
  "октябр",
  "ноябр",
  "декабр",
];
const month =
  "(?<month>(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ём|ем)|(?:март|август)(?:а|е|у|ом)?|ма(?:й|я|е|ю|ем))";
const year = "(?<year>1\\d{3}|20\\d{2})";
const yearWord = "(?:год(?:а|у|ом|е|ов)?|гг?(?:\\.|(?= )))";

/** Days, months, years and a few relative times in Russian. */
export const russianRules: readonly Rule[] = [
  {
    pattern: words(`(?:(?<day>3[01]|[12]?\\d)(?:-го)? )?${month}(?: ${year}(?: ?${yearWord})?)?`),
    type: "date",
    read: calendar,
  },
  {pattern: words(`${year}(?:-(?:м|го|й|ом|му))? ?${yearWord}`), type: "date", read: calendar},
  {pattern: words(`${year} ?[-–—] ?(?<last>20\\d{2}|1\\d{3}|\\d{2})(?: ?${yearWord})?`), type: "date", read: yearRange},
  {
    pattern: words("(?<d>3[01]|[12]?\\d|0\\d)\\.(?<m>0\\d|1[0-2])\\.(?<year>\\d{4})"),
    type: "date",
    read: ({d, m, year}) => ({is: "calendar", year: Number(year), month: Number(m), day: Number(d)}),
  },
  {
    pattern: words("позавчера|вчера|сегодня|завтра|послезавтра"),
    type: "date",
    read: (_, {words}) => ({is: "unit", unit: "day", shift: dayShift[words.toLowerCase()] ?? 0}),
  },
  {
    pattern: words(
      "(?:в )?(?<which>прошл|эт|следующ|нынешн|текущ)(?:ом|ем|ой|ей|ую|ую|ый|ий|ого|его) (?<unit>год|месяц|недел|квартал)(?:у|е|а|и|ю)?",
    ),
    type: "date",
    read: namedUnit,
  },
  {
    pattern: words(
      "(?:(?<count>\\d+|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|полтора|несколько) )?(?<unit>дн(?:я|ей)|день|недел(?:ю|и|ь)|месяц(?:а|ев)?|год(?:а)?|лет|час(?:а|ов)?) назад",
    ),
    type: "date",
    read: ago,
  },
  {
    pattern: words(
      "(?<count>\\d+|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|полтора|несколько) (?<unit>дн(?:я|ей)|недел(?:и|ь)|месяц(?:а|ев)|года|лет|час(?:а|ов))",
    ),
    type: "duration",
    read: ({count = "", unit = ""}) => ({is: "duration", count: amount(count), unit: unitOf(unit)}),
  },
];

const dayShift: Readonly<Record<string, number>> = {позавчера: -2, вчера: -1, сегодня: 0, завтра: 1, послезавтра: 2};
const numbers = ["", "", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

/** «Мая» stands for May only with a day, a year or a preposition; the name Майя has other letters. */
function calendar({year, month, day}: Groups): Meaning {
  return {
    is: "calendar",
    ...(year !== undefined && {year: Number(year)}),
    ...(month !== undefined && {month: monthNumber(month)}),
    ...(day !== undefined && {day: Number(day)}),
  };
}

function monthNumber(word: string): number {
  const text = word.toLowerCase();
  return stems.findIndex((stem) => text.startsWith(stem) && !(stem === "ма" && text.startsWith("март"))) + 1;
}

function yearRange({year, last = ""}: Groups): Meaning | undefined {
  const first = Number(year);
  const to = last.length === 2 ? first - (first % 100) + Number(last) : Number(last);
  return to > first ? {is: "years", first, last: to} : undefined;
}

function namedUnit({which = "", unit = ""}: Groups): Meaning {
  const shift = which.startsWith("прошл") ? -1 : Number(which.startsWith("следующ"));
  return {is: "unit", unit: unitOf(unit), shift};
}

function ago({count, unit = ""}: Groups): Meaning {
  return {is: "ago", count: count === undefined ? 1 : amount(count), unit: unitOf(unit), direction: -1};
}

function amount(word: string): number | null {
  const text = word.toLowerCase();
  if (text === "полтора") return 1.5;
  const at = text === "две" ? 2 : numbers.indexOf(text);
  return at > 0 ? at : Number(text) || null;
}

function unitOf(word: string) {
  const text = word.toLowerCase();
  if (text.startsWith("дн") || text.startsWith("ден")) return "day";
  if (text.startsWith("недел")) return "week";
  if (text.startsWith("месяц")) return "month";
  if (text.startsWith("квартал")) return "quarter";
  return text.startsWith("час") ? "hour" : "year";
}

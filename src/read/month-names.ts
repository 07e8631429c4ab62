/**
 * Names of the twelve months as bylines write them, in lower case, without a closing full stop: English, Russian and
 * Ukrainian (as in a date), German, French, Spanish, Turkish.
 */
const names: readonly string[] = [
  "january jan января янв січня januar jänner janvier enero ocak",
  "february feb февраля фев лютого februar février fevrier febrero şubat",
  "march mar марта мар березня märz maerz mars marzo mart",
  "april apr апреля апр квітня avril abril abr nisan",
  "may мая травня mai mayo mayıs",
  "june jun июня июн червня juni juin junio haziran",
  "july jul июля июл липня juli juillet julio temmuz",
  "august aug августа авг серпня août aout agosto ağustos",
  "september sep sept сентября сен вересня septembre septiembre eylül",
  "october oct октября окт жовтня oktober okt octobre octubre ekim",
  "november nov ноября ноя листопада novembre noviembre kasım",
  "december dec декабря дек грудня dezember dez décembre decembre diciembre aralık",
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, i) => line.split(" ").map((name) => [name, i + 1] as const)),
);

/** 1–12, or undefined for a word that names no month. */
export function monthNumber(word: string): number | undefined {
  return numbers.get(word.toLowerCase().replace(/\.$/, ""));
}

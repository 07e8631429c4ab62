import type {Meaning} from "../meaning.ts";
import {type Rule, words} from "./rule.ts";

/** Named days in English. Those that move from year to year have no place in the calendar here. */
export const holidayRules: readonly Rule[] = [
  ...fixed("New Year['’]s Eve", 12, 31),
  ...fixed("New Year(?:['’]s(?: Day)?)(?! Eve)", 1, 1),
  ...fixed("Christmas Eve", 12, 24),
  ...fixed("Christmas(?: Day)?(?! Eve)", 12, 25),
  ...fixed("Boxing Day", 12, 26),
  ...fixed("Halloween", 10, 31),
  ...fixed("Valentine['’]s Day", 2, 14),
  ...fixed("Armistice Day|Veterans Day", 11, 11),
  ...fixed("May Day", 5, 1),
  {
    pattern: words(
      "Thanksgiving(?: Day)?|Easter(?: Sunday| Monday)?|Good Friday|Labor Day|Memorial Day|Columbus Day|Ramadan",
    ),
    type: "date",
    read: () => ({is: "unplaced"}),
  },
];

function fixed(names: string, month: number, day: number): readonly Rule[] {
  const read = ({year}: Readonly<Record<string, string>>): Meaning => ({
    is: "calendar",
    month,
    day,
    ...(year !== undefined && {year: Number(year)}),
  });
  return [{pattern: words(`(?:${names})(?:,? (?<year>(?:19|20)\\d{2}))?`), type: "date", read}];
}

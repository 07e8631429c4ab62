import type {Meaning} from "../meaning.ts";
import type {Around, Groups} from "./rule.ts";

/**
 * Whether four digits by themselves are a year.
 *
 * They are not when they are part of an amount, a code or a time, or count what stands behind them. Before 1900, and in
 * round hundreds, a number is more likely a count, so that a preposition of time has to ask for a year.
 */
export function bareYear({year}: Groups, {before, after}: Around): Meaning | undefined {
  const value = Number(year);
  if (isPartOfAmount(before, after) || counted.test(after)) return undefined;
  const isRare = value < 1900 || value % 100 === 0;
  if (isRare && !asksForYear.test(before) && !(value < 1900 && /^\s?[,.;)]/.test(after))) return undefined;
  const countsPlural = value % 50 === 0 && /^\s\p{Ll}+s\b/u.test(after);
  return countsPlural && !/(?:in|since|by|until|year)\s$/i.test(before) ? undefined : {is: "calendar", year: value};
}

/** A mark or a digit right before, unless it ends a word or a clause; a unit, a decimal or more digits right after. */
function isPartOfAmount(before: string, after: string): boolean {
  const joinedBefore = /[$€£¥₽#№/.,:+=@&?~_-]$|\d\s$/.test(before) && !/\p{L}[-–/,:.]$|[)\]]?[,:]\s?$/u.test(before);
  return joinedBefore || joinedAfter.test(after);
}

const joinedAfter =
  /^(?:[.,]\d|[%°€£$₽]|\s?(?:%|per\s?cent|km|kg|m|mm|cm|ft|mph|GMT|UTC|hours|hrs)\b|[-–]\d|\s\d{3}\b)/;

const asksForYear =
  /(?:^|[\s(])(?:in|since|by|until|till|from|before|after|during|around|circa|c\.|of|early|mid|late|years?|through|throughout|to|and|than|for|between|spring|summer|autumn|winter|fall)[\s-]$/i;

/** What four digits count, in English. */
const counted = new RegExp(
  `^\\s(?:\\p{Ll}+\\s)?(?:${[
    "people|persons|men|women|children|families|households|members|residents|inhabitants|others|more|employees|workers|students|fans",
    "refugees|migrants|Russians|Ukrainians|Syrians|soldiers|troops|prisoners|victims|casualties|dead|deaths|tanks|guns|aircraft",
    "homes|houses|cars|jobs|cases|copies|votes|words|points|times|years|days",
    "tons|tonnes|miles|kilomet\\w+|met\\w+s|feet|acres|hectares|dollars|euros|pounds|roubles|rubles",
  ].join("|")})\\b`,
  "iu",
);

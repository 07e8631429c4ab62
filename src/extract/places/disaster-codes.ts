import {countries} from "./countries.ts";
import {countryOfAlpha3} from "./country-codes.ts";

/**
 * The country in the code of a disaster or of an appeal: GLIDE numbers (“FL-2014-000123-KHM”), appeals of the Red Cross
 * (“MDRBJ011”) and its bulletins, which give country, hazard and day (“IBBJfl160715”, “CHNTC230813”).
 */
export function countryOfCode(text: string): string | undefined {
  for (const {groups} of text.matchAll(codes)) {
    const alpha3 = groups?.glide ?? groups?.three;
    const alpha2 = groups?.appeal ?? groups?.two;
    const found = alpha3 === undefined ? alpha2 : countryOfAlpha3(alpha3);
    if (found !== undefined && found in countries) return found;
  }
  return undefined;
}

const hazards = "AC|CE|CW|DR|EP|EQ|ET|FA|FF|FL|FR|HT|HW|IN|LS|MS|OT|PO|SL|SS|ST|TC|TO|TS|VO|VW|WF";
const codes = new RegExp(
  String.raw`\b(?:(?:${hazards})-\d{4}-\d{6}-(?<glide>[A-Z]{3})|MDR(?<appeal>[A-Z]{2})\d{3}|(?:IB)?(?:(?<three>[A-Z]{3})|(?<two>[A-Z]{2}))(?:${hazards}|${hazards.toLowerCase()})\d{6})\b`,
  "g",
);

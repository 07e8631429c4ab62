import {countries} from "./countries.ts";

/** English name of a country by its code, for sentences of ours; “home” where no country is known. */
export function homeName(code: string | undefined): string {
  return (code === undefined ? undefined : countries[code]?.[0].split("|")[0]) ?? "home";
}

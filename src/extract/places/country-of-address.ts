import {countries} from "./countries.ts";
import {countryOfAlpha3} from "./country-codes.ts";
import {countryOfCode} from "./disaster-codes.ts";
import {findPlaces} from "./find-places.ts";
import {mostNamed} from "./most-named.ts";
import {nationalOutlets} from "./national-outlets.ts";
import {regions} from "./regions.ts";

/**
 * The country that an address suggests: by the words of its path, the code of a disaster or of a file, its host name, the
 * outlet's own country, or last its national domain. A guess, for texts that name no place.
 */
export function countryOfAddress(url: string): string | undefined {
  const parts = /^https?:\/\/(?<host>[^/?#]+)(?<path>[^?#]*)/.exec(url)?.groups;
  if (parts?.host === undefined) return undefined;
  const path = (parts.path ?? "").replace(/%20/g, " ");
  const host = parts.host.replace(/^www\d?\./, "").toLowerCase();
  return inWords(path) ?? countryOfCode(path) ?? inFileName(path) ?? inGluedWords(path) ?? inHost(host);
}

/** “…/floods-across-northern-chile” with its words in capitals, as the table of names has them. */
function inWords(path: string): string | undefined {
  const words = path.replace(/[^\p{L}'’]+/gu, " ").replace(/(?<= |^)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return mostNamed(findPlaces(words, 0).filter(({as}) => as !== "people"));
}

/** Files of relief organisations are often named with the alpha-3 code between underscores: “3_mar_15_moz_floods”. */
function inFileName(path: string): string | undefined {
  const parts = (path.split("/").at(-1) ?? "").split("_").filter((part) => !words.has(part.toLowerCase()));
  return parts.map((part) => countryOfAlpha3(part.toUpperCase())).find((code) => code !== undefined);
}

/** Codes that are words or months as well. */
const words: ReadonlySet<string> = new Set(
  "and are can per mar jam pan fin col dom bel com guy sur mus est".split(" "),
);

/** “tohokuquake2011”: a name of which a word begins. */
function inGluedWords(path: string): string | undefined {
  const parts = path.toLowerCase().match(/\p{L}{9,}/gu) ?? [];
  return parts.map(beginning).find((code) => code !== undefined);
}

function beginning(word: string): string | undefined {
  return gluedNames.find(([name]) => word.startsWith(name))?.[1];
}

/** “cambodiadaily.com”, “tribuneindia.com”, “kathmandupost.com”; then the outlet's country; then “.gov.bw”. */
function inHost(host: string): string | undefined {
  const country = countryNames.find(([name]) => host.includes(name))?.[1];
  return country ?? beginning(host) ?? outletCountry(host) ?? inDomain(host);
}

function outletCountry(host: string): string | undefined {
  return host
    .split(".")
    .map((label) => nationalOutlets.get(label))
    .find((code) => code !== undefined);
}

function inDomain(host: string): string | undefined {
  const domain = /\.(?<domain>[a-z]{2})(?::\d+)?$/i.exec(host)?.groups?.domain?.toUpperCase();
  const code = domain === "UK" ? "GB" : domain;
  return code !== undefined && code in countries ? code : undefined;
}

type Names = readonly (readonly [name: string, code: string])[];

const countryNames: Names = glued(
  Object.entries(countries).map(([code, [names]]) => [code, names]),
  5,
);

const gluedNames: Names = glued(
  [
    ...Object.entries(countries).map(([code, [names, , cities]]): [string, string] => [code, `${names}|${cities}`]),
    ...Object.entries(regions),
  ],
  6,
);

/** Names as addresses write them, small and without blanks, the longest first. */
function glued(table: readonly (readonly [code: string, names: string])[], atLeast: number): Names {
  return table
    .flatMap(([code, names]) =>
      names.split("|").map((name) => [name.toLowerCase().replace(/[^a-z]/g, ""), code] as const),
    )
    .filter(([name]) => name.length >= atLeast)
    .sort(([a], [b]) => b.length - a.length);
}

import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {Passage} from "../reading/passage.ts";
import {countries} from "./countries.ts";
import {type FoundPlace, findPlaces} from "./find-places.ts";

/** The country a document is set in. */
export interface Setting {
  /** ISO alpha-2. */
  readonly code: string;
  /** The words of its address that suggest it, where its own text names no country: a guess. */
  readonly guessedFrom?: string;
}

/**
 * The country that a document is set in, for claims whose own sentences name no place: the one it names most often,
 * else the one its address suggests, by its words, its host name, the code of a relief appeal, or last its national
 * domain.
 */
export function findSetting(document: EvidenceDocument, passages: readonly Passage[]): Setting | undefined {
  const named = mostNamed(passages.flatMap(({places}) => places));
  if (named !== undefined) return {code: named};
  const url = document.origin.url ?? document.metadata.url?.[0]?.value;
  const code = inAddress(url);
  return code === undefined || url === undefined ? undefined : {code, guessedFrom: url};
}

function mostNamed(places: readonly FoundPlace[]): string | undefined {
  const votes = new Map<string, number>();
  for (const {code, as} of places)
    if (code !== null && as !== "government") votes.set(code, (votes.get(code) ?? 0) + 1);
  return [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

function inAddress(url: string | undefined): string | undefined {
  const parts = /^https?:\/\/(?<host>[^/?#]+)(?<path>[^?#]*)/.exec(url ?? "")?.groups;
  if (parts?.host === undefined) return undefined;
  const path = (parts.path ?? "").replace(/%20/g, " ");
  return inWords(path) ?? inAppeal(path) ?? inHost(parts.host) ?? inDomain(parts.host);
}

/** “…/floods-across-northern-chile” with its words in capitals, as the table of names has them. */
function inWords(path: string): string | undefined {
  const words = path.replace(/[^\p{L}'’]+/gu, " ").replace(/(?<= |^)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return mostNamed(findPlaces(words, 0).filter(({as}) => as !== "people"));
}

/** Red Cross papers are filed by the country's code: appeals as MDRBJ011, bulletins as IBBJfl160715. */
function inAppeal(path: string): string | undefined {
  const code = /\b(?:MDR(?<appeal>[A-Z]{2})\d{3}|IB(?<bulletin>[A-Z]{2})[a-z]{2}\d{6})/.exec(path)?.groups;
  return codeIn(code?.appeal ?? code?.bulletin);
}

function codeIn(code: string | undefined): string | undefined {
  return code !== undefined && code in countries ? code : undefined;
}

/** “cambodiadaily.com”, “tribuneindia.com”. */
function inHost(host: string): string | undefined {
  return hostNames.find(([name]) => host.includes(name))?.[1];
}

const hostNames: readonly (readonly [name: string, code: string])[] = Object.entries(countries)
  .flatMap(([code, [names]]) =>
    names.split("|").map((name) => [name.toLowerCase().replace(/[^a-z]/g, ""), code] as const),
  )
  .filter(([name]) => name.length >= 5)
  .sort(([a], [b]) => b.length - a.length);

function inDomain(host: string): string | undefined {
  const domain = /\.(?<domain>[a-z]{2})(?::\d+)?$/i.exec(host)?.groups?.domain?.toUpperCase();
  const code = domain === "UK" ? "GB" : domain;
  return code !== undefined && code in countries ? code : undefined;
}

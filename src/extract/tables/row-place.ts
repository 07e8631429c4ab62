import type {ClaimPlace} from "../../core/claim.ts";
import type {TextRange} from "../../core/span.ts";
import {findPlaces} from "../places/find-places.ts";
import type {Scene} from "../scene.ts";

export type RowPlace = Pick<ClaimPlace, "host" | "hostText">;

/**
 * Where the people of a row are, by its label: the one country that it names; for a total, home where they moved within
 * it and else everywhere. “Other”, a label that names two countries and one that names none give no place.
 */
export function placeOfRow({start, end}: TextRange, measure: string, {document, home}: Scene): RowPlace | undefined {
  const label = document.text.slice(start, end).trim();
  const within = measure === "displaced_stock" || measure === "evacuated";
  if (/^(?:grand )?(?:total|all)\b/i.test(label))
    return within ? (home === undefined ? undefined : {host: home}) : {host: "ALL"};
  const codes = new Set(findPlaces(label, 0).flatMap(({code}) => code?.slice(0, 2) ?? []));
  const [code] = codes;
  if (codes.size === 1 && code !== undefined) return {host: code};
  return codes.size === 0 && within && home !== undefined && isName(label) ? {host: home, hostText: label} : undefined;
}

/** Districts that no gazetteer knows are still names. */
function isName(label: string): boolean {
  return (
    /^\p{Lu}[\p{L}\s'’.-]{1,60}$/u.test(label) && !/^(?:other|others|unknown|not stated|source|note)\b/i.test(label)
  );
}

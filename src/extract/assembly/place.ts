import type {ClaimPlace} from "../../core/claim.ts";
import type {FoundPlace} from "../places/find-places.ts";
import {before, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import type {Draft} from "./draft.ts";

/** Home, host and direction of a claim: what its rule knows, then the places of its sentence, then the document's home. */
export function completePlace(draft: Draft, scene: Scene): ClaimPlace {
  const own = draft.place ?? {};
  const left = leftPlace(draft, scene) ?? scene.home;
  const home = left === undefined ? {} : {home: left};
  if (draft.kind !== "quantity" && draft.kind !== "share") return {...home, ...own};
  if (own.host !== undefined || own.hostText !== undefined) return {...home, ...own};
  return {...home, ...own, ...hostOf(draft, {...scene, home: left})};
}

/** “Fled Nagorno-Karabakh”, “left Turkey”: what stands right behind the verb is left, whoever else the document is about. */
function leftPlace({measure, passage, parts}: Draft, scene: Scene): string | undefined {
  const [predicate] = parts?.predicate ?? [];
  if (measure !== "left_total" || predicate === undefined) return undefined;
  const place = passage.places.find(
    ({start, as}) =>
      start >= predicate.end &&
      as !== "people" &&
      as !== "government" &&
      /^\s+(?:the\s+)?$/.test(scene.document.text.slice(predicate.end, start)),
  );
  return place?.code?.slice(0, 2);
}

const inCountry: ReadonlySet<string> = new Set([
  "evacuated",
  "displaced_total",
  "displaced_stock",
  "homeless",
  "relocated",
  "sheltered",
  "in_camp",
  "forced_to_flee",
  "housing_destroyed",
  "housing_damaged",
  "housing_uninhabitable",
]);

/**
 * Where the people are: a place of the sentence that is not home, after “to”, “in”, “from”. Those displaced within their
 * country are in it. Those who left home and are told of without a place are everywhere.
 */
function hostOf(draft: Draft, scene: Scene): ClaimPlace {
  const named = draft.passage.places.filter((place) => isWhere(place, draft, scene));
  const within = inCountry.has(draft.measure);
  const place = named.find(({code}) => within || code !== scene.home);
  if (place !== undefined)
    return place.code === null
      ? {hostText: place.text}
      : {host: place.code, ...(place.as === "city" && {city: place.text})};
  const setting = scene.home ?? scene.setting?.code;
  if (within) return setting === undefined ? {} : {host: setting};
  return draft.measure === "left_total" && scene.home !== undefined ? {host: "ALL"} : {};
}

/** Not the people themselves, not a government, not a place that only dates or explains: “the war in Ukraine”. */
function isWhere(place: FoundPlace, draft: Draft, scene: Scene): boolean {
  if (place.as === "government" || place.as === "crossing") return false;
  if (place.as === "people") return inCountry.has(draft.measure);
  if (draft.passage.periods.some((period) => overlap(period, place))) return false;
  return !explains(place, draft.passage) && !inSpeaker(place, draft, scene);
}

function explains(place: FoundPlace, passage: Passage): boolean {
  return /\b(?:war|invasion|offensive|attack|conflict|fighting|operation)\s+(?:in|of|on|against|with)\s+(?:the\s+)?$/i.test(
    before(passage, place.start),
  );
}

function inSpeaker(place: FoundPlace, {passage}: Draft, {spoken}: Scene): boolean {
  return (spoken[passage.index] ?? []).some(({source}) => source !== null && overlap(source, place));
}

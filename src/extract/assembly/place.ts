import type {ClaimPlace} from "../../core/claim.ts";
import {inDateline} from "../places/dateline.ts";
import type {FoundPlace} from "../places/find-places.ts";
import {homeOfPeople} from "../places/home-of-people.ts";
import {placesOfPiece} from "../places/own-piece.ts";
import {before, overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import type {Draft} from "./draft.ts";

/** Home, host and direction of a claim: what its rule knows, then the places of its sentence, then the document's home. */
export function completePlace(draft: Draft, scene: Scene): ClaimPlace {
  const own = draft.place ?? {};
  const left = homeOf(draft, scene);
  const home = left === undefined ? {} : {home: left};
  if (draft.kind !== "quantity" && draft.kind !== "share") return {...home, ...own};
  const host = () => hostOf(draft, {...scene, home: left});
  if (draft.rules.includes("figure")) return pointed({...home, ...own}, host());
  if (own.host !== undefined || own.hostText !== undefined || draft.rules[0] === "answer") return {...home, ...own};
  return {...home, ...own, ...host()};
}

/** A number that points back to another is where that one is, unless its own words name a place: “…, 12,000 from Sudan”. */
function pointed({host, hostText, city, ...rest}: ClaimPlace, own: ClaimPlace): ClaimPlace {
  const inherited = {...(host && {host}), ...(hostText && {hostText}), ...(city && {city})};
  const placed = own.hostText !== undefined || (own.host !== undefined && own.host !== "ALL");
  return {...rest, ...(placed ? own : inherited)};
}

/**
 * The country left by those whom a claim is about: that of the people it names, else the one it says they left, else the
 * document's. A people that flees a region is at home there, whatever it is called: “100,000 Armenians fled Karabakh”.
 */
function homeOf(draft: Draft, scene: Scene): string | undefined {
  const left = leftPlace(draft, scene);
  const flown = left?.as === "region" && draft.rules.includes("fled");
  const people = flown ? undefined : peopleOf(draft);
  return people ?? left?.code?.slice(0, 2) ?? scene.home;
}

/** Of those who are displaced within their country the places of the sentence say where they are. */
function peopleOf({kind, value, measure, anchor, passage, place}: Draft): string | undefined {
  if (kind !== "quantity" || value?.kind !== "quantity" || inCountry.has(measure)) return undefined;
  return homeOfPeople(anchor, passage, {from: measure !== "returned_total" && place?.direction !== "back"});
}

/** “Fled Nagorno-Karabakh”, “left Turkey”: what stands right behind the verb is left, whoever else the document is about. */
function leftPlace({measure, passage, parts}: Draft, scene: Scene): FoundPlace | undefined {
  const [predicate] = parts?.predicate ?? [];
  if (measure !== "left_total" || predicate === undefined) return undefined;
  return passage.places.find(
    ({start, as}) =>
      start >= predicate.end &&
      as !== "people" &&
      as !== "government" &&
      /^\s+(?:the\s+)?$/.test(scene.document.text.slice(predicate.end, start)),
  );
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
  const named = placesOfPiece(draft.anchor, draft.passage).filter((place) => isWhere(place, draft, scene));
  const within = inCountry.has(draft.measure);
  const place = named.find(({code}) => within || code !== scene.home);
  const list = place && listFrom(place, named, draft.passage);
  if (list !== undefined) return {hostText: list};
  if (place !== undefined)
    return place.code === null
      ? {hostText: place.text}
      : {host: place.code, ...(place.as === "city" && {city: place.text})};
  const setting = scene.home ?? scene.setting?.code;
  if (within) return setting === undefined ? {} : {host: setting};
  return draft.measure === "left_total" && scene.home !== undefined ? {host: "ALL"} : {};
}

/** Without the state: Georgia and Florida are one country. */
function country({code}: FoundPlace): string | null {
  return code === null ? null : code.slice(0, 2);
}

/** “In Jordan, Lebanon and Egypt”: a number for several countries is that of none of them. */
function listFrom(first: FoundPlace, named: readonly FoundPlace[], {text, start}: Passage): string | undefined {
  let last = first;
  const codes = new Set([country(first)]);
  for (const place of named.slice(named.indexOf(first) + 1)) {
    if (!/^(?:,|,? (?:and|or))\s+(?:the\s+)?$/.test(text.slice(last.end - start, place.start - start))) break;
    codes.add(country(place));
    last = place;
  }
  return codes.size > 1 && !codes.has(null) ? text.slice(first.start - start, last.end - start) : undefined;
}

/** Not the people themselves, not a government, not a place that only dates or explains: “the war in Ukraine”. */
function isWhere(place: FoundPlace, draft: Draft, scene: Scene): boolean {
  if (place.as === "government" || place.as === "crossing") return false;
  if (place.as === "people") return inCountry.has(draft.measure);
  if (draft.passage.periods.some((period) => overlap(period, place))) return false;
  if (inDateline(place, draft.passage) && !inCountry.has(draft.measure)) return false;
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

import {reasons} from "../../account/from-evidence/reasons.ts";
import type {Observation} from "../../account/observation.ts";
import {type AskedClaim, type Missing, readAskedClaim} from "../../check/asked-claim.ts";
import {judgeClaims} from "../../check/check-claims.ts";
import {followWaves, type Held, voicesOf, wholeSample} from "../../check/held.ts";
import {locateClaims} from "../../check/locate-claims.ts";
import {readClaim, type Terms} from "../../check/read-claim.ts";
import type {CheckedClaim} from "../../check/result.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {monthWords} from "../../core/month.ts";
import {groupLikelihoods} from "../../estimate/group-likelihoods.ts";
import {placeName} from "../place-names.ts";
import {checkedClaim} from "./checked-claim.ts";

/** A number as a person typed it, in the terms of an account. */
interface NumberRead {
  readonly kind: "read";
  readonly row: EvidenceRow;
  readonly claim: Observation;
}

/** Why a number as a person typed it cannot be judged, and the way out. */
interface UnreadNumber {
  readonly kind: "unread";
  readonly says: string;
  readonly hint: string;
}

/** A number as a person typed it, with its verdict; or why there is none. */
export type JudgedNumber = {readonly kind: "judged"; readonly claim: CheckedClaim} | UnreadNumber;

/** Hold one number, as a person types it, against the whole account, under both stays. */
export function judgeNumber(text: string, held: Held): JudgedNumber {
  const read = readNumber(text, held);
  return read.kind === "unread" ? read : {kind: "judged", claim: judgeRead(read, held)};
}

/** What a person typed as a claim about an account, before anything is fitted. */
export function readNumber(text: string, held: Pick<Held, "case" | "mapped">): NumberRead | UnreadNumber {
  const asked = readAskedClaim(text, {
    from: held.case.from,
    home: held.case.home,
    places: placesOf(held.mapped.design.hosts),
  });
  if (asked.kind !== "claim") return {kind: "unread", says: lackingWords(asked, text), hint: examples};
  const read = readClaim(asked.row, askedToday(held.mapped));
  if (read.kind === "claim") return {kind: "read", row: asked.row, claim: read.claim};
  const reason = read.kind === "unreadable" ? read.reason : "it counts crossings";
  const hint = reason === reasons.noValue ? possible[asked.row.unit === "share" ? "share" : "persons"] : reachOf(held);
  return {kind: "unread", says: `cannot be held against this account: ${reason}`, hint};
}

/** A question was published by nobody, so no `--as-of` is before it. */
function askedToday({design, terms}: Held["mapped"]): Terms {
  return {design, terms: {...terms, frame: {...terms.frame, asOf: undefined}}};
}

const possible = {
  share: "a share lies between 0 and 1 (0% and 100%), ends not included",
  persons: "a number of people is more than 0",
} as const;

/** The months and places that can be asked about. */
function reachOf({case: {from, until}, mapped}: Pick<Held, "case" | "mapped">): string {
  return `the account runs from ${monthWords(from)} to ${monthWords(until)} and knows the places  ${mapped.design.hosts.join(" ")}`;
}

/** What was missing; or not understood, and which words those were. */
function lackingWords({missing, said}: Extract<AskedClaim, {kind: "unclear"}>, text: string): string {
  const [nothing, unclear] = lacking[missing];
  return said === text.trim() ? `has ${nothing}` : `has ${unclear}: “${said}”`;
}

const noMeasure = "nothing that says whether people left, returned or are away";
const otherWords = "words that are not understood, and may make it another question";
const noShare = "a share of what is asked in people: only the share who returned is a share";

const lacking: Readonly<Record<Missing, readonly [nothing: string, unclear: string]>> = {
  number: ["no number", "a number that is not clear"],
  month: ["no month", "a date that is not clear"],
  measure: [noMeasure, noMeasure],
  place: ["a place that is none", "a place that is none"],
  words: [otherWords, otherWords],
  share: [noShare, noShare],
};

const examples =
  'write it like  "at least 100,000 in GE on 2022-12-31",  "between 700,000 and 1.5 million left by July 2023"  or  "returned_share >= 0.5 by 2023-06"';

/** Every host and country by its code and its English name, codes out of use as what they became: `SU` is `RU`. */
function placesOf(hosts: readonly string[]): ReadonlyMap<string, string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => placeName(code) !== code);
  const own = hosts.filter((host) => host !== "other").map((host) => host.replace(/ rest$/, ""));
  return new Map([
    ...otherNames,
    ...[...codes, "EU", ...own].flatMap((code) => [
      [code.toLowerCase(), codeInUse(code)] as const,
      [placeName(code).toLowerCase(), codeInUse(code)] as const,
    ]),
  ]);
}

/** Names that people write and the platform does not. */
const otherNames = [
  ["turkey", "TR"],
  ["usa", "US"],
  ["uae", "AE"],
  ["czech republic", "CZ"],
] as const;

/** By the aliases of territories in Unicode's CLDR: `SU` → `RU`, `UK` → `GB`, `YU` → `RS`. */
function codeInUse(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.Locale(`und-${code}`).region ?? code;
}

/** The verdict on a number that has been read. */
export function judgeRead({row, claim}: Pick<NumberRead, "row" | "claim">, held: Held): CheckedClaim {
  const {prior, sample} = wholeSample(followWaves(held, [claim]));
  const located = locateClaims(sample.account, prior, [claim]);
  const [judged] = judgeClaims({
    claims: [claim],
    sample,
    prior: new Map(located.map((each) => [each.claim.id, each])),
    voices: voicesOf(sample.account, groupLikelihoods(sample.account, sample.draws)),
  });
  const rows = new Map([[row.id, row]]);
  return checkedClaim(judged as NonNullable<typeof judged>, undefined, held, {rows, copies: new Map()});
}

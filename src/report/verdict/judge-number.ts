import type {MappedEvidence} from "../../account/from-evidence/map-evidence.ts";
import type {Observation} from "../../account/observation.ts";
import {readAskedClaim} from "../../check/asked-claim.ts";
import {judgeClaims} from "../../check/check-claims.ts";
import {followWaves, type Held, voicesOf, wholeSample} from "../../check/held.ts";
import {locateClaims} from "../../check/locate-claims.ts";
import {readClaim} from "../../check/read-claim.ts";
import type {CheckedClaim} from "../../check/result.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {monthText, monthWords} from "../../core/month.ts";
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
  const asked = readAskedClaim(text, held.case.from, placesOf(held.mapped));
  if (asked.kind !== "claim") return {kind: "unread", says: `has ${lacking[asked.missing]}`, hint: examples};
  const read = readClaim(asked.row, held.mapped);
  if (read.kind === "claim") return {kind: "read", row: asked.row, claim: read.claim};
  const {from, until} = held.case;
  return {
    kind: "unread",
    says: `cannot be held against this account: ${read.kind === "unreadable" ? read.reason : "it counts crossings"}`,
    hint: `the account runs from ${monthWords(from)} to ${monthText(until)} and knows the places  ${held.mapped.design.hosts.join(" ")}`,
  };
}

const lacking = {
  number: "no number",
  month: "no month",
  measure: "nothing that says whether people left, returned or are away",
  place: "a place that is none",
} as const;

const examples =
  'write it like  "at least 100,000 in GE on 2022-12-31",  "between 700,000 and 1.5 million left by July 2023"  or  "returned_share >= 0.5 by 2023-06"';

/** Every host and country by its code and its English name. */
function placesOf({design}: MappedEvidence): ReadonlyMap<string, string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => placeName(code) !== code);
  const hosts = design.hosts.filter((host) => host !== "other").map((host) => host.replace(/ rest$/, ""));
  return new Map(
    [...codes, "EU", ...hosts].flatMap((code) => [
      [code.toLowerCase(), code] as const,
      [placeName(code).toLowerCase(), code] as const,
    ]),
  );
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

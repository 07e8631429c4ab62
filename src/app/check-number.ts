import type {MappedEvidence} from "../account/from-evidence/map-evidence.ts";
import {readAskedClaim} from "../check/asked-claim.ts";
import {falseAlarmsExpected, judgeClaims} from "../check/check-claims.ts";
import {locateClaims} from "../check/locate-claims.ts";
import {readClaim} from "../check/read-claim.ts";
import type {CheckedClaim, CheckResult} from "../check/result.ts";
import type {Case} from "../core/case.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {monthText, monthWords} from "../core/month.ts";
import {UserError} from "../core/user-error.ts";
import {groupLikelihoods} from "../estimate/group-likelihoods.ts";
import {placeName} from "../report/place-names.ts";
import {followWaves, openConverged, voicesOf, wholeSample} from "./check.ts";
import {checkedClaim} from "./checked-claim.ts";
import type {FitEffects} from "./effects.ts";
import type {EstimateOptions} from "./estimated.ts";
import type {StoredFit} from "./stored-fit.ts";

/**
 * Hold one number, as a person types it, against the whole account, under both stays.
 *
 * @throws {UserError} saying which part of the question could not be read, or why the account cannot answer it
 */
export async function checkNumber(
  effects: FitEffects,
  folder: string,
  text: string,
  options: EstimateOptions,
): Promise<CheckResult> {
  const fit = await openConverged(effects, folder, options);
  const {case: of, asOf, seed} = fit.result;
  const claims = [judgeNumber(text, askedRow(text, fit.case, fit.mapped), fit)];
  return {
    schema: "countercurrent/check@1",
    case: of.id,
    asOf,
    seed,
    judged: claims.filter(({verdict}) => verdict !== "cannot-tell").length,
    falseAlarmsExpected: falseAlarmsExpected(claims),
    claims,
    notChecked: [],
  };
}

function askedRow(text: string, of: Case, mapped: MappedEvidence): EvidenceRow {
  const asked = readAskedClaim(text, of.from, placesOf(mapped));
  if (asked.kind === "claim") return asked.row;
  const missing = {
    number: "no number",
    month: "no month",
    measure: "nothing that says whether people left, returned or are away",
    place: "a place that is none",
  }[asked.missing];
  throw new UserError(
    `--claim “${text}” has ${missing}`,
    'write it like  "at least 100,000 in GE on 2022-12-31",  "between 700,000 and 1.5 million left by July 2023"  or  "returned_share >= 0.5 by 2023-06"',
  );
}

/** Every host and country by its code and its English name. */
function placesOf({design}: MappedEvidence): ReadonlyMap<string, string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => placeName(code) !== code);
  const all = [
    ...codes,
    "EU",
    ...design.hosts.filter((host) => host !== "other").map((host) => host.replace(/ rest$/, "")),
  ];
  return new Map(
    all.flatMap((code) => [[code.toLowerCase(), code] as const, [placeName(code).toLowerCase(), code] as const]),
  );
}

function judgeNumber(text: string, row: EvidenceRow, fit: StoredFit): CheckedClaim {
  const read = readClaim(row, fit.mapped);
  if (read.kind !== "claim") {
    const {from, until} = fit.case;
    throw new UserError(
      `--claim “${text}” cannot be held against this account: ${read.kind === "unreadable" ? read.reason : "it counts crossings"}`,
      `the account runs from ${monthWords(from)} to ${monthText(until)} and knows the places  ${fit.design.hosts.join(" ")}`,
    );
  }
  const following = followWaves(fit, [read.claim]);
  const {prior, sample} = wholeSample(following);
  const located = locateClaims(sample.account, prior, [read.claim]);
  const [judged] = judgeClaims({
    claims: [read.claim],
    sample,
    prior: new Map(located.map((each) => [each.claim.id, each])),
    voices: voicesOf(sample.account, groupLikelihoods(sample.account, sample.draws)),
  });
  const rows = new Map([[row.id, row]]);
  return checkedClaim(judged as NonNullable<typeof judged>, undefined, fit, {rows, copies: new Map()});
}

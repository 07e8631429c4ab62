import {thresholdDays} from "../../account/from-evidence/duration.ts";
import {kindOf} from "../../account/from-evidence/kind.ts";
import {sourceKey} from "../../account/from-evidence/source-key.ts";
import type {Observation, Stay} from "../../account/observation.ts";
import type {JudgedClaim} from "../../check/check-claims.ts";
import type {Held} from "../../check/held.ts";
import type {CheckedClaim} from "../../check/result.ts";
import {type CrossingsRow, copiesOf, type RootClaims} from "../../check/root-claims.ts";
import type {Predictive} from "../../check/verdict.ts";
import type {EvidenceRow, Measure} from "../../core/evidence-row.ts";
import type {Removal} from "../../estimate/removal.ts";
import {measureWords, stayWords} from "../words.ts";
import {asStatement, claimInWords, numberInWords, quantityInWords, type StatedNumber, unitOf} from "./claim-words.ts";
import {judgedNumber} from "./judged-number.ts";
import {crossingsSentence, rangeInWords, verdictSentence} from "./verdict-words.ts";

/** A judged claim with all that a reader may want to know of it. @param removal of its source; undefined: it was not needed */
export function checkedClaim(
  {claim, verdict, byStay, restsOn}: JudgedClaim,
  removal: Removal | undefined,
  fit: Pick<Held, "design" | "case" | "result">,
  roots: Pick<RootClaims, "rows" | "copies">,
): CheckedClaim {
  const row = roots.rows.get(claim.rows[0] as string) as EvidenceRow;
  const {number: stated, origin} = judgedNumber(claim, row);
  const says = claimInWords(claim, stated, fit.design, fit.case.from, {place: row.place, origin});
  const saying =
    row.attributedTo === "" && row.published === "" ? undefined : {speaker: row.attributedTo, published: row.published};
  return {
    ...saidIn(row),
    claim: claim.id,
    rows: claim.rows,
    source: claim.source,
    kind: claim.kind,
    says,
    stay: claim.stay,
    verdict,
    byStay: Object.fromEntries(byStay),
    people: null,
    unit: unitOf(claim),
    stated,
    method: removal?.method ?? "exact",
    khat: removal?.khat ?? null,
    bias: biasOf(claim, fit.result.sources),
    restsOn,
    copies: copiesOf(claim.rows, roots),
    sentence: verdictSentence({claim, says, saying, byStay, countsPresence: countsPresence(claim, row)}),
  };
}

/** A row that counts crossings. @param people the account's people of that kind, by stay */
export function checkedCrossings(
  {row, asPeople}: CrossingsRow,
  people: ReadonlyMap<Stay, Predictive> | undefined,
  fit: Pick<Held, "design" | "case">,
  roots: RootClaims,
): CheckedClaim {
  const says = `${numberInWords(statedBy(row), asPeople ?? {form: "band", quantity: "left"})} ${crossingsWords[row.measure] ?? measureWords[row.measure]}`;
  const any = people?.get("any");
  const instead = asPeople && any && `${asClaim(asPeople, any, fit)} (8 in 10), ${stayWords.any}`;
  return {
    ...saidIn(row),
    source: sourceKey(row),
    kind: kindOf(row, row.place),
    claim: row.id,
    rows: [row.id],
    says,
    stay: "any",
    verdict: "crossings",
    byStay: {},
    people: people === undefined ? null : Object.fromEntries(people),
    unit: row.unit === "share" ? "share" : "persons",
    stated: statedBy(row),
    method: "exact",
    khat: null,
    bias: null,
    restsOn: [],
    copies: copiesOf([row.id], roots),
    sentence: crossingsSentence(says, {speaker: row.attributedTo, published: row.published}, instead),
  };
}

const crossingsWords: Readonly<Partial<Record<Measure, string>>> = {
  returned_total: "who came back",
  left_total: "who left",
};

/** What the account has in place of a number of crossings: “12,000 to 31,000 people came to live in Georgia in …”. */
function asClaim(asPeople: Observation, people: Predictive, {design, case: of}: Pick<Held, "design" | "case">): string {
  return asStatement(`${rangeInWords(asPeople, people)} ${quantityInWords(asPeople, design, of.from)}`);
}

/** Whether a count of people in a place is one of whoever was there, by no rule of how long. */
function countsPresence({quantity, stay}: Observation, {durationRule}: EvidenceRow): boolean {
  return quantity === "stock" && stay === "any" && thresholdDays(durationRule) === undefined;
}

function saidIn({attributedTo, publisher, published, quoteGist}: EvidenceRow) {
  return {speaker: attributedTo, publisher, published, gist: quoteGist};
}

function statedBy({low, mid, high}: EvidenceRow): StatedNumber {
  return {low, mid, high};
}

function biasOf(claim: Observation, sources: Held["result"]["sources"]): CheckedClaim["bias"] {
  const group = sources.find(
    (each) => each.source === claim.source && claim.rows.every((id) => each.rows.includes(id)),
  );
  if (group === undefined) return null;
  const {class: of, biasQ05, biasMedian, biasQ95, pOff} = group;
  return {class: of, biasQ05, biasMedian, biasQ95, pOff};
}

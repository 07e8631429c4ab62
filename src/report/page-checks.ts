import type {CheckedClaim, CheckResult} from "../check/result.ts";
import type {Predictive, StayVerdict} from "../check/verdict.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";

/** Checks as a page holds them: without what stands in the rows beside them, and what was worked out to five digits. */
export type PackedChecks = Omit<CheckResult, "claims"> & {readonly claims: readonly PackedClaim[]};

type PackedClaim = Omit<CheckedClaim, keyof SaidInRow>;
type SaidInRow = Pick<CheckedClaim, "speaker" | "publisher" | "published" | "gist">;

export function packChecks({claims, ...checks}: CheckResult): PackedChecks {
  return {...checks, claims: claims.map(packClaim)};
}

/** The checks again. @param byId the rows they are of */
export function unpackChecks({claims, ...checks}: PackedChecks, byId: ReadonlyMap<string, EvidenceRow>): CheckResult {
  return {...checks, claims: claims.map((claim) => ({...saidIn(byId.get(claim.rows[0] ?? "")), ...claim}))};
}

function saidIn(row: EvidenceRow | undefined): SaidInRow {
  const {attributedTo = "", publisher = "", published = "", quoteGist = ""} = row ?? {};
  return {speaker: attributedTo, publisher, published, gist: quoteGist};
}

function packClaim({speaker: _, publisher: __, published: ___, gist: ____, ...claim}: CheckedClaim): PackedClaim {
  return {
    ...claim,
    byStay: forEachStay(claim.byStay, shortVerdict),
    people: claim.people === null ? null : forEachStay(claim.people, short),
    khat: claim.khat === null ? null : fiveDigits(claim.khat),
    bias: claim.bias === null ? null : short(claim.bias),
    restsOn: claim.restsOn.map(short),
  };
}

function shortVerdict(verdict: StayVerdict): StayVerdict {
  return {...short(verdict), predictive: short<Predictive>(verdict.predictive)};
}

function forEachStay<Value>(
  {any, settled}: {readonly any?: Value; readonly settled?: Value},
  change: (value: Value) => Value,
) {
  return {...(any && {any: change(any)}), ...(settled && {settled: change(settled)})};
}

/** The same with its own numbers to five digits. */
function short<Part extends object>(part: Part): Part {
  const entries = Object.entries(part).map(([name, value]) => [
    name,
    typeof value === "number" ? fiveDigits(value) : value,
  ]);
  return Object.fromEntries(entries) as Part;
}

function fiveDigits(value: number): number {
  return Number(value.toPrecision(5));
}

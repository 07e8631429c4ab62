import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Lineage} from "../../core/lineage.ts";
import {UserError} from "../../core/user-error.ts";
import type {EvidenceTable} from "../effects.ts";
import {lineOf} from "../ledger/claim-line.ts";
import type {StandingReview} from "../ledger/ledger.ts";
import type {LedgerClaim, LedgerState} from "../ledger/ledger-state.ts";
import {standingLinks} from "../ledger/standing-links.ts";
import {type ClaimRow, claimRow} from "./claim-row.ts";
import type {ClaimedRow} from "./claimed-row.ts";
import {namedOrigins} from "./named-origins.ts";
import {relateRows} from "./relate-rows.ts";
import {tableDescent, withoutCircles} from "./without-circles.ts";

/** What the claims of a ledger are to the account: rows, with their lineage, and claims that are none. */
export interface ClaimEvidence {
  readonly rows: readonly EvidenceRow[];
  readonly lineage: readonly Lineage[];
  readonly outside: readonly {readonly claim: LedgerClaim; readonly reason: string}[];
  /** Reviews that were passed over (`LedgerState`). */
  readonly unread: LedgerState["unread"];
}

/** What a ledger's claims are read beside. */
export interface BesideClaims {
  readonly home: string;
  readonly tables: readonly EvidenceTable[];
  /** Claims that nobody has decided on speak too. */
  readonly proposed: boolean;
}

/**
 * Read accepted claims as rows of evidence, one body with the tables: what repeats a row of a table, or another claim,
 * descends from it and is counted once.
 *
 * @throws {UserError} when a table has a row with the id of a claim
 */
export function claimEvidence(state: LedgerState, beside: BesideClaims): ClaimEvidence {
  const speaking = state.claims.filter(
    (each) => each.state === "accepted" || (beside.proposed && each.state === "proposed"),
  );
  const tableRows = beside.tables.flatMap(({rows}) => rows);
  refuseTakenIds(speaking, tableRows);
  const claimed: ClaimedRow[] = [];
  const outside: {claim: LedgerClaim; reason: string}[] = [];
  for (const each of speaking) {
    const reading = readClaim(each, state, beside.home);
    if ("row" in reading) claimed.push({claim: each.claim, row: reading.row, ...originsOf(each, state)});
    else outside.push({claim: each, reason: reading.reason});
  }
  const lineage = afterReview(relateRows(claimed, tableRows, state.passages), state, tableRows);
  const edgesOf = Map.groupBy(lineage, ({child}) => child);
  return {
    rows: claimed.map(({row}) => descending(row, edgesOf.get(row.id) ?? [])),
    lineage,
    outside,
    unread: state.unread,
  };
}

/** The table that claims form beside those of `evidence/`; none where there is neither row nor note. */
export function ledgerTable({rows, outside, unread}: ClaimEvidence): readonly EvidenceTable[] {
  const notes = [...noteOutside(outside), ...unread.map(noteUnread)];
  return rows.length === 0 && notes.length === 0 ? [] : [{file: ledgerFile, rows, notes}];
}

function noteOutside(outside: ClaimEvidence["outside"]): readonly string[] {
  if (outside.length === 0) return [];
  const counts = [...Map.groupBy(outside, ({reason}) => reason)].map(([reason, all]) => `${all.length} ${reason}`);
  const all = outside.length === 1 ? "1 claim that is no row" : `${outside.length} claims that are no rows`;
  return [`has ${all} of evidence: ${counts.join("; ")}`];
}

function noteUnread({what, claim, reader, at}: StandingReview): string {
  return `has a review that cannot be read and changes nothing: ${what} of ${claim} by ${reader}, ${at} (undo takes it back)`;
}

/** The ledger, as a person would write its name. */
const ledgerFile = "ledger.sqlite";

function originsOf({claim}: LedgerClaim, {documents}: LedgerState): Pick<ClaimedRow, "origins"> {
  const kept = documents.get(claim.document);
  return kept === undefined ? {} : {origins: namedOrigins(claim, kept.document)};
}

function readClaim({claim, householdSize}: LedgerClaim, {documents}: LedgerState, home: string): ClaimRow {
  const kept = documents.get(claim.document);
  if (kept === undefined) throw new Error(`claim ${claim.id} has no document`);
  const origin = {file: kept.file, line: lineOf(claim, kept)};
  return claimRow(claim, {document: kept.document, home, origin, householdSize});
}

/** A person cleared a suspicion (`unlink`) or named a parent (`link`); a rule that says the reverse gives way. */
function afterReview(
  found: readonly Lineage[],
  state: LedgerState,
  tableRows: readonly EvidenceRow[],
): readonly Lineage[] {
  const links = standingLinks(state);
  const said = [...links.values()].filter((edge) => edge !== null);
  const unsaid = found.filter(({child}) => !links.has(child));
  return withoutCircles([...said, ...unsaid], tableDescent(tableRows));
}

/** A row with what it was taken from, and the whole that it is a part of. */
function descending(row: EvidenceRow, edges: readonly Lineage[]): EvidenceRow {
  const whole = edges.find(({relation}) => relation === "part-of")?.parent;
  const taken = edges.filter(({relation}) => relation !== "part-of");
  const relation = taken[0]?.relation;
  const parents = taken.filter((each) => each.relation === relation).map(({parent}) => parent);
  return {
    ...row,
    ...(relation !== undefined && relation !== "part-of" && {derivesFrom: parents, derivation: relation}),
    ...(whole !== undefined && {partOf: whole}),
  };
}

function refuseTakenIds(claims: readonly LedgerClaim[], rows: readonly EvidenceRow[]): void {
  const ids = new Set(claims.map(({claim}) => claim.id));
  const taken = rows.find(({id}) => ids.has(id));
  if (taken === undefined) return;
  throw new UserError(
    `“${taken.id}” is an accepted claim of the ledger, and a row in ${taken.origin.file} line ${taken.origin.line}`,
    "one of them is enough: take the row out of the table, or  countercurrent reject  the claim",
  );
}

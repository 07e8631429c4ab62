import type {Lineage} from "../../account/from-evidence/lineage.ts";
import type {MappedEvidence} from "../../account/from-evidence/map-evidence.ts";
import {type EvidenceRow, type StatedStay, statedStays} from "../../core/evidence-row.ts";
import {addMonths, monthText} from "../../core/month.ts";
import type {EstimateResult} from "../../estimate/result.ts";
import {bodyOf} from "../../estimate/source-body.ts";
import {claimOf} from "../../report/sections/evidence-row.ts";
import {countRows} from "../claims/count-rows.ts";
import type {Effects} from "../effects.ts";
import type {EvidenceOptions} from "./evidence-options.ts";
import {listCase} from "./map-case.ts";
import {type WordedObservation, wordObservation} from "./observation-words.ts";

/** `countercurrent/evidence@1`: what `evidence --json` prints. */
export interface EvidenceListing {
  readonly schema: "countercurrent/evidence@1";
  readonly case: {
    readonly id: string;
    readonly title: string;
    readonly home: string;
    readonly from: string;
    readonly until: string;
  };
  readonly tables: readonly {readonly file: string; readonly rows: number; readonly notes: readonly string[]}[];
  /** Codes of the hosts of the account, `other` last. */
  readonly hosts: readonly string[];
  readonly observations: number;
  /** What was ignored: everything published later, and these sources. */
  readonly asOf: string | null;
  readonly without: readonly string[];
  /** Why no account can be made of these rows; null where one can. */
  readonly obstacle: string | null;
  /** Last month that a used row speaks of; null where none is used. */
  readonly lastEvidence: string | null;
  /** As in `countercurrent/estimate@1`; the reason with most rows first. */
  readonly rows: EstimateResult["rows"];
  /** The source with most rows first. */
  readonly sources: readonly ListedSource[];
  readonly lineage: ListedLineage;
  /** Every row, in the order of the files. */
  readonly evidence: readonly ListedRow[];
}

/** Used rows that rest on one body's counting. */
interface ListedSource {
  readonly source: string;
  /** Keys under which its rows share a bias: one for the source, or one for each place where it only collates. */
  readonly biases: readonly string[];
  readonly kind: WordedObservation["kind"];
  readonly stays: readonly StatedStay[];
  readonly rows: readonly string[];
}

/** Which rows were taken from which: a copy or a suspected repeat from the head of its chain, others from their parents. */
interface ListedLineage {
  readonly roots: readonly string[];
  readonly copies: readonly Descent[];
  readonly suspected: readonly Descent[];
  readonly builtOn: readonly Descent[];
}

/** A row and what it was taken from. */
export interface Descent {
  readonly row: string;
  readonly from: readonly string[];
}

/** One row and what became of it: observations, or the reason why there are none. */
export interface ListedRow {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** The claim as the table states it: “Georgia, people there: 112,733, 8 November 2022”. */
  readonly claim: string;
  readonly gist: string;
  readonly attributedTo: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly observations: readonly WordedObservation[];
  readonly reason: string | null;
  /** The row that speaks for a copy or a suspected repeat. */
  readonly repeats: string | null;
}

/**
 * What became of every row of a case's evidence.
 *
 * @throws {UserError} where the case cannot be listed (`listCase`)
 */
export async function listEvidence(
  effects: Effects,
  folder: string,
  options: EvidenceOptions,
): Promise<EvidenceListing> {
  const {case: of, tables, rows, mapped, obstacle} = await listCase(effects, folder, options);
  const observations = mapped.design.observations.map((each) => wordObservation(each, mapped.design, of));
  return {
    schema: "countercurrent/evidence@1",
    case: {id: of.id, title: of.title, home: of.home, from: monthText(of.from), until: monthText(of.until)},
    tables: tables.map(({file, rows, notes}) => ({file, rows: rows.length, notes})),
    hosts: mapped.design.hosts,
    observations: observations.length,
    asOf: of.asOf ?? null,
    without: options.without,
    obstacle: obstacle === undefined ? null : `${obstacle.message}; ${obstacle.hint}`,
    lastEvidence: mapped.lastEvidence < 0 ? null : monthText(addMonths(of.from, mapped.lastEvidence)),
    rows: countRows(mapped),
    sources: listSources(observations),
    lineage: listLineage(mapped.lineage),
    evidence: listRows(rows, observations, mapped),
  };
}

function listSources(observations: readonly WordedObservation[]): ListedSource[] {
  const groups = Map.groupBy(observations, ({source, kind}) => `${kind} ${bodyOf(source)}`).values();
  const all = [...groups].map((group) => {
    const [{source, kind}] = group as [WordedObservation];
    const stays = statedStays.filter((stay) => group.some((each) => each.stay === stay));
    const rows = [...new Set(group.flatMap((each) => each.rows))];
    const biases = [...new Set(group.map((each) => each.source))];
    return {source: bodyOf(source), biases, kind, stays, rows};
  });
  return all.sort((a, b) => b.rows.length - a.rows.length || compare(a.source, b.source));
}

function listLineage({roots, copies, suspected, builtOn}: Lineage): ListedLineage {
  const heads = (of: ReadonlyMap<string, string>) => [...of].map(([row, head]) => ({row, from: [head]}));
  const parents = [...builtOn].map(([row, from]) => ({row, from}));
  return {roots, copies: heads(copies), suspected: heads(suspected), builtOn: parents};
}

function listRows(
  rows: readonly EvidenceRow[],
  observations: readonly WordedObservation[],
  {notUsed, repeats}: MappedEvidence,
): ListedRow[] {
  const uses = observations.flatMap((observation) => observation.rows.map((row) => ({row, observation})));
  const byRow = Map.groupBy(uses, ({row}) => row);
  return rows.map((row) => ({
    id: row.id,
    file: row.origin.file,
    line: row.origin.line,
    claim: claimOf(row),
    gist: row.quoteGist,
    attributedTo: row.attributedTo,
    publisher: row.publisher,
    published: row.published,
    url: row.url,
    observations: byRow.get(row.id)?.map(({observation}) => observation) ?? [],
    reason: notUsed.get(row.id) ?? null,
    repeats: repeats.get(row.id) ?? null,
  }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Design} from "../observation.ts";
import {dropBuiltOn} from "./built-on.ts";
import {type Candidate, type Sifted, siftInTurn} from "./candidate.ts";
import {pairCrossings} from "./crossings.ts";
import {basesIn, designOf, eventsOutside, type MappingProblem} from "./design.ts";
import {placeEarlierDiaspora, preferPublishedChanges} from "./earlier-diaspora.ts";
import {type Host, hostsFor, keepPlaced} from "./hosts.ts";
import {widenPassengerBalances} from "./imprecision.ts";
import type {Lineage} from "./lineage.ts";
import {reasonsOf} from "./not-used.ts";
import {orderOfMagnitude} from "./order-of-magnitude.ts";
import {sortPartsAndWholes} from "./parts.ts";
import {type ReadRows, readRows} from "./read-rows.ts";
import type {Reason} from "./reasons.ts";
import {pairRegisterFlows} from "./registers.ts";
import {dropCountsOfCrossings, dropSameFigures} from "./same-figure.ts";
import {keepLatestVintages, thinSeries} from "./series.ts";
import {splitCollations} from "./source-key.ts";
import type {Frame, Subject} from "./subject.ts";
import {overWholeMonths} from "./whole-months.ts";

/** A table of evidence turned into a design, with the whereabouts of every row. */
export interface MappedEvidence {
  readonly design: Design;
  /** Row → why it is in no observation; every other row is in one. */
  readonly notUsed: ReadonlyMap<string, Reason>;
  readonly lineage: Lineage;
  /** Copy or suspected repeat → the row that speaks for it, and whose verdict it shares. */
  readonly repeats: ReadonlyMap<string, string>;
  /** Last month, 0-based, that a used row speaks of; −1 where no row is used. */
  readonly lastEvidence: number;
  readonly terms: Terms;
}

/** What it takes to read a further question in the terms of this design (`mapTarget`). */
export interface Terms {
  readonly frame: Frame;
  readonly hosts: readonly Host[];
  /** Rows that speak of the time before the account. */
  readonly earlier: readonly EvidenceRow[];
  /** Claims that include an earlier diaspora, with its index in the design. */
  readonly diasporas: readonly (Pick<Candidate, "place" | "quantity" | "source"> & {readonly base: number})[];
}

/** A case without a design, and why. */
export interface Unmappable {
  readonly problems: readonly MappingProblem[];
  /** What became of its rows where only the size is missing: to be listed, not fitted, for its N0 is 0. */
  readonly unsized?: MappedEvidence;
}

/**
 * Turn evidence into the design of an account: every row ends in an observation, or with one reason why not.
 *
 * The result depends on no order of rows, and copies of rows change nothing in it but what they are themselves.
 *
 * @param without sources that are to say nothing (`rowsLeftOut`)
 */
export function mapEvidence(
  rows: readonly EvidenceRow[],
  of: Case,
  without: readonly string[] = [],
): MappedEvidence | Unmappable {
  const outside = eventsOutside(of);
  if (outside.length > 0) return {problems: outside};
  const read = readRows([...rows].sort(byId), of, without);
  const crossings = crossingsOf(read);
  const paired = pairCrossings(crossings, of.home);
  const sifted = siftCandidates([...candidatesOf(read), ...paired.balances].sort(byId), crossings, read);
  const hosts = hostsFor(of, sifted.kept);
  const placed = keepPlaced(sifted.kept.map(overWholeMonths), hosts, of);
  const N0 = orderOfMagnitude(of, read.frame.calendar, placed.kept, hosts);
  const candidates = splitCollations(widenPassengerBalances(placed.kept, N0 ?? 0));
  const mapped: MappedEvidence = {
    design: designOf(candidates, hosts, of, read.frame.calendar, N0 ?? 0),
    notUsed: reasonsOf(read, paired, [...sifted.dropped, ...placed.dropped], candidates),
    lineage: read.ancestry.lineage,
    repeats: read.repeats,
    lastEvidence: Math.max(-1, ...candidates.map(({t}) => t)),
    terms: {frame: read.frame, hosts, earlier: read.earlier, diasporas: diasporasOf(candidates)},
  };
  return N0 === undefined ? {problems: [{kind: "no size"}], unsized: mapped} : mapped;
}

function crossingsOf({readings, repeats}: ReadRows): readonly Subject[] {
  return [...readings].flatMap(([id, reading]) =>
    reading.kind === "crossing" && !repeats.has(id) ? [reading.subject] : [],
  );
}

function candidatesOf({readings, repeats}: ReadRows): readonly Candidate[] {
  return [...readings].flatMap(([id, reading]) =>
    reading.kind === "candidate" && !repeats.has(id) ? [reading.candidate] : [],
  );
}

/** What is left when nothing says twice what another says. @param candidates sorted by id */
function siftCandidates(candidates: readonly Candidate[], crossings: readonly Subject[], read: ReadRows): Sifted {
  const {kept, dropped} = siftInTurn([...pairRegisterFlows(candidates)].sort(byId), [
    (all) => dropBuiltOn(all, read),
    (all) => sortPartsAndWholes(all, read.repeats),
    keepLatestVintages,
    (all) => dropCountsOfCrossings(all, crossings),
    dropSameFigures,
    thinSeries,
    preferPublishedChanges,
  ]);
  return {kept: placeEarlierDiaspora(kept, read.earlier, read.frame), dropped};
}

function diasporasOf(candidates: readonly Candidate[]): Terms["diasporas"] {
  const bases = basesIn(candidates);
  return candidates.flatMap(({place, quantity, source, base}) =>
    base === null ? [] : [{place, quantity, source, base: bases.indexOf(base)}],
  );
}

/** Code units, not a locale: the same order on every machine. */
function byId(a: {readonly id: string}, b: {readonly id: string}): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

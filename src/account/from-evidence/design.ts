import type {Case} from "../../core/case.ts";
import type {Day} from "../../core/month.ts";
import type {Base, Design, Observation} from "../observation.ts";
import {type Calendar, monthIndex} from "./calendar.ts";
import type {Candidate} from "./candidate.ts";
import {type Host, hostIndices, otherHost} from "./hosts.ts";

/** What makes a case impossible to map, whatever its evidence or for want of it. The caller tells the person. */
export type MappingProblem =
  /** Neither case nor evidence says how many people this is about: ask for `departures` or `baseline`. */
  | {readonly kind: "no size"}
  /** An event of the case, `events` or `returnEvents`, lies outside its months. */
  | {
      readonly kind: "event outside";
      readonly list: "events" | "returnEvents";
      readonly name: string;
      readonly date: Day;
    };

/** Events that no month of the account has. */
export function eventsOutside(of: Case): readonly MappingProblem[] {
  const outside = ({date}: {readonly date: Day}) => {
    const t = monthIndex(date, of);
    return t < 0 || of.from + t > of.until;
  };
  return (["events", "returnEvents"] as const).flatMap((list) =>
    of[list].filter(outside).map(({name, date}) => ({kind: "event outside" as const, list, name, date})),
  );
}

/** Put candidates, which name places and bases, into the arrays that an account indexes. @param candidates sorted by id */
export function designOf(
  candidates: readonly Candidate[],
  hosts: readonly Host[],
  of: Case,
  calendar: Calendar,
  N0: number,
): Design {
  const bases = basesIn(candidates);
  return {
    hosts: [...hosts.map(({name}) => name), otherHost],
    hostWeights: [...hosts.map(() => 0), otherWeight],
    months: calendar.months,
    N0,
    baseline: of.baseline ?? null,
    events: calendar.events.map(({t, f, departures}) => ({t, f, departures: departures ?? null})),
    returnEvents: [...new Set(of.returnEvents.map(({date}) => monthIndex(date, calendar)))].sort((a, b) => a - b),
    bases,
    observations: candidates.map((candidate) => observationOf(candidate, hosts, bases)),
  };
}

/** Earlier diasporas that candidates include, each once. */
export function basesIn(candidates: readonly Candidate[]): readonly Base[] {
  return [...new Set(candidates.flatMap(({base}) => base ?? []))];
}

/** Nobody knows how much is elsewhere; e times the weight of a named host. */
const otherWeight = 1;

function observationOf(candidate: Candidate, hosts: readonly Host[], bases: readonly Base[]): Observation {
  const {id, rows, quantity, place, t0, t, elapsed, stay, form, y, s, base, wave, kind, source, ofStocks} = candidate;
  return {
    id,
    rows: rows.map((row) => row.id),
    quantity,
    hosts: hostIndices(place, hosts) ?? null,
    t0,
    t,
    elapsed,
    stay,
    form,
    y,
    s,
    base: base === null ? null : bases.indexOf(base),
    wave,
    kind,
    source,
    ...(ofStocks ? {ofStocks} : {}),
  };
}

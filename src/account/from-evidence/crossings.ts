import type {EvidenceRow} from "../../core/evidence-row.ts";
import {type Candidate, keyOf} from "./candidate.ts";
import {grainOfCount} from "./grain.ts";
import {allHosts} from "./place.ts";
import {type Reason, reasons} from "./reasons.ts";
import type {Subject} from "./subject.ts";
import {roundingSd, statedNumber} from "./value.ts";

/** Balances made of crossings, and why the other crossings make none. */
export interface PairedCrossings {
  readonly balances: readonly Candidate[];
  readonly unpaired: ReadonlyMap<string, Reason>;
}

/**
 * Pair entries with the exits of one source, place and period: their difference is people who stayed.
 *
 *     net = in − out      s² = (.01 (in + out))² + (grain_in² + grain_out²)/12 + (.10 net)²
 *
 * Of several counterparts the one in the same unit is taken, then the largest. Under 20 days visitors have not yet gone
 * home, and at one border or on one route transit to other countries does not cancel: no balance.
 *
 * @param crossings sorted by id, without repeats
 */
export function pairCrossings(crossings: readonly Subject[], home: string): PairedCrossings {
  const balances: Candidate[] = [];
  const unpaired = new Map<string, Reason>(crossings.map(({row}) => [row.id, reasons.loneCrossings]));
  const free = new Set(crossings.filter(({row}) => row.measure === "exits"));
  for (const entries of crossings.filter(({row}) => row.measure === "entries")) {
    const exits = bestCounterpart(entries, [...free]);
    if (exits === undefined) continue;
    free.delete(exits);
    const reason = reasonAgainst(entries, exits);
    if (reason === undefined) balances.push(balanceOf(entries, exits, home));
    for (const {row} of [entries, exits]) {
      if (reason === undefined) unpaired.delete(row.id);
      else unpaired.set(row.id, reason);
    }
  }
  return {balances, unpaired};
}

const leastDays = 20;
const grossSd = 0.01;
const balanceSd = 0.1;

function bestCounterpart(entries: Subject, exits: readonly Subject[]): Subject | undefined {
  const sameWindow = ({source, place, row}: Subject) => keyOf(source, place, row.periodStart, row.periodEnd);
  const unitFirst = ({row}: Subject) => (row.unit === entries.row.unit ? 0 : 1);
  const fitting = exits.filter((candidate) => sameWindow(candidate) === sameWindow(entries));
  return fitting.sort((a, b) => unitFirst(a) - unitFirst(b) || personsOf(b.row) - personsOf(a.row))[0];
}

function reasonAgainst(entries: Subject, exits: Subject): Reason | undefined {
  if (entries.window.days < leastDays) return reasons.briefBalance;
  const oneRoute = namesRoute(entries.row) || namesRoute(exits.row);
  return entries.place !== allHosts && oneRoute ? reasons.oneRoute : undefined;
}

/** “From the EU to Russia by land”, “into BB from AA”, “towards”; “at Altanbulag”; “south-east border”. */
const routes: readonly RegExp[] = [
  /\bfrom\b.*\b(in)?to\b|\binto\b.*\bfrom\b|\bout of\b|\btowards\b/,
  /\bby (land|sea|air)\b|\bat (?!.*\bborders\b)[A-Z]|\b(north|south|east|west)\S* border/,
];

/** Whether a population is that of one border, gate or route. */
function namesRoute({population}: EvidenceRow): boolean {
  return routes.some((route) => route.test(population));
}

function balanceOf(entries: Subject, exits: Subject, home: string): Candidate {
  const [into, outOf] = [personsOf(entries.row), personsOf(exits.row)];
  const y = countedAtHome(exits.row, home) ? outOf - into : into - outOf;
  const grains = [into, outOf].map((count) => roundingSd(grainOfCount(count)));
  const {place, source, kind, window} = entries;
  return {
    id: `${entries.row.id}+${exits.row.id}`,
    rows: [entries.row, exits.row],
    quantity: "net",
    place,
    t0: window.t0,
    t: window.t,
    elapsed: 1,
    stay: "any",
    form: "balance",
    y,
    s: Math.hypot(grossSd * (into + outOf), ...grains, balanceSd * y, window.roundingSd * y),
    wave: null,
    kind,
    source,
    base: null,
    daysShare: window.daysShare,
  };
}

/** At the home border an exit is a departure. */
function countedAtHome({attributionKind, population, place}: EvidenceRow, home: string): boolean {
  return attributionKind === "official-origin" || place === home || /\boutbound\b|\bout of\b/i.test(population);
}

function personsOf(row: EvidenceRow): number {
  return statedNumber(row) ?? 0;
}

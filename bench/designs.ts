import {buildAccount} from "../src/account/account.ts";
import type {Design, Observation} from "../src/account/observation.ts";
import {priorsWith} from "../src/account/priors.ts";
import {simulateEvidence} from "../src/account/simulate.ts";
import {randomStream} from "../src/stats/random.ts";
import {design, observation} from "../test/designs.ts";

/** How large a design is: hosts with `other`, months, observations. */
export interface Size {
  readonly hosts: number;
  readonly months: number;
  readonly rows: number;
}

/** The three sizes that every figure is given for. */
export const sizes = [
  {hosts: 4, months: 26, rows: 40},
  {hosts: 12, months: 36, rows: 77},
  {hosts: 20, months: 48, rows: 123},
] as const satisfies readonly Size[];

/** `12 × 36 × 77 rows` */
export function sizeText({hosts, months, rows}: Size): string {
  return `${hosts} × ${months} × ${rows} rows`;
}

/**
 * A design with two waves of departure and the sorts of claim that real evidence has: registers that count several
 * times, permits with an earlier diaspora in them, balances, collated tables, surveys, and newspapers for the rest.
 * Their values are those of one simulated world, so that a fit of it behaves as a fit of evidence does.
 *
 * @throws {RangeError} when the size leaves no rows for newspapers
 */
export function simulatedDesign(size: Size, seed = 1): Design {
  const {hosts, months} = size;
  const before = Array.from({length: Math.ceil((hosts - 1) / permitsEvery)}, (_, i) => `permits before, ${i}`);
  const asked = design({
    hostCount: hosts,
    months,
    N0: 800_000,
    events: [
      {t: 2, f: 0.2, departures: null},
      {t: 9, f: 0.6, departures: null},
    ],
    bases: before.map((label, i) => ({type: "log", v: 3000 + 2000 * i, s: 0.15, label})),
    observations: claimsOf(size),
  });
  const account = buildAccount(asked);
  const random = randomStream(seed, 0);
  const world = Float64Array.from({length: account.dim}, () => 0.5 * random.normal());
  const observations = simulateEvidence(account, priorsWith(), world, random);
  return {...asked, observations: observations.map((row) => (isBound(row) ? {...row, form: "at least"} : row))};
}

const permitsEvery = 3; // every third host publishes permits

function claimsOf(size: Size): Observation[] {
  const last = size.months - 1;
  const hosts = Array.from({length: size.hosts - 1}, (_, c) => c);
  const claims = [...claimsOnAll(last), ...hosts.flatMap((c) => claimsOnHost(c, last)), ...collated(hosts, last)];
  const left = size.rows - claims.length;
  if (left < 0) throw new RangeError(`${sizeText(size)}: its sources alone make ${claims.length} rows`);
  return [...claims, ...newspapers(left, last)];
}

/** Claims on all hosts together. Windows of a year or less, months well inside. */
function claimsOnAll(last: number): Observation[] {
  const middle = Math.ceil(last / 2);
  const panel = {kind: "survey", s: 0.15, t0: middle, t: Math.min(last, middle + 11)} as const;
  return [
    observation({id: "abroad", quantity: "stock", t: last - 2, s: 0.15}),
    observation({id: "share", quantity: "returned share", t: last - 4, stay: "unclear", s: 0.3}),
    observation({id: "share at home", quantity: "returned share", t: middle, kind: "origin official", s: 0.3}),
    observation({id: "returned", quantity: "returned", t: last - 6, kind: "origin official", stay: "unclear", s: 0.2}),
    observation({id: "wave 1", quantity: "wave share", wave: [2, 4], t: middle, kind: "survey", s: 0.2}),
    observation({id: "wave 1 again", quantity: "wave share", wave: [2, 4], t: last - 3, kind: "survey", s: 0.2}),
    observation({id: "wave 2", quantity: "wave share", wave: [9, 10], t: last - 5, stay: "any", s: 0.3}),
    observation({id: "went home", quantity: "return rate", source: "panel", ...panel}),
    observation({id: "moved on", quantity: "onward rate", source: "panel", ...panel}),
  ];
}

/** What the offices of a host publish; not every one publishes everything. */
function claimsOnHost(c: number, last: number): Observation[] {
  const stock = (t: number) =>
    observation({id: `stock ${c}, ${t}`, hosts: [c], t, kind: "host official", source: `register ${c}`, s: 0.05});
  const base = Math.floor(c / permitsEvery);
  const permits = (t: number) =>
    observation({...stock(t), id: `permits ${c}, ${t}`, quantity: "permits", source: `issued ${c}`, base});
  const flow = (quantity: "net" | "arrivals", t0: number) =>
    observation({
      id: `${quantity} ${c}, ${t0}`,
      quantity,
      hosts: [c],
      t0,
      t: t0 + 5,
      kind: "statistical office",
      source: `office ${c}`,
      ...(quantity === "net" ? {form: "balance", stay: "any", s: 5000} : {}),
    });
  return [
    ...(c % 2 === 0 ? [6, 12, last - 1].map(stock) : []),
    ...(c % permitsEvery === 0 ? [8, 14, last].map(permits) : []),
    ...(c % 4 === 1 ? [2, 8].map((t0) => flow("net", t0)) : []),
    ...(c % 4 === 3 ? [2, 8, 14].map((t0) => flow("arrivals", t0)) : []),
  ];
}

/** Two tables that give a stock for most hosts. */
function collated(hosts: readonly number[], last: number): Observation[] {
  return (["media", "research"] as const).flatMap((kind, k) =>
    hosts
      .filter((c) => c % 3 !== k)
      .map((c) =>
        observation({
          id: `${kind} ${c}`,
          hosts: [c],
          t: last - 8 * k,
          kind,
          source: `${kind} table`,
        }),
      ),
  );
}

/** Numbers of people who left, every third a bound, every fifth for one host, most without saying which stay they mean. */
function newspapers(count: number, last: number): Observation[] {
  return Array.from({length: count}, (_, i) =>
    observation({
      id: `${i % 3 === 1 ? "bound" : "newspaper"} ${i}`,
      quantity: "left",
      hosts: i % 5 === 3 ? [i % 2] : null,
      t: last - (i % 12),
      stay: i % 4 === 0 ? "any" : "unclear",
      kind: i % 4 === 2 ? "research" : "media",
      s: 0.1 + 0.04 * (i % 5),
    }),
  );
}

function isBound({id}: Observation): boolean {
  return id.startsWith("bound");
}

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {design, everyObservation, observation} from "../../test/designs.ts";
import {randomStream} from "../stats/random.ts";
import {type Account, buildAccount} from "./account.ts";
import {gaussNewtonFactor} from "./gauss-newton.ts";
import type {Design} from "./observation.ts";

const bases: Design["bases"] = [
  {type: "log", v: 40_000, s: 0.3, label: "before"},
  {type: "logit", v: 70_000, s: 1.5, label: "before"},
];

const designs: Readonly<Record<string, Design>> = {
  "one event, 18 months": design({bases, observations: everyObservation(18, 3)}),
  "three events and a return event, 30 months": design({
    hostCount: 5,
    months: 30,
    bases,
    events: [
      {t: 7, f: 0.6, departures: null},
      {t: 0, f: 0.1, departures: 200_000},
      {t: 12, f: 1, departures: 90_000},
    ],
    returnEvents: [20],
    observations: everyObservation(30, 5),
  }),
  "no event, a baseline, 60 months": design({
    months: 60,
    events: [],
    baseline: 9000,
    returnEvents: [13, 40],
    bases,
    observations: everyObservation(60, 3),
  }),
};

describe.each(Object.entries(designs))("the account with every quantity, form and stay (%s)", (_, of) => {
  const account = buildAccount(of);

  it.each([1, 2, 3])("has the gradient that central differences give, at point %i", (point) => {
    const z = draw(account.dim, point, 0.6);
    const gradient = new Float64Array(account.dim);
    account.evaluate(z, gradient);
    const error = gradient.map((g, i) => {
      const difference = centralDifference(account, z, i);
      return Math.abs(g - difference) / Math.max(1, Math.abs(difference));
    });
    expect(Math.max(...error)).toBeLessThan(1e-6);
  });

  it("loses nobody and goes below zero nowhere", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1_000_000}), (seed) => {
        account.carry(draw(account.dim, seed, 1));
        const {T, sumD, sumReturnsA, sumReturnsB, sumA, sumB, sumSettling, A, B} = account.flows;
        const abroad = sumA[T - 1] + sumB[T - 1];
        expect(Math.abs((sumReturnsA[T] + sumReturnsB[T] + abroad) / sumD[T] - 1)).toBeLessThan(1e-12);
        expect(Math.abs((sumReturnsB[T] + sumB[T - 1]) / sumSettling[T] - 1)).toBeLessThan(1e-12);
        expect(Math.min(...A, ...B)).toBeGreaterThanOrEqual(0);
      }),
      {numRuns: 50},
    );
  });

  it("says of a masked row what it says without the row", () => {
    const silent = new Set(of.observations.filter((_row, i) => i % 3 === 0).map(({id}) => id));
    const masked = buildAccount(of, {masked: silent});
    const z = draw(masked.dim, 4, 0.6);
    const without = buildAccount({...of, observations: of.observations.filter(({id}) => !silent.has(id))});
    const shorter = byName(without, masked, z);
    expect(masked.logLikelihood(z)).toBe(without.logLikelihood(shorter));
  });
});

describe("the account", () => {
  it("counts a wave at the claim's own month, whatever other claims say of the wave", () => {
    const early = observation({id: "early", quantity: "wave share", wave: [2, 3], t: 6, y: -1, s: 0.1});
    const late = observation({id: "late", quantity: "wave share", wave: [2, 3], t: 15, y: -1, s: 0.1});
    const alone = buildAccount(design({observations: [early]}));
    const both = buildAccount(design({observations: [early, late]}));
    const z = draw(alone.dim, 5, 0.6);
    alone.locate(z);
    both.locate(z);
    expect(both.locations.settled[0]).toBe(alone.locations.settled[0]);
  });

  it("refuses a share of a wave that has not begun, a second host for a rate, and a bound on a balance", () => {
    const refused = (row: Parameters<typeof observation>[0]) => () =>
      buildAccount(design({observations: [observation(row)]}));
    expect(refused({id: "a", quantity: "wave share", wave: [4, 5], t: 4})).toThrow(
      "a: wave share: it speaks of a wave",
    );
    expect(refused({id: "b", quantity: "leave rate", hosts: [0, 1], t0: 1, t: 3})).toThrow(
      "b: leave rate: it needs one host",
    );
    expect(refused({id: "c", quantity: "net", form: "at least"})).toThrow("c: net: form at least does not go with it");
    expect(refused({id: "d", quantity: "stock", t: 18})).toThrow("d: stock: months 0..18 are not inside 0..17");
  });

  it("refuses an event outside its months", () => {
    expect(() => buildAccount(design({events: [{t: 18, f: 1, departures: null}]}))).toThrow("event in month 18");
  });

  it("has room for one month and for one host", () => {
    for (const of of [design({months: 1}), design({hostCount: 1}), design({hostCount: 1, months: 1, events: []})]) {
      const account = buildAccount(of);
      const gradient = new Float64Array(account.dim);
      const z = draw(account.dim, 6, 1);
      expect(account.evaluate(z, gradient)).toBeCloseTo(-0.5 * z.reduce((sum, x) => sum + x * x, 0), 10);
      expect([...gradient]).toEqual([...z].map((x) => -x));
    }
  });
});

describe("gaussNewtonFactor", () => {
  it("is, for one band row of a settled stock, the whitened derivative of its location", () => {
    const account = buildAccount(design({observations: [observation({id: "a", t: 8})]}));
    const z = draw(account.dim, 7, 0.3);
    const row = gaussNewtonFactor(account, z);
    const h = 1e-5;
    const i = account.layout.destination; // moves the location only through the flows
    const at = (x: number) => {
      const moved = Float64Array.from(z);
      moved[i] += x;
      account.locate(moved);
      return account.locations.settled[0];
    };
    const slope = (at(h) - at(-h)) / (2 * h);
    account.locate(z);
    const k = account.groups[0].kind;
    const sd = Math.sqrt(0.1 ** 2 + account.errors.sigma[k] ** 2 + account.errors.tau[k] ** 2);
    expect(row[i]).toBeCloseTo(slope / sd, 6);
  });
});

function draw(dim: number, seed: number, scale: number): Float64Array {
  const random = randomStream(seed, 0);
  return Float64Array.from({length: dim}, () => scale * random.normal());
}

/** Fourth order: the log density is large here, and a smaller step would drown in its rounding. */
function centralDifference(account: Account, z: Float64Array, i: number): number {
  const scratch = new Float64Array(account.dim);
  const h = 1e-3;
  const at = (steps: number) => {
    const moved = Float64Array.from(z);
    moved[i] += steps * h;
    return account.evaluate(moved, scratch);
  };
  return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h);
}

/** The coordinates of `z`, laid out for `from`, that `to` has, by name. */
function byName(to: Account, from: Account, z: Float64Array): Float64Array {
  const index = new Map(from.layout.names.map((name, i) => [name, i]));
  return Float64Array.from(to.layout.names, (name) => z[index.get(name) as number]);
}

import type {RandomStream} from "../../src/stats/random.ts";

/** What truly happened in a world that the account's model does not describe. Month-major, persons. */
export interface TrueWorld {
  readonly hosts: number;
  readonly months: number;
  /** Cumulative and at month ends, all hosts. */
  readonly left: Truth;
  readonly returned: Truth;
  readonly abroad: Truth;
  /** By month and host: people there, and people who came in the month. */
  readonly stock: {readonly any: readonly Float64Array[]; readonly settled: readonly Float64Array[]};
  readonly arrivals: readonly Float64Array[];
}

interface Truth {
  readonly any: Float64Array;
  readonly settled: Float64Array;
}

/** Monthly hazard of going home of each class of people, from those who only passed through to those who stayed. */
const hazards = [0.5, 0.25, 0.1, 0.03, 0.01, 0.003];
const settledAfter = 6; // months

/**
 * Simulate a displacement of another make than the model's: six classes of people with hazards of their own instead of two
 * stays, waves shaped as gamma densities, a third wave that nobody announced, destinations that drift, one host that closes
 * and one that presses people out, and moves from host to host by affinity instead of from a pool.
 */
export function simulateWorld(random: RandomStream, hosts: number, months: number): TrueWorld {
  const departures = drawDepartures(random, months);
  const classes = softmax([-0.2, 0, 0, 0.3, 0.6, 0.1].map((x) => x + 0.5 * random.normal()));
  const waveClasses = softmax(classes.map((p, k) => Math.log(p) + (k < 3 ? 0.5 * random.normal() : 0)));
  const appeal = Array.from({length: hosts}, (_, c) => (c === hosts - 1 ? 1 : 0) + random.normal());
  const ground = {
    homeward: Array.from({length: hosts}, () => Math.exp(0.4 * random.normal())),
    onward: Array.from({length: hosts}, () => 0.012 * Math.exp(0.7 * random.normal())),
    affinity: Array.from({length: hosts}, () => softmax(appeal.map((a) => 0.5 * a + 0.8 * random.normal()))),
    shocked: whole(random, hosts - 1),
    shockAt: 10 + whole(random, 15),
    shock: 1.5 + 2 * random.uniform(),
  };
  const closing = {host: whole(random, hosts - 1), at: 8 + whole(random, 20)};
  const people: People = Array.from({length: hosts}, () => hazards.map(() => new Float64Array(settledAfter + 1)));
  const world = emptyWorld(hosts, months);
  let climate = 0;
  for (let t = 0; t < months; t++) {
    climate = 0.95 * climate + 0.12 * random.normal();
    for (const c of appeal.keys()) appeal[c] = (appeal[c] as number) + 0.1 * random.normal();
    if (t === closing.at) appeal[closing.host] = (appeal[closing.host] as number) - 1.5;
    const moved = moveOn(people, ground, climate, t, months, world);
    const shares = softmax(appeal);
    const mix = t >= secondWave && t < secondWave + 3 ? waveClasses : classes;
    for (let c = 0; c < hosts; c++) {
      const came = (departures[t] as number) * (shares[c] as number);
      (world.arrivals[t] as Float64Array)[c] += came;
      for (let k = 0; k < hazards.length; k++) cell(moved, c, k)[0] += came * (mix[k] as number);
    }
    for (let c = 0; c < hosts; c++) people[c] = moved[c];
    note(world, people, ground.homeward, departures[t] as number, t);
  }
  return world;
}

/** Months of the two waves that everybody knows of. */
const firstWave = 2;
const secondWave = 9;
export const waves = [firstWave, secondWave];

function drawDepartures(random: RandomStream, months: number): Float64Array {
  const total = 700_000 * Math.exp(0.6 * random.normal());
  const [first, second] = [Math.exp(0.5 * random.normal()), 1.4 * Math.exp(0.5 * random.normal())];
  const baseline = (0.25 * Math.exp(0.5 * random.normal())) / months;
  const [slow, slower] = [0.5 + 0.5 * random.uniform(), 0.4 + 0.5 * random.uniform()];
  const third = {at: 10 + whole(random, 20), size: random.uniform() < 0.5 ? 0.15 : 0};
  let drift = 0;
  const shape = Float64Array.from({length: months}, (_, t) => {
    drift = 0.9 * drift + 0.2 * random.normal();
    const wave = (at: number, size: number, power: number, decay: number) =>
      t < at ? 0 : size * (t - at + 1) ** power * Math.exp(-decay * (t - at));
    const usual = baseline * Math.exp(drift) * (t < 1 ? 0.3 : 1);
    return (
      usual +
      wave(firstWave, first, 0.7, slow) +
      wave(secondWave, second, 0.5, slower) +
      wave(third.at, third.size, 0, 1)
    );
  });
  const sum = shape.reduce((all, x) => all + x, 0);
  return shape.map((x) => (x * total) / sum);
}

interface Ground {
  readonly homeward: readonly number[];
  readonly onward: readonly number[];
  readonly affinity: readonly (readonly number[])[];
  readonly shocked: number;
  readonly shockAt: number;
  readonly shock: number;
}

type People = Float64Array[][];

function cell(people: People, host: number, group: number): Float64Array {
  return (people[host] as Float64Array[])[group] as Float64Array;
}

/** A month in which people go home, move on, or grow a month older where they are. */
function moveOn(people: People, ground: Ground, climate: number, t: number, months: number, world: TrueWorld): People {
  const next = people.map((groups) => groups.map((ages) => new Float64Array(ages.length)));
  const before = (truth: Float64Array) => (t === 0 ? 0 : (truth[t - 1] as number));
  world.returned.any[t] = before(world.returned.any);
  world.returned.settled[t] = before(world.returned.settled);
  for (const [c, groups] of people.entries()) {
    const press = c === ground.shocked && t >= ground.shockAt ? ground.shock : 1;
    for (const [k, ages] of groups.entries()) {
      const home = Math.min(0.9, (hazards[k] as number) * (ground.homeward[c] as number) * Math.exp(climate) * press);
      const on = Math.min(0.3, (ground.onward[c] as number) * press * (1 + t / months));
      for (const [age, count] of ages.entries()) {
        const older = Math.min(settledAfter, age + 1);
        const moving = count * (1 - home) * on;
        world.returned.any[t] += count * home;
        if (age >= settledAfter) world.returned.settled[t] += count * home;
        cell(next, c, k)[older] += count - count * home - moving;
        for (const [j, share] of (ground.affinity[c] as readonly number[]).entries()) {
          cell(next, j, k)[older] += moving * share;
          (world.arrivals[t] as Float64Array)[j] += moving * share;
        }
      }
    }
  }
  return next;
}

/** Takes stock at the end of a month. Who will stay half a year has settled, from the first day on. */
function note(world: TrueWorld, people: People, homeward: readonly number[], left: number, t: number): void {
  for (const [c, groups] of people.entries()) {
    for (const [k, ages] of groups.entries()) {
      const stays = 1 - Math.min(0.9, (hazards[k] as number) * (homeward[c] as number));
      for (const [age, count] of ages.entries()) {
        (world.stock.any[t] as Float64Array)[c] += count;
        (world.stock.settled[t] as Float64Array)[c] += count * stays ** (settledAfter - age);
      }
    }
  }
  const total = (stay: "any" | "settled") => (world.stock[stay][t] as Float64Array).reduce((sum, x) => sum + x, 0);
  world.abroad.any[t] = total("any");
  world.abroad.settled[t] = total("settled");
  world.left.any[t] = left + (t === 0 ? 0 : (world.left.any[t - 1] as number));
  world.left.settled[t] = (world.abroad.settled[t] as number) + (world.returned.settled[t] as number);
}

function emptyWorld(hosts: number, months: number): TrueWorld {
  const truth = (): Truth => ({any: new Float64Array(months), settled: new Float64Array(months)});
  const table = () => Array.from({length: months}, () => new Float64Array(hosts));
  return {
    hosts,
    months,
    left: truth(),
    returned: truth(),
    abroad: truth(),
    stock: {any: table(), settled: table()},
    arrivals: table(),
  };
}

function softmax(weights: readonly number[]): number[] {
  const largest = Math.max(...weights);
  const raised = weights.map((x) => Math.exp(x - largest));
  const sum = raised.reduce((all, x) => all + x, 0);
  return raised.map((x) => x / sum);
}

/** A whole number from 0 to below `count`. */
export function whole(random: RandomStream, count: number): number {
  return Math.floor(random.uniform() * count);
}

/** Persons in one month: cumulative `left` and `returned`, and the month's own moves. */
interface Standing {
  readonly left: number;
  readonly returned: number;
  readonly departures: number;
  readonly returns: number;
}

/** One place through the months, under both stays. */
export interface Path {
  readonly any: readonly Standing[];
  readonly settled: readonly Standing[];
}

/**
 * Two waves on a baseline, split over places by fixed weights; half of those who leave stay short and mostly go home
 * within months, the rest leave again at .5 % a month.
 */
export function moveThrough(places: number, months: number): {readonly home: Path; readonly byHost: readonly Path[]} {
  const weights = Array.from({length: places}, (_, c) => 1 / (c + 1.3));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const departures = Array.from({length: months}, (_, t) => 8000 + wave(330_000, t) + wave(520_000, t - 7));
  const byHost = weights.map((weight) => pathOf(departures.map((persons) => (persons * weight) / total)));
  return {home: pathOf(departures), byHost};
}

function wave(persons: number, monthsSince: number): number {
  return monthsSince < 0 ? 0 : persons * 0.55 * 0.45 ** monthsSince;
}

function pathOf(departures: readonly number[]): Path {
  let [short, long] = [0, 0];
  const moves = departures.map((persons) => {
    const [shortReturns, longReturns, settling] = [0.2 * short, 0.005 * long, 0.06 * short];
    short += 0.58 * persons - shortReturns - settling;
    long += 0.42 * persons - longReturns + settling;
    return {persons, shortReturns, longReturns, settling};
  });
  return {
    any: standings(moves.map((move) => [move.persons, move.shortReturns + move.longReturns])),
    settled: standings(moves.map((move) => [0.42 * move.persons + move.settling, move.longReturns])),
  };
}

function standings(flows: readonly (readonly [number, number])[]): Standing[] {
  let [left, returned] = [0, 0];
  return flows.map(([departures, returns]) => {
    left += departures;
    returned += Math.max(returns, 1);
    return {left, returned, departures, returns};
  });
}

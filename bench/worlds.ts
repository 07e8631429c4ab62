/** Worlds that the model does not describe: `node bench/worlds.ts --worlds 20 --seed 1`. */
import {parseArgs} from "node:util";
import {buildAccount} from "../src/account/account.ts";
import {fitAccount} from "../src/estimate/fit-account.ts";
import {randomStream} from "../src/stats/random.ts";
import {segmentsInProcess} from "../src/stats/run-segment.ts";
import {design} from "../test/designs.ts";
import {type Coverage, coverageOf} from "./worlds/coverage.ts";
import {judgePlanted, type Planted} from "./worlds/planted.ts";
import {publish} from "./worlds/published.ts";
import {type RemovalFigures, removeEach} from "./worlds/removed.ts";
import {simulateWorld, waves} from "./worlds/true-world.ts";

/** What one world showed. */
export interface WorldFigures {
  readonly coverage: readonly Coverage[];
  readonly planted: readonly Planted[];
  readonly removals: RemovalFigures;
}

const hosts = 12;
const months = 36;

/** Simulate a world, publish evidence of it, estimate from that, and hold everything against the truth. */
export async function tryWorld(seed: number, {refits}: {readonly refits: number}): Promise<WorldFigures> {
  const random = randomStream(seed, 0);
  const world = simulateWorld(random, hosts, months);
  const observations = publish(random, world);
  const events = waves.map((t) => ({t, f: 0.5, departures: null}));
  const asked = design({hostCount: hosts, months, N0: 800_000, events, observations});
  const account = buildAccount(asked);
  const options = {
    seed,
    chains: 4,
    draws: 400,
    rounds: 2,
    answerAt: months - 1,
    runSegments: segmentsInProcess(account),
  };
  const fit = await fitAccount(account, options);
  return {
    coverage: coverageOf(account, fit.draws, world),
    planted: judgePlanted(account, fit.draws, world, randomStream(seed, 1)),
    removals: await removeEach(asked, account, fit, refits),
  };
}

/** Shares of intervals that hold the truth, by total, and of planted numbers with each verdict. */
export function summaryOf(all: readonly WorldFigures[]): string[] {
  const share = (part: number, of: number) => (of === 0 ? "–" : (part / of).toFixed(2));
  const coverage = all.flatMap((each) => each.coverage);
  const totals = [...Map.groupBy(coverage, ({name}) => name)].map(([name, found]) => {
    const inside = (level: "inside80" | "inside95") => share(found.filter((each) => each[level]).length, found.length);
    return `${name}: 80 % ${inside("inside80")}, 95 % ${inside("inside95")}`;
  });
  const planted = [
    ...Map.groupBy(
      all.flatMap((each) => each.planted),
      ({group}) => group,
    ),
  ].map(([group, found]) => {
    const verdicts = (["consistent", "strained", "contradicted", "cannot-tell"] as const).map(
      (verdict) => `${verdict} ${share(found.filter((each) => each.verdict === verdict).length, found.length)}`,
    );
    return `${group}, ${found.length} numbers: ${verdicts.join(", ")}`;
  });
  const removals = all.map((each) => each.removals);
  const sum = (pick: (of: RemovalFigures) => number) => removals.reduce((total, each) => total + pick(each), 0);
  const shifts = removals.flatMap(({differences}) => differences);
  return [
    ...totals,
    ...planted,
    `removals: k̂ good for ${share(
      sum(({trusted}) => trusted),
      sum(({sources}) => sources),
    )} of ${sum(({sources}) => sources)} sources; of ${shifts.length} outputs against a full fit ${share(shifts.filter((each) => each <= 0.15).length, shifts.length)} within .15 sd`,
  ];
}

if (import.meta.main) {
  const {values} = parseArgs({
    options: {
      worlds: {type: "string", default: "20"},
      seed: {type: "string", default: "1"},
      refits: {type: "string", default: "1"},
    },
  });
  const all: WorldFigures[] = [];
  for (let i = 0; i < Number(values.worlds); i++) {
    all.push(await tryWorld(Number(values.seed) + i, {refits: Number(values.refits)}));
    console.log(`world ${i + 1} of ${values.worlds}`);
  }
  for (const line of summaryOf(all)) console.log(line);
}

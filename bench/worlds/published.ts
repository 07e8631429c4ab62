import type {Observation, SourceKind, Stay} from "../../src/account/observation.ts";
import type {RandomStream} from "../../src/stats/random.ts";
import {observation} from "../../test/designs.ts";
import {type TrueWorld, whole} from "./true-world.ts";

/**
 * Publish evidence of a true world as it is published: biases with heavy tails, all newspapers 12 % too high and all
 * surveys too low on returns, copies that nobody sees, rounding, dates a month off, and two claims in five that do not say
 * which stays they count.
 */
export function publish(random: RandomStream, world: TrueWorld): Observation[] {
  const draw = desk(random, world);
  return [
    ...totals(draw),
    ...collated(draw),
    ...Array.from({length: world.hosts - 1}, (_, c) => ofHost(draw, c)).flat(),
  ];
}

/** What every claim is made with. */
function desk(random: RandomStream, world: TrueWorld) {
  let count = 0;
  const last = world.months - 1;
  return {
    random,
    world,
    last,
    newSource: (name: string) => `${name} ${count++}`,
    between: (low: number, high: number) => low + (high - low) * random.uniform(),
    month: (first: number, until = last) => first + whole(random, until - first + 1),
    /** The month that a number is truly of: one off as often as not. */
    slipped: (t: number) => Math.max(1, Math.min(last, t + whole(random, 3) - 1)),
    stay: (): Stay => (random.uniform() < 0.5 ? "any" : "settled"),
    stated: (stay: Stay) => (random.uniform() < 0.6 ? stay : "unclear"),
  };
}

type Desk = ReturnType<typeof desk>;

const tau: Readonly<Record<SourceKind, number>> = {
  "host official": 0.15,
  "statistical office": 0.12,
  research: 0.25,
  media: 0.3,
  "origin official": 0.5,
  survey: 0.35,
};
const tauReturn = {
  ...tau,
  "host official": 0.25,
  "statistical office": 0.2,
  research: 0.35,
  media: 0.45,
  "origin official": 0.6,
  survey: 0.4,
};

/** Of one source: Student's t with three degrees of freedom, and what the whole kind shares. */
function bias({random}: Desk, kind: SourceKind, onReturns = false): number {
  const heavy = random.normal() / Math.sqrt((random.normal() ** 2 + random.normal() ** 2 + random.normal() ** 2) / 3);
  const shared = onReturns ? {survey: -0.4, "origin official": 0.6} : {media: 0.12};
  return (
    0.8 * heavy * (onReturns ? tauReturn : tau)[kind] + ((shared as Partial<Record<SourceKind, number>>)[kind] ?? 0)
  );
}

/** To two digits, or to halves of the first. */
function rounded({random}: Desk, value: number): number {
  const step = 10 ** (Math.floor(Math.log10(Math.max(1, value))) - 1) * (random.uniform() < 0.4 ? 5 : 1);
  return Math.max(step, Math.round(value / step) * step);
}

function totals(draw: Desk): Observation[] {
  const {world, random, last, newSource, month, slipped, stay, stated, between} = draw;
  const half = Math.floor(last / 2);
  const claims: Observation[] = [];
  for (let i = 0; i < 9; i++) {
    const kind = (["research", "media", "media", "origin official"] as const)[whole(random, 4)] as SourceKind;
    const copied = claims.findLast((each) => each.kind === "media");
    const t = month(half);
    if (kind === "media" && copied !== undefined && random.uniform() < 0.3) {
      const id = newSource("copy");
      claims.push({...copied, id, source: id, t: Math.min(last, copied.t + whole(random, 5))});
      continue;
    }
    const meant = stay();
    const value = (world.left[meant][slipped(t)] as number) * Math.exp(bias(draw, kind) + 0.1 * random.normal());
    const id = newSource("left");
    const shape = random.uniform();
    const bound =
      shape < 0.5
        ? undefined
        : shape < 0.8
          ? ({form: "at least", by: -0.15} as const)
          : ({form: "up to", by: 0.2} as const);
    const y = Math.log(rounded(draw, value * Math.exp((bound?.by ?? 0) * Math.abs(random.normal()))));
    claims.push(
      observation({
        id,
        quantity: "left",
        t,
        kind,
        stay: stated(meant),
        y,
        s: bound ? 0.1 : between(0.08, 0.3),
        form: bound?.form ?? "band",
      }),
    );
  }
  const shares = (["research", "origin official"] as const).map((kind) =>
    share(draw, kind, month(half), stay(), "unclear", 0.2),
  );
  const surveys = [0, 1].map(() => share(draw, "survey", month(10), "settled", "settled", between(0.1, 0.3)));
  const away = (["research", "media"] as const).map((kind) => {
    const t = month(half);
    const value = (world.abroad.settled[slipped(t)] as number) * Math.exp(bias(draw, kind));
    return observation({
      id: newSource("away"),
      quantity: "stock",
      t,
      kind,
      s: between(0.08, 0.2),
      y: Math.log(rounded(draw, value)),
    });
  });
  return [...claims, ...away, ...shares, ...surveys];
}

function share(
  {...draw}: Desk,
  kind: SourceKind,
  t: number,
  meant: Stay,
  stated: Observation["stay"],
  s: number,
): Observation {
  const {world, newSource} = draw;
  const truth = (world.returned[meant][t] as number) / (world.left[meant][t] as number);
  const p = Math.min(0.9, Math.max(0.005, truth));
  return observation({
    id: newSource("share"),
    quantity: "returned share",
    t,
    kind,
    stay: stated,
    s,
    y: Math.log(p / (1 - p)) + bias(draw, kind, true),
  });
}

/** Two tables that give a stock for most hosts, each with one bias. */
function collated(draw: Desk): Observation[] {
  const {world, random, last, newSource, month, slipped} = draw;
  return (["media", "research"] as const).flatMap((kind) => {
    const [source, t, common] = [newSource("table"), month(Math.floor(last / 2)), bias(draw, kind)];
    return hostsOf(world)
      .filter(() => random.uniform() < 0.6)
      .map((c) => {
        const value = (world.stock.settled[slipped(t)] as Float64Array)[c] as number;
        const y = Math.log(rounded(draw, value * Math.exp(common + 0.25 * random.normal())));
        return observation({id: newSource("cell"), source, hosts: [c], t, kind, s: 0.12, y});
      });
  });
}

/** What the offices of a host publish; not every one publishes everything. */
function ofHost(draw: Desk, c: number): Observation[] {
  const {world, random, last, newSource, month, slipped, stay, between} = draw;
  const claims: Observation[] = [];
  const many = (most: number) => 1 + whole(random, most);
  if (random.uniform() < 0.4) {
    const kind = random.uniform() < 0.5 ? "host official" : "statistical office";
    const [source, meant, common] = [newSource("register"), stay(), bias(draw, kind)];
    for (let j = many(4); j > 0; j--) {
      const t = month(4);
      const value = (world.stock[meant][slipped(t)] as Float64Array)[c] as number;
      claims.push(
        observation({
          id: newSource("stock"),
          source,
          hosts: [c],
          t,
          kind,
          stay: meant,
          s: 0.05,
          y: Math.log(value) + common + 0.08 * random.normal(),
        }),
      );
    }
  }
  if (random.uniform() < 0.25) {
    const source = newSource("border");
    const s = between(1500, 9000);
    for (let t0 = 2; t0 < last - 3; t0 += 9) {
      const t = Math.min(last, t0 + 3 + whole(random, 6));
      const stock = world.stock.any;
      const change = ((stock[t] as Float64Array)[c] as number) - ((stock[t0 - 1] as Float64Array)[c] as number);
      const y = change * (1 + 0.1 * random.normal()) + s * random.normal();
      claims.push(
        observation({
          id: newSource("net"),
          source,
          quantity: "net",
          form: "balance",
          hosts: [c],
          t0,
          t,
          kind: "host official",
          stay: "any",
          s,
          y,
        }),
      );
      if (random.uniform() < 0.4) break;
    }
  }
  if (random.uniform() < 0.2) {
    const [source, common] = [newSource("arrivals"), bias(draw, "statistical office")];
    const settling = (world.left.settled[last] as number) / (world.left.any[last] as number);
    const [t0, t] = [2, 2 + 3 + whole(random, 6)];
    const came = world.arrivals.slice(t0, t + 1).reduce((sum, month) => sum + (month[c] as number), 0);
    const y = Math.log(came * settling) + common + 0.06 * random.normal();
    claims.push(
      observation({
        id: newSource("came"),
        source,
        quantity: "arrivals",
        hosts: [c],
        t0,
        t,
        kind: "statistical office",
        s: 0.05,
        y,
      }),
    );
  }
  return claims;
}

function hostsOf({hosts}: TrueWorld): number[] {
  return Array.from({length: hosts - 1}, (_, c) => c);
}

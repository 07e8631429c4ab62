import type {Account} from "../../src/account/account.ts";
import type {Observation} from "../../src/account/observation.ts";
import {judgeClaims} from "../../src/check/check-claims.ts";
import {locateClaims} from "../../src/check/locate-claims.ts";
import {drawPrior} from "../../src/estimate/summarise.ts";
import type {RandomStream} from "../../src/stats/random.ts";
import {observation} from "../../test/designs.ts";
import {type TrueWorld, whole} from "./true-world.ts";

/** A number whose truth we know, and the verdict on it. */
export interface Planted {
  /** How far it is off. */
  readonly group: "within 15 %" | "off by 1.5 to 2.5" | "off by more than 3";
  readonly verdict: string;
}

/** Plant right and wrong numbers of totals and of hosts, which the account knows nothing of, and judge them. */
export function judgePlanted(account: Account, draws: Float64Array, world: TrueWorld, random: RandomStream): Planted[] {
  const planted = (["within 15 %", "off by 1.5 to 2.5", "off by more than 3"] as const).flatMap((group) =>
    [0, 1, 2, 3].flatMap((i) => plant(world, random, group, i)),
  );
  const claims = planted.map(({claim}) => claim);
  const prior = locateClaims(account, drawPrior(account.dim, 1000, 1, 3), claims);
  const judged = judgeClaims({
    claims,
    sample: {account, draws, weights: undefined},
    prior: new Map(prior.map((each) => [each.claim.id, each])),
    voices: [...new Set(account.groups.map(({source}) => source))].map((source) => ({
      source,
      lnLikelihood: new Float64Array(draws.length / account.dim),
    })),
  });
  return judged.map(({verdict}, i) => ({group: (planted[i] as (typeof planted)[number]).group, verdict}));
}

function plant(world: TrueWorld, random: RandomStream, group: Planted["group"], i: number) {
  const t = world.months - 1 - whole(random, 12);
  const stay = random.uniform() < 0.5 ? "any" : "settled";
  const host = i < 2 ? null : whole(random, world.hosts - 1);
  const quantity = host === null && i === 0 ? "left" : "stock";
  const truth =
    host === null ? (quantity === "left" ? world.left : world.abroad)[stay][t] : world.stock[stay][t]?.[host];
  const size = {
    "within 15 %": 0,
    "off by 1.5 to 2.5": 1.5 + random.uniform(),
    "off by more than 3": 3 + 3 * random.uniform(),
  }[group];
  const off = size === 0 ? 0.14 * (2 * random.uniform() - 1) : Math.log(size) * (random.uniform() < 0.5 ? 1 : -1);
  const claim: Observation = observation({
    id: `${group} ${i}`,
    quantity,
    hosts: host === null ? null : [host],
    t,
    stay,
    y: Math.log(truth as number) + off,
    s: 0.1,
    source: "planted",
  });
  return {group, claim};
}

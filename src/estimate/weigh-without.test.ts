import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {buildAccount} from "../account/account.ts";
import {randomStream} from "../stats/random.ts";
import {groupLikelihoods} from "./group-likelihoods.ts";
import {weighWithout} from "./weigh-without.ts";

const whole = design({
  observations: [
    observation({id: "a1", source: "a", hosts: [0], y: Math.log(50_000)}),
    observation({id: "a2", source: "a", hosts: [1], y: Math.log(30_000)}),
    observation({id: "b", source: "b", kind: "media", y: Math.log(150_000)}),
  ],
});
const account = buildAccount(whole);
const random = randomStream(3, 0);
const draws = Float64Array.from({length: 30 * account.dim}, () => 0.3 * random.normal());
const likelihoods = groupLikelihoods(account, draws);

describe("weighWithout", () => {
  it("takes the likelihood of a source back: what is left is that of the account without it", () => {
    const {logWeights} = weighWithout(account, likelihoods, new Set(["b"])) ?? {logWeights: new Float64Array(0)};
    const without = buildAccount(whole, {masked: new Set(["b"])});
    const difference = (i: number) => {
      const z = draws.subarray(i * account.dim, (i + 1) * account.dim);
      return without.logLikelihood(z) - account.logLikelihood(z);
    };
    // Far from the largest weights nothing was smoothed.
    const order = [...logWeights.keys()].sort((i, j) => (logWeights[i] as number) - (logWeights[j] as number));
    const [least = 0, next = 0] = order;
    expect((logWeights[next] as number) - (logWeights[least] as number)).toBeCloseTo(
      difference(next) - difference(least),
      9,
    );
  });

  it("weighs all draws alike when nothing is taken back", () => {
    const found = weighWithout(account, likelihoods, new Set());
    expect(found?.effectiveDraws).toBeCloseTo(30, 9);
  });

  it("has no weights where a source that shares one bias loses some of its rows", () => {
    expect(weighWithout(account, likelihoods, new Set(["a1"]))).toBeUndefined();
    expect(weighWithout(account, likelihoods, new Set(["a1", "a2"]))).toBeDefined();
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {observation} from "../../test/designs.ts";
import {normalQuantile} from "../stats/normal.ts";
import {type Grounds, headlineVerdict, judge, type StayVerdict} from "./verdict.ts";

/** Draws that stand at the quantiles of a normal distribution. */
function normal(mean: number, sd: number): Float64Array {
  return Float64Array.from({length: 2000}, (_, i) => mean + sd * normalQuantile((i + 0.5) / 2000));
}

const grounds = (located: Float64Array, of: Partial<Grounds> = {}): Grounds => ({
  located,
  weights: undefined,
  prior: normal(Math.log(100_000), 3),
  standing: null,
  ...of,
});

const claim = (persons: number, of = {}) => observation({id: "claim", y: Math.log(persons), s: 0.1, ...of});

/** What the other evidence says: 100,000, give or take a tenth. */
const other = grounds(normal(Math.log(100_000), 0.1));

describe("judge", () => {
  it("finds a number in the middle consistent, two sd off strained, four sd off contradicted", () => {
    const sd = Math.hypot(0.1, 0.1);
    const at = (z: number) => judge(claim(100_000 * Math.exp(z * sd)), other);
    expect([0, 1.5, 2, 2.2, 2.4, 4].map((z) => at(z).verdict)).toEqual([
      "consistent",
      "consistent",
      "strained",
      "strained",
      "contradicted",
      "contradicted",
    ]);
    expect(at(2).tail).toBeCloseTo(0.0455, 3);
    expect(at(-2).tail).toBeCloseTo(0.0455, 3);
  });

  it("says by what the claim would have to be divided", () => {
    expect(judge(claim(300_000), other).factor).toBeCloseTo(3, 6);
    expect(judge(claim(50_000), other).factor).toBeCloseTo(0.5, 6);
  });

  it("takes a bound from one side only", () => {
    const bound = (persons: number, form: "at least" | "up to") => judge(claim(persons, {form}), other).verdict;
    expect([10, 100_000, 110_000, 130_000, 160_000].map((persons) => bound(persons, "at least"))).toEqual([
      "consistent",
      "consistent",
      "consistent",
      "strained",
      "contradicted",
    ]);
    expect([10_000_000, 60_000].map((persons) => bound(persons, "up to"))).toEqual(["consistent", "contradicted"]);
  });

  it("cannot tell where the others leave more than a factor of three, unless the number is far outside even that", () => {
    const wide = grounds(normal(Math.log(100_000), 0.6));
    expect(judge(claim(150_000), wide)).toMatchObject({verdict: "cannot-tell", because: "wide"});
    expect(judge(claim(2_000_000), wide)).toMatchObject({verdict: "contradicted", because: null});
  });

  it("finds a bound consistent that nearly all of a wide range respects", () => {
    const wide = grounds(normal(Math.log(100_000), 0.6));
    const bound = (persons: number) => judge(claim(persons, {form: "at least"}), wide).verdict;
    expect([10, 40_000, 60_000].map(bound)).toEqual(["consistent", "consistent", "cannot-tell"]);
  });

  it("contradicts nobody by an assumption alone: the prior says as much, and the evidence hardly narrowed it", () => {
    const prior = normal(Math.log(100_000), 0.12);
    expect(judge(claim(200_000), {...other, prior})).toMatchObject({verdict: "cannot-tell", because: "assumed"});
    const wider = normal(Math.log(100_000), 0.3);
    expect(judge(claim(200_000), {...other, prior: wider}).verdict).toBe("contradicted");
  });

  it("treats “half” and “at least half” alike when it asks what the prior alone would say", () => {
    const prior = normal(Math.log(100_000), 0.33);
    const located = grounds(normal(Math.log(100_000), 0.25), {prior});
    const [point, bound] = [
      judge(claim(165_000, {s: 0.02}), located),
      judge(claim(165_000, {form: "at least", s: 0.02}), located),
    ];
    expect([point.priorTail > 0.1, bound.priorTail > 0.1]).toEqual([true, false]);
    expect([point.because, bound.because]).toEqual([null, null]);
  });

  it("contradicts nothing that no other evidence speaks of, and judges nothing that includes people nobody counted", () => {
    expect(judge(claim(300_000), {...other, standing: "unspoken"})).toMatchObject({because: "unspoken"});
    expect(judge(claim(100_000), {...other, standing: "unspoken"}).verdict).toBe("consistent");
    expect(judge(claim(100_000), {...other, standing: "uncounted"})).toMatchObject({because: "uncounted"});
  });

  it("reads a balance with its sign", () => {
    const balance = observation({id: "net", quantity: "net", form: "balance", y: 20_000, s: 2000});
    const located = grounds(normal(-5000, 3000), {prior: normal(0, 50_000)});
    expect(judge(balance, located)).toMatchObject({verdict: "contradicted", factor: null});
    expect(judge({...balance, y: -5500}, located).factor).toBeCloseTo(1.1, 2);
  });

  it("weighs draws as they are weighed", () => {
    const located = Float64Array.from([...normal(Math.log(50_000), 0.05), ...normal(Math.log(100_000), 0.05)]);
    const weights = Float64Array.from(located, (_, i) => (i < 2000 ? 0 : 1 / 2000));
    const {tail} = judge(claim(50_000), grounds(located, {weights}));
    expect(tail).toBeLessThan(1e-6);
  });

  it("does not depend on the order of the draws or on the unit", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 20_000, max: 500_000}),
        fc.double({min: -3, max: 3, noNaN: true}),
        (persons, unit) => {
          const found = judge(claim(persons), other);
          const shifted = judge(
            {...claim(persons), y: Math.log(persons) + unit},
            {
              ...other,
              located: other.located.toReversed().map((x) => x + unit),
              prior: other.prior.map((x) => x + unit),
            },
          );
          expect(shifted.verdict).toBe(found.verdict);
          expect(shifted.tail).toBeCloseTo(found.tail, 9);
        },
      ),
    );
  });
});

describe("headlineVerdict", () => {
  const of = (any: StayVerdict["verdict"], settled: StayVerdict["verdict"]) =>
    new Map([["any", {verdict: any} as StayVerdict] as const, ["settled", {verdict: settled} as StayVerdict] as const]);

  it("is that of the stay that the text states", () => {
    expect(headlineVerdict({stay: "any"}, of("strained", "contradicted"))).toBe("strained");
  });

  it("is the kindest where the text does not say", () => {
    expect(headlineVerdict({stay: "unclear"}, of("contradicted", "consistent"))).toBe("consistent");
    expect(headlineVerdict({stay: "unclear"}, of("contradicted", "cannot-tell"))).toBe("cannot-tell");
  });
});

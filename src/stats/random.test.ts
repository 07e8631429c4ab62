import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {normalQuantile} from "./normal.ts";
import {randomStream, resumeStream} from "./random.ts";

const seeds = fc.maxSafeInteger();
const streams = fc.nat(20);

describe("randomStream", () => {
  it("spreads the seed by splitmix64: the state of seed 1234567 is its first two reference outputs", () => {
    const words = randomStream(1234567, 0)
      .state()
      .map((word) => BigInt(word >>> 0));
    expect((words[0] << 32n) | words[1]).toBe(6457827717110365317n);
    expect((words[2] << 32n) | words[3]).toBe(3203168211198807973n);
  });

  it("goes on from its state as if it had never stopped", () => {
    fc.assert(
      fc.property(seeds, streams, fc.nat(50), (seed, stream, count) => {
        const first = randomStream(seed, stream);
        for (let i = 0; i < count; i++) first.normal();
        const second = resumeStream(structuredClone(first.state()));
        for (let i = 0; i < 10; i++) expect(second.normal()).toBe(first.normal());
      }),
    );
  });

  it("stays strictly between 0 and 1, even when all bits of the generator are set or none is", () => {
    expect(resumeStream([-1, -1, 0, 0]).uniform()).toBeLessThan(1);
    expect(resumeStream([0, 0, 0, 0]).uniform()).toBe(2 ** -53);
  });

  it("makes a normal number of one uniform number, so that the state holds nothing but the generator's words", () => {
    fc.assert(
      fc.property(seeds, streams, (seed, stream) => {
        expect(randomStream(seed, stream).normal()).toBe(normalQuantile(randomStream(seed, stream).uniform()));
      }),
    );
  });

  it("gives different streams to different numbers, and the same to the same", () => {
    const firsts = Array.from({length: 50}, (_, stream) => randomStream(7, stream).uniform());
    expect(new Set(firsts).size).toBe(50);
    expect(Array.from({length: 50}, (_, stream) => randomStream(7, stream).uniform())).toEqual(firsts);
  });

  it("has the moments of a standard normal distribution, and no memory from draw to draw", () => {
    const stream = randomStream(1, 0);
    const draws = Array.from({length: 100_000}, () => stream.normal());
    const moment = (f: (x: number, i: number) => number) =>
      draws.reduce((sum, x, i) => sum + f(x, i), 0) / draws.length;
    const standardError = 1 / Math.sqrt(draws.length);
    expect(Math.abs(moment((x) => x))).toBeLessThan(4 * standardError);
    expect(Math.abs(moment((x) => x ** 2) - 1)).toBeLessThan(4 * Math.sqrt(2) * standardError);
    expect(Math.abs(moment((x) => x ** 3))).toBeLessThan(4 * Math.sqrt(15) * standardError);
    expect(Math.abs(moment((x) => x ** 4) - 3)).toBeLessThan(4 * Math.sqrt(96) * standardError);
    expect(Math.abs(moment((x, i) => (i === 0 ? 0 : x * draws[i - 1])))).toBeLessThan(4 * standardError);
  });

  it("refuses seeds and streams that are not whole numbers", () => {
    expect(() => randomStream(1.5, 0)).toThrow("seed 1.5 is not a safe integer");
    expect(() => randomStream(1, -1)).toThrow("stream -1 is not 0, 1, 2 …");
  });
});

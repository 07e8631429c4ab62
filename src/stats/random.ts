import {xoroshiro128plusFromState} from "pure-rand/generator/xoroshiro128plus";
import {normalQuantile} from "./normal.ts";

/** Where a stream stands: four 32-bit words. Plain data, so it travels to a worker and into a file. */
export type RandomState = readonly number[];

/** An endless sequence of random numbers that depends on nothing but where it started. */
export interface RandomStream {
  /** The next number, uniform on the open interval (0, 1): a multiple of 2⁻⁵³, never 0 and never 1. */
  uniform(): number;
  /** The next standard normal number. */
  normal(): number;
  /** Where the stream stands now; `resumeStream` goes on from there. */
  state(): RandomState;
}

/**
 * Stream number `stream` of a seed. Streams of one seed do not meet: each starts 2⁶⁴ numbers after the one before.
 *
 * The seed is spread over the state by splitmix64, since a small seed used as it is makes the first numbers extreme.
 *
 * @param seed any safe integer
 * @param stream 0, 1, 2 …; the time to reach a stream grows with its number, about a microsecond each
 * @throws {RangeError} when seed or stream is not such an integer
 *
 * Source: Blackman2021 (xoroshiro128+, jump), Steele2014 (splitmix64)
 */
export function randomStream(seed: number, stream: number): RandomStream {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed ${seed} is not a safe integer`);
  if (!Number.isSafeInteger(stream) || stream < 0) throw new RangeError(`stream ${stream} is not 0, 1, 2 …`);
  const generator = xoroshiro128plusFromState(spread(seed));
  for (let i = 0; i < stream; i++) generator.jump();
  return resumeStream(generator.getState());
}

/** The stream that stood at `state`, from there on. */
export function resumeStream(state: RandomState): RandomStream {
  const generator = xoroshiro128plusFromState(state);
  const uniform = () => {
    // The generator's low bits are its weak ones: the first word gives the high bits of the number.
    const high = generator.next() >>> 0;
    const low = generator.next() >>> 12;
    return (high * 2 ** 20 + low + 0.5) * 2 ** -52;
  };
  return {uniform, normal: () => normalQuantile(uniform()), state: () => generator.getState()};
}

/** Two outputs of splitmix64, as four 32-bit words, high word first. */
function spread(seed: number): number[] {
  const words: number[] = [];
  let weyl = BigInt(seed);
  for (let i = 0; i < 2; i++) {
    weyl = BigInt.asUintN(64, weyl + 0x9e3779b97f4a7c15n);
    let mixed = BigInt.asUintN(64, (weyl ^ (weyl >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    mixed ^= mixed >> 31n;
    words.push(Number(mixed >> 32n) | 0, Number(mixed & 0xffffffffn) | 0);
  }
  return words;
}

import type {Account} from "../account/account.ts";
import {type Design, type Observation, sourceKinds} from "../account/observation.ts";
import {amountOf, type Formula} from "../account/observe/formula.ts";
import type {Observer} from "../account/observe/observer.ts";
import {observerOf} from "../account/observe/observers.ts";
import {type Priors, priorsWith} from "../account/priors.ts";
import {targetOf} from "../account/rows.ts";
import {seriesOf} from "../estimate/reported.ts";
import type {RandomStream} from "../stats/random.ts";
import {ascending, weightedQuantiles} from "../stats/weighted-sample.ts";

/** A number that somebody could go and count. Its value y is not known yet. */
export interface PossibleNumber {
  readonly id: string;
  /** “a panel survey of 2,000 people who left, asked again after a year”. */
  readonly words: string;
  readonly observation: Observation;
  /** Respondents, where it is a share of people asked: its imprecision follows from the share they give. */
  readonly respondents: number | undefined;
}

/** What a number would be worth before anybody knows it. */
interface ValueOfNumber {
  readonly id: string;
  readonly words: string;
  /**
   * 1 − expected width of the 80 % interval of the share after it / width now, on the logit scale; null where nobody can
   * have come back by the month of the answer.
   */
  readonly share: number | null;
  /** The same of those who left and settled, on the log scale. */
  readonly left: number;
  /** Expected width of the 80 % interval of those who left and settled, persons. */
  readonly leftWidth: number;
}

export interface ValuesOfNumbers {
  /** Width of the 80 % interval of those who left and settled as it is, persons. */
  readonly leftWidth: number;
  /** The most useful first, by the share who came back; where there is none yet, by those who left. */
  readonly numbers: readonly ValueOfNumber[];
}

/** What working it out needs. */
export interface NextNumberOptions {
  readonly priors: Priors;
  /** Month of the answer, 0-based. */
  readonly answerAt: number;
  readonly random: RandomStream;
}

/**
 * How much each possible number would narrow the share of settled people who came back, and the number who settled.
 *
 *     E[width] = (1/J) Σ_j width of the draws weighted by p(y_j | draw) ,   y_j simulated from draw j
 *
 * p(y | z) has the bias of the new source integrated out: .9 N(ℓ + β, s² + σ² + τ²) + .1 N(ℓ + β, s² + σ² + 9τ²), and of a
 * balance the same with every error but s in proportion to it.
 *
 * Source: Raiffa1961 (preposterior analysis)
 */
export function valueNumbers(
  account: Account,
  draws: Float64Array,
  numbers: readonly PossibleNumber[],
  {priors, answerAt, random}: NextNumberOptions,
): ValuesOfNumbers {
  const used = thinned(draws, account.dim);
  const {hasShare, answers, predictions} = predict(account, used, numbers, answerAt, priorsWith(priors));
  const orders = answers.map(ascending);
  const widths = (weights: Float64Array | undefined) =>
    answers.map((values, k) => {
      const [low, high] = weightedQuantiles(values, orders[k], weights, [0.1, 0.9]);
      return high - low;
    });
  const [lnLeftNow, leftNow, shareNow] = widths(undefined);
  const found = numbers.map(({id, words}, k) => {
    const [lnLeft, leftWidth, share] = expected(predictions[k], widths, random);
    return {id, words, share: hasShare ? 1 - share / shareNow : null, left: 1 - lnLeft / lnLeftNow, leftWidth};
  });
  return {leftWidth: leftNow, numbers: found.sort(byUse)};
}

function byUse(a: ValueOfNumber, b: ValueOfNumber): number {
  return (b.share ?? b.left) - (a.share ?? a.left) || (a.id < b.id ? -1 : 1);
}

/** Predictive distribution of a number at each draw: two normals of one mean, on its scale. */
interface Prediction {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  readonly offSd: Float64Array;
  readonly offWeight: number;
}

const mostDraws = 1000;
const simulations = 200;

function thinned(draws: Float64Array, dim: number): Float64Array {
  const count = draws.length / dim;
  const every = Math.max(1, Math.floor(count / mostDraws));
  return draws.filter((_, k) => Math.floor(k / dim) % every === 0);
}

/** The answers (ln persons, persons, and the logit of the share once there is one) and the predictions, at every draw. */
function predict(
  account: Account,
  draws: Float64Array,
  numbers: readonly PossibleNumber[],
  answerAt: number,
  priors: Readonly<Record<string, number>>,
) {
  const {dim, shape, flows} = account;
  const count = draws.length / dim;
  const [share, left] = (["returned_share", "left"] as const).flatMap((quantity) =>
    seriesOf(null).filter((series) => series.quantity === quantity && series.stay === "settled"),
  );
  const hasShare = answerAt >= share.firstMonth;
  const answers = Array.from({length: hasShare ? 3 : 2}, () => new Float64Array(count));
  const asked = numbers.map((number) => {
    const observer = observerOf(number.observation.quantity);
    const stay = number.observation.stay === "any" ? "any" : "settled";
    return {
      number,
      observer,
      formula: observer.formula(flows, targetOf(number.observation, shape), stay),
      prediction: emptyPrediction(count, priors["source.off.weight"]),
    };
  });
  for (let i = 0; i < count; i++) {
    account.carry(draws.subarray(i * dim, (i + 1) * dim));
    const persons = left.at(flows, answerAt);
    answers[0][i] = Math.log(persons);
    answers[1][i] = persons;
    if (hasShare) answers[2][i] = logit(share.at(flows, answerAt));
    for (const each of asked) predictAt(account, each, i, priors["source.off.factor"]);
  }
  return {hasShare, answers, predictions: asked.map(({prediction}) => prediction)};
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function emptyPrediction(count: number, offWeight: number): Prediction {
  return {mean: new Float64Array(count), sd: new Float64Array(count), offSd: new Float64Array(count), offWeight};
}

interface Asked {
  readonly number: PossibleNumber;
  readonly observer: Observer;
  readonly formula: Formula;
  readonly prediction: Prediction;
}

function predictAt(
  {flows, errors}: Account,
  {number, observer, formula, prediction}: Asked,
  i: number,
  factor: number,
) {
  const {observation, respondents} = number;
  const location = observer.scale.location(amountOf(formula, flows));
  const kind = sourceKinds.indexOf(observation.kind);
  const ofReturn = observer.class === "return";
  const load = observer.class === "balance" ? Math.abs(location) : 1;
  const own =
    respondents === undefined ? ownSd(observation, location) : samplingSd(observer.scale.value(location), respondents);
  const tau = load * (ofReturn ? errors.returnTau : errors.tau)[kind];
  prediction.mean[i] = location + load * (ofReturn ? errors.returnBias : errors.bias)[kind];
  prediction.sd[i] = Math.hypot(own, load * errors.sigma[kind], tau);
  prediction.offSd[i] = Math.hypot(own, load * errors.sigma[kind], factor * tau);
}

/** A balance of passengers errs by a tenth of itself, and by what does not shrink with it. */
function ownSd({form, s}: Observation, location: number): number {
  return form === "balance" ? Math.hypot(s, 0.1 * location) : s;
}

/** Of the logit of a share of n respondents, with a design effect of 2. */
function samplingSd(p: number, n: number): number {
  return Math.max(0.05, Math.sqrt(2 / (n * p * (1 - p))));
}

function expected(
  {mean, sd, offSd, offWeight}: Prediction,
  widths: (weights: Float64Array) => number[],
  random: RandomStream,
): number[] {
  const count = mean.length;
  const sums = [0, 0, 0];
  for (let j = 0; j < simulations; j++) {
    const i = Math.floor((j * count) / simulations);
    const y = mean[i] + (random.uniform() < offWeight ? offSd : sd)[i] * random.normal();
    const weights = mean.map((mu, k) => (1 - offWeight) * normal(y - mu, sd[k]) + offWeight * normal(y - mu, offSd[k]));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0 && total < Infinity))
      throw new RangeError("no draw could have given the number that was simulated");
    for (const [k, width] of widths(weights.map((weight) => weight / total)).entries()) sums[k] += width / simulations;
  }
  return sums;
}

function normal(x: number, sd: number): number {
  return Math.exp(-0.5 * (x / sd) ** 2) / sd;
}

/**
 * Numbers that could be counted next: a panel of people who left, a register of each of the five hosts where most live,
 * the balance of the last quarter at the home border, and a year's arrivals by a residence rule where most live. What is
 * counted over months after the first can be asked for only once there are such months.
 *
 * @param widest hosts by the number of settled people, the largest first
 * @param last last month that evidence speaks of, 0-based
 */
export function possibleNumbers(
  {hosts, N0}: Pick<Design, "hosts" | "N0">,
  widest: readonly number[],
  last: number,
  respondents: number,
): readonly PossibleNumber[] {
  const number = (id: string, words: string, of: Partial<Observation>, asked?: number): PossibleNumber => ({
    id,
    words,
    observation: {...blank, id, t: last, ...of},
    respondents: asked,
  });
  const named = widest.slice(0, 5).map((host) => ({host, name: hosts[host]}));
  const yearBefore = Math.max(1, last - 11);
  const found = [
    number(
      "panel",
      `a panel survey of ${respondents.toLocaleString("en")} people who left, asked again after a year`,
      {quantity: "return rate", kind: "survey", t0: yearBefore},
      respondents,
    ),
    ...named.map(({host, name}) =>
      number(`register ${name}`, `the register of residents of {${name}}`, {quantity: "stock", hosts: [host], s: 0.03}),
    ),
    number("balance", "entries less exits at the home border over the last quarter", {
      quantity: "net",
      stay: "any",
      form: "balance",
      kind: "origin official",
      t0: Math.max(1, last - 2),
      s: 0.005 * N0,
    }),
    ...named.slice(0, 1).map(({host, name}) =>
      number(`arrivals ${name}`, `arrivals of a year by a residence rule in {${name}}`, {
        quantity: "arrivals",
        hosts: [host],
        kind: "statistical office",
        t0: yearBefore,
        s: 0.03,
      }),
    ),
  ];
  return found.filter(({observation: {t0, t}}) => t0 <= t);
}

const blank: Observation = {
  id: "",
  rows: [],
  quantity: "stock",
  hosts: null,
  t0: 0,
  elapsed: 1,
  t: 0,
  stay: "settled",
  form: "band",
  y: 0,
  s: 0.05,
  base: null,
  wave: null,
  kind: "host official",
  source: "next",
};

import {buildAccount} from "../../account/account.ts";
import {possibleNumbers, type ValuesOfNumbers, valueNumbers} from "../../check/next-number.ts";
import {month} from "../../core/month.ts";
import type {EstimateResult} from "../../estimate/result.ts";
import {placeInSentence} from "../../report/place-names.ts";
import {randomStream} from "../../stats/random.ts";
import type {FitEffects} from "../effects.ts";
import type {EstimateOptions} from "../fit/estimated.ts";
import {openConverged} from "./check.ts";

/** `countercurrent/next@1`: what `next --json` prints. */
export interface NextNumbers extends ValuesOfNumbers {
  readonly schema: "countercurrent/next@1";
  readonly case: string;
  /** Month of the answers. */
  readonly month: string;
}

/** Which number, if somebody counted it, would narrow the answer most. */
export async function nextNumbers(
  effects: FitEffects,
  folder: string,
  options: EstimateOptions,
  respondents: number,
): Promise<NextNumbers> {
  const {
    result,
    design,
    options: accountOptions,
    draws,
    case: of,
    mapped,
  } = await openConverged(effects, folder, options);
  const account = buildAccount(design, accountOptions);
  const last = mapped.lastEvidence >= 0 ? mapped.lastEvidence : design.months - 1;
  const values = valueNumbers(account, draws, possibleNumbers(design, widestHosts(result), last, respondents), {
    priors: of.priors,
    answerAt: month(result.case.answerAt) - of.from,
    random: randomStream(result.seed, nextStream),
  });
  return {
    schema: "countercurrent/next@1",
    case: result.case.id,
    month: result.case.answerAt,
    leftWidth: values.leftWidth,
    numbers: values.numbers.map((each) => ({...each, words: withPlaces(each.words)})),
  };
}

/** Above those of chains and of what is drawn beside them. */
const nextStream = 2001;

/** Hosts by how many settled people live there in the month of the answer, `other` left out: nobody can count there. */
function widestHosts({quantities, case: {answerAt, hosts}}: EstimateResult): readonly number[] {
  const there = (name: string) =>
    quantities.find(
      ({quantity, stay, place, month: at}) =>
        quantity === "abroad" && stay === "settled" && place === name && at === answerAt,
    )?.q50 ?? 0;
  return [...hosts.keys()]
    .filter((i) => hosts[i] !== "other")
    .sort((a, b) => there(hosts[b] as string) - there(hosts[a] as string));
}

function withPlaces(words: string): string {
  return words.replace(/\{(.*?)\}/g, (_, code) => placeInSentence(code));
}

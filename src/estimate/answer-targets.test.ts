import {describe, expect, it} from "vitest";
import {buildAccount} from "../account/account.ts";
import {mapped, over, row} from "../account/from-evidence/rows.test-support.ts";
import {mapTarget} from "../account/from-evidence/target.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {answerQuestions, type Question, stayOfAnswer} from "./answer-targets.ts";

const evidence = mapped([row(), row({id: "c", place: "CC", scope: "wider", source: "office", mid: 90_000})]);
const account = buildAccount(evidence.design);
const draws = Float64Array.from({length: 2 * account.dim}, (_, i) => Math.sin(i));

function questionOf(of: Partial<EvidenceRow>): Question {
  const target = mapTarget(row({mid: null, source: "", stay: "settled", ...of}), evidence);
  if (target.status !== "answerable") throw new Error(target.reason);
  return target;
}

function ask(of: Partial<EvidenceRow>): number[] {
  return answerQuestions(account, draws, [questionOf(of)]).flatMap((values) => [...values]);
}

describe("answerQuestions", () => {
  it("gives one value a draw, and both readings of a stay that is not said", () => {
    const [any, settled] = [ask({stay: "any"}), ask({stay: "settled"})];
    expect(ask({stay: "unclear"})).toEqual([...any, ...settled]);
    expect(stayOfAnswer(questionOf({stay: "unclear"}))).toBe("unclear");
  });

  it("gives of half a month that part of the month's number", () => {
    const arrivals = {measure: "arrivals"} as const;
    const whole = ask({...arrivals, ...over("2022-05-01", "2022-05-31")});
    const half = ask({...arrivals, ...over("2022-05-01", "2022-05-15")});
    for (const [i, value] of half.entries()) expect(value).toBeCloseTo(((whole[i] as number) * 15) / 31, 8);
  });

  it("counts towards home what is asked of all hosts together", () => {
    const net = {measure: "net_entries", ...over("2022-04-01", "2022-12-31")} as const;
    const hosts = (evidence.design.hosts as string[])
      .filter((host) => host !== "other")
      .map((place) => ask({...net, place}));
    const all = ask({...net, place: "ALL"});
    const named = hosts.reduce((sum, values) => values.map((value, i) => value + (sum[i] as number)));
    expect(all.every((value, i) => -value > (named[i] as number))).toBe(true);
  });

  it("adds the earlier diaspora to a wider population", () => {
    const [wider, own] = [ask({place: "CC", scope: "wider"}), ask({place: "CC"})];
    expect(wider.every((value, i) => value > (own[i] as number))).toBe(true);
  });
});

import {describe, expect, it} from "vitest";
import {observation} from "../../../test/designs.ts";
import {row} from "../../account/from-evidence/rows.test-support.ts";
import {judgedNumber} from "./judged-number.ts";

describe("judgedNumber", () => {
  it("is what the row states where the account takes it as it stands", () => {
    const range = row({low: 30_000, mid: null, high: 40_000});
    const y = (Math.log(30_000) + Math.log(40_000)) / 2;
    expect(judgedNumber(observation({id: "r", y}), range)).toEqual({
      number: {low: 30_000, mid: null, high: 40_000},
      origin: undefined,
    });
  });

  it("is what exceeds the usual in a flow of a wider population", () => {
    const all = row({measure: "arrivals", scope: "wider", mid: 400_000, population: "foreigners"});
    expect(judgedNumber(observation({id: "r", quantity: "arrivals", y: Math.log(100_234)}), all)).toEqual({
      number: {low: null, mid: 100_000, high: null},
      origin: "the excess of 400,000 “foreigners” over the rate of the time before",
    });
  });

  it("is that of whole months where a part of one was counted", () => {
    const days = row({measure: "arrivals", periodStart: "2022-05-01", periodEnd: "2022-05-20"});
    expect(judgedNumber(observation({id: "r", quantity: "arrivals", y: Math.log((40_000 * 31) / 20)}), days)).toEqual({
      number: {low: null, mid: 62_000, high: null},
      origin: "at the rate of 40,000 from 1 May 2022 to 20 May 2022",
    });
  });

  it("is the end that a bound is made of", () => {
    const both = row({mid: 40_000, high: 50_000});
    const upTo = (persons: number) => judgedNumber(observation({id: "r", form: "up to", y: Math.log(persons)}), both);
    expect(upTo(40_000).number).toEqual({low: null, mid: null, high: 40_000});
    expect(upTo(50_000).number).toEqual({low: null, mid: null, high: 50_000});
  });

  it("is a change of people abroad, whichever way round the row has it and whatever it was made of", () => {
    const change = (of: Partial<Parameters<typeof observation>[0]>, mid: number) =>
      judgedNumber(observation({id: "r", quantity: "net", form: "balance", ...of}), row({measure: "net_entries", mid}));
    expect(change({y: -120_000}, 120_000)).toEqual({number: {low: null, mid: -120_000, high: null}, origin: undefined});
    expect(change({y: 15_015, ofStocks: true}, 94_500)).toEqual({
      number: {low: null, mid: 15_015, high: null},
      origin: "the difference between 94,500 and an earlier count",
    });
    expect(change({y: 5_000, rows: ["in", "out"], hosts: [0]}, 9_000)).toMatchObject({
      number: {mid: 5_000},
      origin: "those who came in less those who went out",
    });
  });
});

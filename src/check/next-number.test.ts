import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {buildAccount} from "../account/account.ts";
import {drawPrior} from "../estimate/summarise.ts";
import {randomStream} from "../stats/random.ts";
import {possibleNumbers, valueNumbers} from "./next-number.ts";

const asked = design({hostCount: 4});
const account = buildAccount(asked);
const draws = drawPrior(account.dim, 800, 1, 0);
const options = {priors: {}, answerAt: 17, random: randomStream(1, 1)};

describe("possibleNumbers", () => {
  it("are a panel, the registers of the widest hosts, a quarter's balance and a year's arrivals", () => {
    const ids = possibleNumbers(asked, [2, 0, 1], 16, 2000).map(({id}) => id);
    expect(ids).toEqual([
      "panel",
      "register host 2",
      "register host 0",
      "register host 1",
      "balance",
      "arrivals host 2",
    ]);
  });

  it("leave out what needs a host where there is none, and fit into a case of a few months", () => {
    const found = possibleNumbers(design({hostCount: 1, months: 2}), [], 1, 500);
    expect(found.map(({id}) => id)).toEqual(["panel", "balance"]);
    expect(found.map(({observation: {t0, t}}) => [t0, t])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe("numbers of the first month", () => {
  const found = possibleNumbers(asked, [0], 0, 2000);

  it("are only those that can be counted by its end", () => {
    expect(found.map(({id}) => id)).toEqual(["register host 0"]);
  });

  it("narrow those who left; of a share who came back nothing is said", () => {
    const {numbers, leftWidth} = valueNumbers(account, draws, found, {...options, answerAt: 0});
    expect(numbers.map(({share}) => share)).toEqual([null]);
    expect(numbers[0]?.left).toBeGreaterThan(0);
    expect(numbers[0]?.leftWidth).toBeLessThan(leftWidth);
  });
});

describe("valueNumbers", () => {
  const numbers = [
    ...possibleNumbers(asked, [0], 16, 2000),
    {
      id: "everything",
      words: "a count of all who settled abroad and left",
      observation: observation({id: "everything", quantity: "left", t: 17, kind: "statistical office", s: 0.01}),
      respondents: undefined,
    },
  ];
  const found = valueNumbers(account, draws, numbers, options);
  const of = (id: string) =>
    found.numbers.find((each) => each.id === id) ?? {share: Number.NaN, left: Number.NaN, leftWidth: Number.NaN};

  it("finds that a panel tells most of the share, and a count of leavers of those who left", () => {
    expect(found.numbers[0]?.id).toBe("panel");
    expect(of("everything").left).toBeGreaterThan(0.5);
    expect(of("everything").leftWidth).toBeLessThan(found.leftWidth / 2);
    expect(of("panel").left).toBeLessThan(of("everything").left);
  });

  it("promises less from a smaller panel", () => {
    const of = (respondents: number) =>
      valueNumbers(account, draws, possibleNumbers(asked, [], 16, respondents), options).numbers.find(
        ({id}) => id === "panel",
      )?.share;
    expect(of(60) as number).toBeLessThan(of(5000) as number);
  });
});

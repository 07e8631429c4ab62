import {describe, expect, it} from "vitest";
import {design, observation} from "../../../test/designs.ts";
import {randomStream} from "../../stats/random.ts";
import {buildAccount} from "../account.ts";
import {targetOf} from "../rows.ts";
import {amountOf} from "./formula.ts";
import {stock} from "./stock.ts";

const asked = design({
  events: [
    {t: 0, f: 0.25, departures: 300_000},
    {t: 6, f: 0.5, departures: 200_000},
  ],
});
const account = buildAccount(asked);
const random = randomStream(5, 0);
account.carry(Float64Array.from({length: account.dim}, () => random.normal()));

/** People abroad when a share of month t had gone by. */
const people = (t: number, elapsed: number) =>
  amountOf(
    stock.formula(account.flows, targetOf(observation({id: "count", t, elapsed}), account.shape), "any"),
    account.flows,
  );

describe("people abroad on a day", () => {
  it("grow evenly through a month", () => {
    expect(people(3, 0.25)).toBeCloseTo(0.75 * people(2, 1) + 0.25 * people(3, 1), 6);
  });

  it("in a month in which an event began stay as they were until then, and grow evenly after it", () => {
    expect(people(6, 0.5)).toBe(people(5, 1));
    expect(people(6, 0.3)).toBe(people(5, 1));
    expect(people(6, 0.75)).toBeCloseTo((people(5, 1) + people(6, 1)) / 2, 6);
  });

  it("are a part of those of the first month while it lasts", () => {
    expect(people(0, 0.875)).toBeCloseTo(0.5 * people(0, 1), 6);
  });
});

import {describe, expect, it} from "vitest";
import {design, everyObservation} from "../../test/designs.ts";
import {randomStream} from "../stats/random.ts";
import {buildAccount} from "./account.ts";
import {amountOf} from "./observe/formula.ts";

const bases = [1, 2].map((k) => ({type: "log", v: 30_000 * k, s: 0.3, label: "before"}) as const);
const account = buildAccount(design({bases, observations: everyObservation(18, 3)}));
const random = randomStream(8, 0);
account.locate(Float64Array.from({length: account.dim}, () => random.normal()));

describe("the readings of rows", () => {
  it.each(["any", "settled"] as const)("are what the rows' own formulas give, one by one, for stay %s", (stay) => {
    const read = account.rows.flatMap(({stays}, i) => (stays.includes(stay) ? [i] : []));
    expect(read.length).toBeGreaterThan(20);
    for (const i of read) {
      const {observer, target} = account.rows[i];
      const amount = amountOf(observer.formula(account.flows, target, stay), account.flows);
      expect(account.locations[stay][i]).toBe(observer.scale.location(amount));
    }
  });

  it("are none for a stay that a row cannot be read as", () => {
    const unread = account.rows.flatMap(({stays}, i) => (stays.includes("any") ? [] : [i]));
    expect(unread.map((i) => account.locations.any[i])).toEqual(unread.map(() => 0));
  });
});

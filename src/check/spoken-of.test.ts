import {describe, expect, it} from "vitest";
import {observation} from "../../test/designs.ts";
import {isSpokenOf, onAllHosts} from "./spoken-of.ts";

const claim = observation({id: "claim", hosts: [1], t: 10});

describe("isSpokenOf", () => {
  it("wants evidence of the place itself: a total or a group that holds it says nothing of how it divides", () => {
    const total = observation({id: "total"});
    const group = observation({id: "group", hosts: [1, 2]});
    expect(isSpokenOf(claim, [total, group])).toBe(false);
    expect(isSpokenOf(claim, [total, observation({id: "register", hosts: [1]})])).toBe(true);
    expect(isSpokenOf({...claim, hosts: [1, 2]}, [observation({id: "part", hosts: [2]})])).toBe(true);
  });

  it("takes anything for a claim on all places together", () => {
    expect(isSpokenOf({...claim, hosts: null}, [observation({id: "register", hosts: [2]})])).toBe(true);
    expect(isSpokenOf({...claim, hosts: null}, [])).toBe(false);
  });

  it("wants a flow of about those months for a flow over a few", () => {
    const january = {...claim, quantity: "arrivals", t0: 11, t: 11} as const;
    const flow = (t0: number, t: number) => observation({id: "flow", quantity: "arrivals", hosts: [1], t0, t});
    expect(isSpokenOf(january, [flow(0, 10)])).toBe(false);
    expect(isSpokenOf(january, [flow(0, 11)])).toBe(false);
    expect(isSpokenOf(january, [flow(10, 12)])).toBe(true);
    expect(isSpokenOf(january, [observation({id: "stock", hosts: [1], t: 11})])).toBe(false);
    expect(isSpokenOf({...january, t0: 0}, [observation({id: "stock", hosts: [1], t: 11})])).toBe(true);
  });
});

describe("onAllHosts", () => {
  it("asks whether all places together hold so many", () => {
    expect(onAllHosts(claim)).toMatchObject({quantity: "stock", hosts: null, form: "at least"});
    expect(onAllHosts({...claim, quantity: "returned from host"})).toMatchObject({quantity: "returned"});
  });

  it("has no question for an upper bound, or where there is no total", () => {
    expect(onAllHosts({...claim, form: "up to"})).toBeUndefined();
    expect(onAllHosts({...claim, hosts: null})).toBeUndefined();
    expect(onAllHosts({...claim, quantity: "leave rate"})).toBeUndefined();
  });
});

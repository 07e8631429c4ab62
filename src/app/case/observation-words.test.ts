import {describe, expect, it} from "vitest";
import type {Design, Observation} from "../../account/observation.ts";
import type {Case} from "../../core/case.ts";
import {month} from "../../core/month.ts";
import {wordObservation} from "./observation-words.ts";

describe("wordObservation", () => {
  it("names the place and the month of a stock, and takes the logarithm back to persons", () => {
    expect(words({y: Math.log(62_304), s: 0.05})).toMatchObject({
      what: "people living in Georgia at the end of June 2023",
      hosts: ["GE"],
      until: "2023-06",
      says: "62,300 (8 in 10: 58,400 to 66,400)",
      unit: "persons",
    });
  });

  it("names both ends of a window, and every host that is summed", () => {
    const {what, from, until} = words({quantity: "arrivals", hosts: [0, 1], t0: 3, t: 5});
    expect(what).toBe("people who came to live in Georgia and other places from May 2022 to July 2022");
    expect([from, until]).toEqual(["2022-05", "2022-07"]);
  });

  it("says of all hosts together that it is any place abroad", () => {
    const {what, hosts} = words({quantity: "left", hosts: null});
    expect(what).toBe("people who left to live in any place abroad from February 2022 to June 2023");
    expect(hosts).toBeNull();
  });

  it("gives the months of its wave to a wave share", () => {
    const {what, from} = words({quantity: "wave share", hosts: null, wave: [7, 8], y: 0, s: 0.5});
    expect(what).toContain("September 2022");
    expect(from).toBe("2022-09");
  });

  it("gives shares in per cent, and as numbers from 0 to 1", () => {
    const share = words({quantity: "returned share", hosts: null, y: Math.log(0.15 / 0.85), s: 0.2});
    expect(share).toMatchObject({says: "15% (8 in 10: 12% to 18.6%)", unit: "share"});
    expect(share.value).toBeCloseTo(0.15, 12);
  });

  it("gives a bound without an interval", () => {
    expect(words({form: "at least", y: Math.log(70_000)}).says).toBe("at least 70,000");
    expect(words({form: "up to", y: Math.log(70_000)}).says).toBe("up to 70,000");
  });

  it("keeps the sign of a balance", () => {
    const balance = words({quantity: "net", form: "balance", y: -43_642, s: 5_000});
    expect(balance).toMatchObject({says: "-43,600 (8 in 10: -50,000 to -37,200)", value: -43_642});
  });
});

function words(changes: Partial<Observation>) {
  return wordObservation({...observation, ...changes}, design, of);
}

const observation: Observation = {
  id: "ge-2023",
  rows: ["ge-2023"],
  quantity: "stock",
  hosts: [0],
  t0: 0,
  t: 16,
  elapsed: 1,
  stay: "settled",
  form: "band",
  y: Math.log(100),
  s: 0.1,
  base: null,
  wave: null,
  kind: "host official",
  source: "geostat",
};

const design: Design = {
  hosts: ["GE", "other"],
  hostWeights: [0, 1],
  months: 35,
  N0: 1e6,
  baseline: null,
  events: [],
  returnEvents: [],
  bases: [],
  observations: [],
};

const of: Case = {
  id: "emigres",
  title: "Departures and returns",
  home: "RU",
  population: "people who left",
  from: month("2022-02"),
  until: month("2024-12"),
  answerAt: undefined,
  asOf: undefined,
  events: [],
  returnEvents: [],
  baseline: undefined,
  hosts: "auto",
  minClaims: 1,
  priors: {},
};

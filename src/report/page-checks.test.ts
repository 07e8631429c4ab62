import {expect, it} from "vitest";
import {fixtureRows} from "../../test/report/rows.ts";
import type {CheckedClaim, CheckResult} from "../check/result.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {packChecks, unpackChecks} from "./page-checks.ts";

const row = fixtureRows()[0] as EvidenceRow;
const predictive = {q05: 1, q10: 2, q25: 3, q50: 4.123456789, q75: 5, q90: 6, q95: 7};
const claim: CheckedClaim = {
  claim: row.id,
  rows: [row.id],
  source: "ge-mia",
  kind: "host official",
  speaker: row.attributedTo,
  publisher: row.publisher,
  published: row.published,
  gist: row.quoteGist,
  says: "112,733 people",
  stay: "any",
  verdict: "strained",
  byStay: {
    any: {verdict: "strained", because: null, tail: 0.0123456, priorTail: 0.5, narrowing: 0.7, factor: 2, predictive},
  },
  people: null,
  unit: "persons",
  stated: {low: null, mid: 112_733.25, high: null},
  method: "psis",
  khat: 0.3,
  bias: null,
  restsOn: [{source: "other", pull: -0.1, spread: 0.2}],
  copies: [],
  sentence: "It is strained.",
};
const checks: CheckResult = {
  schema: "countercurrent/check@1",
  case: "a-case",
  asOf: null,
  seed: 1,
  judged: 1,
  falseAlarmsExpected: 0.1,
  claims: [claim],
  notChecked: [],
};

it("holds nothing twice that the row says, and has it again beside the row", () => {
  const packed = packChecks(checks);
  expect(packed.claims[0]).not.toHaveProperty("gist");
  const [again] = unpackChecks(packed, new Map([[row.id, row]])).claims;
  expect(again).toMatchObject({speaker: row.attributedTo, publisher: row.publisher, gist: row.quoteGist});
});

it("rounds what was worked out to five digits, and never what was said", () => {
  const [again] = unpackChecks(packChecks(checks), new Map([[row.id, row]])).claims;
  expect(again?.byStay.any?.predictive.q50).toBe(4.1235);
  expect(again?.byStay.any?.tail).toBe(0.012346);
  expect(again?.stated).toEqual(claim.stated);
});

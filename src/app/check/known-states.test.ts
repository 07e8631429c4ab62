import {describe, expect, it} from "vitest";
import {aCase, mapped, row} from "../../account/from-evidence/rows.test-support.ts";
import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {knownStates, undatedRows} from "./known-states.ts";

const early = row({id: "early", published: "2022-07-15"});
const later = row({id: "later", place: "CC", published: "2023-03-25"});
const someday = row({id: "someday", place: "DD", published: "2023"});
const undated = row({id: "undated", place: "EE", published: ""});

function read(rows: readonly EvidenceRow[], changes: Partial<Case> = {}) {
  return {case: {...aCase, ...changes}, rows, mapped: mapped(rows, changes)};
}

function known(rows: readonly EvidenceRow[], changes: Partial<Case> = {}) {
  return knownStates(read(rows, changes), []).map(({asOf, speaking}) => [
    asOf,
    speaking.flatMap((each) => each.rows).sort(),
  ]);
}

describe("knownStates", () => {
  it("begin with the first row that speaks: before it, there is only what is assumed", () => {
    expect(known([early, later])).toEqual([
      ["2022-07-31", ["early"]],
      ["2023-03-31", ["early", "later"]],
    ]);
  });

  it("go on until the last day that a date can mean, so that the last knows what the estimate knows", () => {
    expect(known([early, someday]).at(-1)).toEqual(["2023-12-31", ["early", "someday"]]);
  });

  it("end on the day of the case's own as-of, not at the end of its month", () => {
    expect(known([early, later], {asOf: "2023-03-25"}).at(-1)).toEqual(["2023-03-25", ["early", "later"]]);
    expect(known([early, later], {asOf: "2023-03-24"})).toEqual([["2022-07-31", ["early"]]]);
    expect(known([early, later], {asOf: "2023-03"}).at(-1)?.[0]).toBe("2023-03-31");
  });

  it("never know a row without a date; the estimate does", () => {
    expect(known([early, undated])).toEqual([["2022-07-31", ["early"]]]);
    expect(undatedRows(read([early, undated]))).toEqual(["undated"]);
    expect(undatedRows(read([early, undated], {asOf: "2023"}))).toEqual([]);
  });
});

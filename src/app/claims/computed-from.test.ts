import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {claimRow} from "./claim-row.ts";
import {computedFrom} from "./computed-from.ts";

const document = textDocument("5,000 left.");
const origin = {file: "a.txt", line: 1};
const reading = claimRow(claimOn(document, "5,000", {value: persons()}), {document, home: "RU", origin});
const row = (changes: Partial<EvidenceRow>): EvidenceRow => {
  if (!("row" in reading)) throw new Error(reading.reason);
  return {...reading.row, low: null, mid: null, high: null, ...changes};
};
const inGeorgia = row({id: "a", place: "GE", mid: 62_000});
const inArmenia = row({id: "b", place: "AM", mid: 20_400});
const ids = (rows: readonly EvidenceRow[] | undefined) => rows?.map(({id}) => id);

describe("computedFrom", () => {
  it("finds the two parts of a sum, exact or rounded", () => {
    expect(ids(computedFrom(row({mid: 82_400}), [inGeorgia, inArmenia]))).toEqual(["a", "b"]);
    expect(ids(computedFrom(row({mid: 82_000}), [inGeorgia, inArmenia]))).toEqual(["a", "b"]);
    expect(computedFrom(row({mid: 83_000}), [inGeorgia, inArmenia])).toBeUndefined();
  });

  it("adds nothing twice: two numbers of one place and time are no parts of one", () => {
    expect(computedFrom(row({mid: 124_000}), [inGeorgia, {...inGeorgia, id: "c"}])).toBeUndefined();
  });

  it("takes half of those who left for the number who came back, at both ends of a range", () => {
    const share = row({id: "half", measure: "returned_share", unit: "share", mid: 0.5});
    const left = row({id: "left", low: 700_000, high: 1_500_000});
    const back = row({measure: "returned_total", low: 350_000, high: 750_000});
    expect(ids(computedFrom(back, [left, share]))).toEqual(["left", "half"]);
    expect(computedFrom({...back, high: 700_000}, [left, share])).toBeUndefined();
  });

  it("takes those who came back from those who left", () => {
    const [left, back] = [row({id: "left", mid: 60_000}), row({id: "back", measure: "returned_total", mid: 8000})];
    expect(ids(computedFrom(row({measure: "stock_abroad", mid: 52_000}), [left, back]))).toEqual(["left", "back"]);
  });

  it("asks nothing of a number of one digit: too much rounds to it", () => {
    expect(computedFrom(row({mid: 80_000}), [inGeorgia, {...inArmenia, mid: 19_000}])).toBeUndefined();
  });
});

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Derivation} from "../../core/evidence-row.ts";
import {nearestRepeated, traceLineage} from "./lineage.ts";
import {row} from "./rows.test-support.ts";

const child = (id: string, derivation: Derivation, ...derivesFrom: string[]) => row({id, derivation, derivesFrom});

describe("traceLineage", () => {
  it("leads every copy of a copy to its root", () => {
    const {lineage} = traceLineage([
      row({id: "a"}),
      child("b", "copy", "a"),
      child("c", "copy", "b"),
      child("d", "suspected", "c"),
    ]);
    expect(lineage.roots).toEqual(["a"]);
    expect([...lineage.copies]).toEqual([
      ["b", "a"],
      ["c", "a"],
    ]);
    expect([...lineage.suspected]).toEqual([["d", "a"]]);
  });

  it("names the rows a number was computed from, and stops copies there", () => {
    const {lineage} = traceLineage([
      row({id: "a"}),
      row({id: "b"}),
      child("sum", "built-on", "a", "b"),
      child("z", "copy", "sum"),
    ]);
    expect([...lineage.builtOn]).toEqual([["sum", ["a", "b"]]]);
    expect(lineage.copies.get("z")).toBe("sum");
  });

  it("counts a child of rows that the table has not as a root", () => {
    expect(traceLineage([child("b", "copy", "elsewhere")]).lineage.roots).toEqual(["b"]);
  });

  it("reports a circle in the order in which each derives from the next, and reads its rows as roots", () => {
    const {lineage, repeated} = traceLineage([
      child("a", "copy", "b"),
      child("b", "built-on", "c"),
      child("c", "copy", "a"),
      child("d", "copy", "c"),
    ]);
    expect(lineage.cycles).toEqual([["a", "b", "c"]]);
    expect(lineage.roots).toEqual(["a", "b", "c"]);
    expect([...repeated.keys()]).toEqual(["d"]);
  });

  it("finds a row that derives from itself, and two circles that share no row", () => {
    const rows = [child("a", "copy", "a"), child("b", "copy", "c"), child("c", "copy", "b")];
    expect(traceLineage(rows).lineage.cycles).toEqual([["a"], ["b", "c"]]);
  });

  it("ends, and leaves no circle among the other rows, whatever derives from what", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const graph = fc.array(fc.subarray(ids, {maxLength: 3}), {minLength: 6, maxLength: 6});
    fc.assert(
      fc.property(graph, (parents) => {
        const rows = ids.map((id, i) => child(id, i % 2 === 0 ? "copy" : "built-on", ...parents[i]));
        const {lineage} = traceLineage(rows);
        const inCircle = new Set(lineage.cycles.flat());
        const rest = rows.filter(({id}) => !inCircle.has(id));
        expect(traceLineage(rest).lineage.cycles).toEqual([]);
        for (const head of lineage.copies.values()) expect(ids).toContain(head);
      }),
    );
  });
});

it("the nearest repeated row that will do is found through others that will not", () => {
  const ancestry = traceLineage([row({id: "a"}), child("b", "copy", "a"), child("c", "suspected", "b")]);
  expect(nearestRepeated("c", ancestry, (id) => id === "a")).toBe("a");
  expect(nearestRepeated("c", ancestry, () => true)).toBe("b");
  expect(nearestRepeated("a", ancestry, () => true)).toBeUndefined();
});

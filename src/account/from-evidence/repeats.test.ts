import {describe, expect, it} from "vitest";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {reasons} from "./reasons.ts";
import {mapped, over, row} from "./rows.test-support.ts";

const copyOf = (parent: string, of: Partial<EvidenceRow> & {readonly id: string}) =>
  row({derivesFrom: [parent], derivation: "copy", ...of});
const used = (rows: readonly EvidenceRow[], settings = {}) =>
  mapped(rows, settings).design.observations.map(({id}) => id);

describe("a copy or suspected repeat", () => {
  it("is silent where its root can be read, and names it", () => {
    const rows = [
      row({id: "root"}),
      copyOf("root", {id: "a", mid: 41_000}),
      copyOf("a", {id: "b", derivation: "suspected"}),
    ];
    const {design, notUsed, repeats} = mapped(rows);
    expect(design.observations.map(({id}) => id)).toEqual(["root"]);
    expect([...notUsed.values()]).toEqual([reasons.repeat, reasons.repeat]);
    expect(repeats.get("b")).toBe("a");
  });

  it("speaks where its root is not used: wrong scope, no end date, not in the table", () => {
    expect(used([row({id: "root", scope: "wrong"}), copyOf("root", {id: "a"})])).toEqual(["a"]);
    expect(used([row({id: "root", periodEnd: ""}), copyOf("root", {id: "a"})])).toEqual(["a"]);
    expect(used([copyOf("elsewhere", {id: "a"})])).toEqual(["a"]);
  });

  it("speaks where its root came out after --as-of", () => {
    const rows = [row({id: "root", published: "2024"}), copyOf("root", {id: "a", published: "2022-07"})];
    expect(used(rows, {asOf: "2022-12-31"})).toEqual(["a"]);
    expect(used(rows)).toEqual(["root"]);
  });

  it("is one of many that lost their root: the first published speaks for all", () => {
    const rows = ["c", "b", "a"].map((id, i) => copyOf("elsewhere", {id, source: id, published: `2023-0${i + 1}`}));
    expect(used(rows)).toEqual(["c"]);
    expect(used([row({id: "root", measure: "other"}), ...rows.map((r) => ({...r, derivesFrom: ["root"]}))])).toEqual([
      "c",
    ]);
  });

  it("of a lone count of crossings is one itself, and enters as people no more than it", () => {
    const trips = {scope: "trips", unit: "trips", ...over("2022-01-01", "2022-06-30")} as const;
    const {notUsed} = mapped([
      row({id: "root", measure: "entries", ...trips}),
      copyOf("root", {id: "again", measure: "entries", ...trips}),
      copyOf("root", {id: "misread", measure: "arrivals", ...over("2022-01-01", "2022-06-30")}),
    ]);
    expect(Object.fromEntries(notUsed)).toEqual({
      root: reasons.loneCrossings,
      again: reasons.loneCrossings,
      misread: reasons.repeat,
    });
  });
});

describe("a row built on others", () => {
  const [a, b] = [row({id: "a"}), row({id: "b", place: "CC"})];
  const sum = row({id: "sum", place: "BB+CC", mid: 80_000, derivesFrom: ["a", "b"], derivation: "built-on"});

  it("adds nothing where all of them enter", () => {
    expect(mapped([a, b, sum]).notUsed.get("sum")).toBe(reasons.builtOn);
  });

  it("enters where one of them does not, or is not in the table", () => {
    expect(used([a, {...b, scope: "wrong"}, sum])).toContain("sum");
    expect(used([a, sum])).toContain("sum");
  });

  it("rests on a root that enters even where it names a copy of it", () => {
    const copy = copyOf("a", {id: "a-copy"});
    expect(mapped([a, b, copy, {...sum, derivesFrom: ["a-copy", "b"]}]).notUsed.get("sum")).toBe(reasons.builtOn);
  });

  it("enters where they are crossings that make no balance", () => {
    const entries = row({
      id: "a",
      measure: "entries",
      scope: "trips",
      unit: "trips",
      ...over("2022-01-01", "2022-06-30"),
    });
    const net = row({
      id: "net",
      measure: "net_entries",
      derivesFrom: ["a"],
      derivation: "built-on",
      ...over("2022-01-01", "2022-06-30"),
    });
    expect(used([entries, net])).toEqual(["net"]);
  });
});

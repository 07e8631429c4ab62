import {describe, expect, it} from "vitest";
import {row} from "./rows.test-support.ts";
import {sourceKey} from "./source-key.ts";

describe("sourceKey", () => {
  it("is the column where it is filled", () => {
    expect(sourceKey(row({source: "office", attributedTo: "Somebody else"}))).toBe("office");
  });

  it.each([
    ["Statistics Office via Daily Paper", "statistics-office"],
    ["Statistics Office (register), as printed by Daily Paper", "statistics-office"],
    ["Ana Đurić and B. Ñame, to Bild", "ana-đuric-and-b-name"],
    ["Служба миграции, citing nobody", "служба-миграции"],
  ])("comes from whoever “%s” rests on first hand", (attributedTo, key) => {
    expect(sourceKey(row({source: "", attributedTo}))).toBe(key);
  });

  it("falls back on the publisher; a row that names nobody stands alone", () => {
    expect(sourceKey(row({source: "", publisher: "Daily Paper"}))).toBe("daily-paper");
    expect(sourceKey(row({id: "x", source: ""}))).toBe("unnamed x");
  });
});

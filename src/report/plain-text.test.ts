import {describe, expect, it} from "vitest";
import {plainText, shortened} from "./plain-text.ts";

describe("plainText", () => {
  it("shows what would turn the direction of writing", () => {
    expect(plainText("\u202Egpj.exe \u2067x\u2069")).toBe("�gpj.exe �x�");
  });

  it("keeps letters of every script, and the marks that belong to them", () => {
    expect(plainText("Հայաստան, საქართველო, \u200Fעברית\u200F, e\u0301")).toBe(
      "Հայաստան, საქართველო, \u200Fעברית\u200F, e\u0301",
    );
  });

  it("mends half of a surrogate pair and control characters", () => {
    expect(plainText("a\uD800b\u0000c\td")).toBe("a�b�c\td");
  });
});

describe("shortened", () => {
  it("cuts between characters, not inside them", () => {
    expect(shortened("🧳🧳🧳🧳", 3)).toBe("🧳🧳…");
    expect(shortened("four", 4)).toBe("four");
  });
});

import {describe, expect, it} from "vitest";
import {decode, decodeAs} from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Russian “Из посёлка уехали около семисот человек” in windows-1251. */
const cyrillic = Uint8Array.from(
  [..."Из посёлка уехали около семисот человек"].map((letter) => {
    if (letter === " ") return 0x20;
    return letter === "ё" ? 0xb8 : (letter.codePointAt(0) as number) - 0x350;
  }),
);

describe("decode", () => {
  it("believes a byte-order mark before all else, and leaves it out", () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x41, 0x00]);
    expect(decode(bytes, "utf-8")).toEqual({text: "A", charset: "utf-16le", by: "byte-order-mark"});
  });

  it("believes the header when every byte fits", () => {
    expect(decode(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), "ISO-8859-1")).toEqual({
      text: "café",
      charset: "iso-8859-1",
      by: "declared",
    });
  });

  it("believes a page about itself", () => {
    const page = Uint8Array.from([...utf8('<meta charset="windows-1251"><p>'), ...cyrillic]);
    expect(decode(page).text).toContain("посёлка");
  });

  it("does not believe what the bytes deny", () => {
    expect(decode(utf8("schön — ё"), "us-nonsense")).toEqual({text: "schön — ё", charset: "utf-8", by: "valid-utf-8"});
    expect(decode(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), "utf-8")).toMatchObject({
      text: "café",
      charset: "windows-1252",
    });
  });

  it("takes windows-1251 where that makes Russian of the bytes", () => {
    expect(decode(cyrillic)).toEqual({
      text: "Из посёлка уехали около семисот человек",
      charset: "windows-1251",
      by: "letters",
    });
  });

  it("decodes again as it did", () => {
    expect(decodeAs(cyrillic, decode(cyrillic).charset)).toBe(decode(cyrillic).text);
  });
});

import {describe, expect, it} from "vitest";
import {decodeText} from "./decode-text.ts";

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
};

describe("decodeText", () => {
  it("takes every way to end a line for one", () => {
    expect(decodeText("a\r\nb\rc\nd")).toEqual({text: "a\nb\nc\nd", notes: []});
  });

  it("leaves out a byte-order mark, and says so", () => {
    const bytes = new TextEncoder().encode("\uFEFFid\n");
    const decoded = {text: "id\n", notes: ["begins with a byte-order mark (utf-8), which is left out"]};
    expect(decodeText(bytes)).toEqual(decoded);
    expect(decodeText("\uFEFFid\n")).toEqual(decoded);
  });

  it("reads UTF-16 of either byte order, as spreadsheets write", () => {
    expect(decodeText(utf16("\uFEFFГрузия", true))).toMatchObject({text: "Грузия"});
    expect(decodeText(utf16("\uFEFFГрузия", false))).toMatchObject({text: "Грузия"});
  });

  it("says on which line the first byte stands that is no UTF-8", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("a\nЯ\n"), 0xcf, 0x0a]); // П in windows-1251
    expect(decodeText(bytes)).toEqual({line: 3, problem: "a character is not in UTF-8; save it as “CSV UTF-8”"});
  });

  it("keeps a replacement character that was written as one", () => {
    expect(decodeText(new TextEncoder().encode("caf\uFFFD"))).toMatchObject({text: "caf\uFFFD"});
  });

  it("refuses a workbook", () => {
    expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4]))).toEqual({
      line: 1,
      problem: "this is a workbook, not a text; save it as “CSV UTF-8”",
    });
  });

  it("refuses control characters, among them the zeros of UTF-16 without its mark", () => {
    expect(decodeText("a\tb\nc\u001b[31m")).toEqual({
      line: 2,
      problem: "the control character U+001B stands here; take it out, or save it as “CSV UTF-8”",
    });
    expect(decodeText(utf16("id", true))).toMatchObject({line: 1, problem: expect.stringContaining("U+0000")});
  });
});

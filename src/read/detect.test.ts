import {describe, expect, it} from "vitest";
import {detect} from "./detect.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("detect", () => {
  it.each([
    ["html", "<!DOCTYPE html><p>Half left."],
    ["html", "<!-- saved -->\n<html lang=en><p>Half left."],
    ["html", "<div><p>Half left.</p><p>Half stayed.</p></div>"],
    ["markdown", "# Who left\n\nBetween [6,000 and 9,000](#) left."],
    ["markdown", "They are called *leavers* and [say](#) little."],
    ["text", "Half left.\n\nHalf stayed."],
    ["text", "5 * 3 is more than 4 * 3, he said [twice] (1)."],
    ["csv", "host,month,people\nGE,2022-03,112733\nAM,2022-03,40000\n"],
    ["csv", 'host;people\n"Tbilisi; city";1\nYerevan;2\n'],
    ["text", "Some left, he said.\nSome stayed, she said.\nSome died, they said.\n"],
    ["pdf", "%PDF-1.7\n"],
    ["zip", "PK\u0003\u0004stuff"],
    ["docx", "PK\u0003\u0004[Content_Types].xml word/document.xml"],
    ["empty", ""],
  ])("knows %s by its content: %j", (kind, content) => {
    expect(detect(utf8(content))).toBe(kind);
  });

  it("does not believe a name against the content", () => {
    expect(detect(utf8("<html><p>Half left."), {name: "report.pdf"})).toBe("html");
  });

  it("believes a name where the content could be either", () => {
    expect(detect(utf8("Half left."), {name: "half.md"})).toBe("markdown");
  });

  it("does not cut a letter of two bytes in half where the beginning ends", () => {
    expect(detect(utf8(`.${"Уехали.\n".repeat(6_000)}`))).toBe("text");
    expect(detect(utf8("Уехали.\n".repeat(6_000)))).toBe("text");
  });

  it("knows lines that end as sentences do, blanks behind them or not, from a table", () => {
    expect(detect(utf8("Half left, he said. \nHalf stayed, he said. \nNone came, he said. \n"))).toBe("text");
  });

  it("knows bytes that are no text", () => {
    expect(detect(Uint8Array.from({length: 100}, (_, i) => i % 32))).toBe("binary");
    expect(detect(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))).toBe("image");
    expect(detect(Uint8Array.from([0x1f, 0x8b, 8, 0]))).toBe("gzip");
  });
});

import {describe, expect, it} from "vitest";
import {link} from "./link.ts";
import {markupText} from "./markup.ts";

describe("link", () => {
  it("leads to web addresses and tells them nothing", () => {
    expect(markupText(link("https://a.example/x?y=1&z", "A"))).toBe(
      '<a href="https://a.example/x?y=1&#38;z" rel="noopener noreferrer">A</a>',
    );
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//a.example",
    "",
    "x",
  ])("leaves %j a text", (address) => {
    expect(markupText(link(address, "A & B"))).toBe("A &#38; B");
  });
});

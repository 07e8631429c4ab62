import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {emptyDocument} from "../adapters/dom/document.ts";
import {html, markupText} from "./markup.ts";
import {plainText} from "./plain-text.ts";

let document: Document;
beforeAll(async () => {
  document = await emptyDocument();
});

describe("html", () => {
  it("leaves any text as that text, in an element and in an attribute", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (text) => {
        const parsed = parse(markupText(html`<p title="${text}">${text}</p>`));
        expect(parsed.children).toHaveLength(1);
        expect(parsed.firstElementChild?.attributes).toHaveLength(1);
        expect(parsed.textContent).toBe(plainText(text));
        expect(parsed.firstElementChild?.getAttribute("title")).toBe(plainText(text));
      }),
    );
  });

  it("keeps markup, joins lists and leaves out what is undefined", () => {
    const items = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
    expect(markupText(html`<ul>${items}${undefined}</ul>`)).toBe("<ul><li>a</li><li>&#60;b&#62;</li></ul>");
  });

  it("does not take an object from outside for markup", () => {
    const forged = JSON.parse('{"markup": "<script>", "length": 0}');
    expect(() => html`${forged}`).toThrow(TypeError);
  });
});

function parse(markup: string): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = markup;
  return element;
}

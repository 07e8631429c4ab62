import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isElement, type MarkupElement, type MarkupNode, type MarkupText} from "../../read/markup.ts";
import {parseMarkup} from "./parse-markup.ts";

function markup(html: string): MarkupElement {
  const outcome = parseMarkup(html);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.markup.root;
}

function texts(node: MarkupNode): readonly MarkupText[] {
  return isElement(node) ? node.children.flatMap(texts) : [node];
}

const kept = (html: string) =>
  texts(markup(html))
    .filter((text) => text.kept)
    .map(({pieces}) =>
      pieces
        .map(({text}) => text)
        .join("")
        .trim(),
    );

const sentence = "Some 4,500 people left the town in the spring, the mayor said, and about 1,200 have come home.";

describe("parseMarkup", () => {
  it("marks the words of the article, and no others", () => {
    const html = `<body><nav><a href="/">Home</a></nav><article>${`<p>${sentence}</p>`.repeat(8)}</article><footer>Imprint</footer>`;
    expect(kept(html)).toEqual(Array(8).fill(sentence));
  });

  it("finds the words again on a thin page, where the extractor builds the page anew", () => {
    expect(kept(`<body><div class="sidebar"><div><p>${sentence}</p></div></div>`)).toEqual([sentence]);
  });

  it("loses nothing on a page of broken tags", () => {
    const outcome = parseMarkup(
      `<table><tr><p>${sentence}<td><b><i>${sentence}</b> and so on, and on, and on.</i></table>`,
    );
    expect(outcome).toMatchObject({markup: {unanchored: []}});
  });

  it("counts what hides in noscript as elements, as the extractor does", () => {
    const html = `<body><noscript><img src=a><p>Turn it on</p></noscript><article>${`<p>${sentence}</p>`.repeat(8)}</article>`;
    expect(kept(html)).toEqual(Array(8).fill(sentence));
  });

  it("refuses a page nested too deep before any DOM is built", () => {
    expect(parseMarkup("<div>".repeat(300))).toEqual({
      refused: "elements are nested 302 deep in the page; at most 256 are read",
    });
  });

  it("refuses a page of too many elements, with the count", () => {
    expect(parseMarkup("<br>".repeat(60_000))).toEqual({
      refused: "the page has 60003 elements; at most 50000 are read",
    });
  });

  it("copies only what the source says at that place", () => {
    const bit = fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</i>",
      "half",
      " ",
      "&amp;",
      "&nbsp;",
      "<td>",
      "é",
      "\r\n",
      "<!-- x -->",
      "&",
      "<",
    );
    fc.assert(
      fc.property(fc.array(bit, {maxLength: 25}), (bits) => {
        const html = `<body>${bits.join("")}`;
        for (const {pieces} of texts(markup(html)))
          for (const {as, text, raw} of pieces) if (as === "copy") expect(html.slice(raw.start, raw.end)).toBe(text);
      }),
      {numRuns: 60},
    );
  });
});

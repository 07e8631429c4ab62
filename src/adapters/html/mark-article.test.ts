import {describe, expect, it} from "vitest";
import {markArticle} from "./mark-article.ts";

const place = (text: string, words: string, ...around: number[]) => ({text, words, around: new Set(around)});

describe("markArticle", () => {
  it("takes the words under the same element, not the same words elsewhere", () => {
    const places = [place("menu", "Home", 0, 1), place("body", "Home", 0, 2)];
    expect(markArticle(places, [{element: 2, words: "Home"}])).toEqual({kept: new Set(["body"]), lost: []});
  });

  it("takes the same words one after the other, each once", () => {
    const places = [place("first", "and", 0), place("second", "and", 0)];
    const twice = [
      {element: 0, words: "and"},
      {element: 0, words: "and"},
    ];
    expect(markArticle(places, twice).kept).toEqual(new Set(["first", "second"]));
  });

  it("takes neighbours together where the extractor joined them", () => {
    const places = [place("a", "half", 0), place("b", "\n", 0), place("c", "left", 0)];
    expect(markArticle(places, [{element: 0, words: "half\nleft"}]).kept).toEqual(new Set(["a", "b", "c"]));
  });

  it("names the words that are nowhere in the page", () => {
    expect(markArticle([place("a", "half", 0)], [{element: 0, words: "all"}]).lost).toEqual(["all"]);
  });
});

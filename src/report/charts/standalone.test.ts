import {beforeAll, describe, expect, it} from "vitest";
import {fixtureResult} from "../../../test/report/fixture.ts";
import {emptyDocument} from "../../adapters/dom/document.ts";
import {answersOf} from "../sentences.ts";
import {evidenceOf, viewOf} from "../view.ts";
import {fanChart} from "./fan.ts";
import {standalone} from "./standalone.ts";
import {stripChart} from "./strip.ts";

let document: Document;
beforeAll(async () => {
  document = await emptyDocument();
});

const nothing = evidenceOf([], []);
const view = viewOf(fixtureResult({events: [{date: "2022-02-24", name: "a\u00a0<b> & \u202Ec"}]}));

describe("standalone", () => {
  it("is well-formed XML that needs no stylesheet", () => {
    const svg = standalone(fanChart(view, "settled", nothing), document, "from “here” & there");
    const parsed = parse(svg);
    expect(parsed.documentElement.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(svg).not.toMatch(/var\(|&nbsp;|<style|<script/);
    expect(parsed.documentElement.textContent).toContain("a\u00a0<b> & �c");
  });

  it("carries its title, its words and where it comes from", () => {
    const chart = fanChart(view, "settled", nothing);
    const text = wordsOf(standalone(chart, document, "made here"));
    for (const words of [chart.title, chart.subtitle, "made here"]) expect(text).toContain(words);
  });

  it("breaks long titles into lines within the picture", () => {
    const [left] = answersOf(view).map(stripChart);
    const parsed = parse(left === undefined ? "" : standalone(left, document, "made here"));
    const lines = [...(parsed.querySelector("g")?.querySelectorAll("text") ?? [])].map(
      (line) => line.textContent ?? "",
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(75);
  });
});

function parse(svg: string): Document {
  const window = document.defaultView;
  if (window === null) throw new TypeError("no window");
  return new window.DOMParser().parseFromString(svg, "image/svg+xml");
}

function wordsOf(svg: string): string {
  return [...parse(svg).querySelectorAll("text")].map((text) => text.textContent).join(" ");
}

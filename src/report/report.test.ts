import {beforeAll, describe, expect, it} from "vitest";
import {type FixtureOptions, fixtureResult, fixtureSources} from "../../test/report/fixture.ts";
import {fixtureRows, fixtureUsed, hostileRow} from "../../test/report/rows.ts";
import {emptyDocument} from "../adapters/dom/document.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {type ReportInput, renderReport} from "./report.ts";

let empty: Document;
let page: Document;
beforeAll(async () => {
  empty = await emptyDocument();
  page = parse(renderReport(inputOf(), empty).html);
}, 60_000);

function inputOf(options: FixtureOptions = {}, more: readonly EvidenceRow[] = []): ReportInput {
  return {
    result: fixtureResult(options),
    rows: [...fixtureRows(), ...more],
    used: [...fixtureUsed, ...more.map(({id}) => id)],
    marks: [],
    ledger: undefined,
    inputs: [{file: "case.yaml", sha256: "ab".repeat(32)}],
    command: "countercurrent report examples/russia-2022",
  };
}

describe("renderReport", () => {
  it("forbids everything but its own style before anything else is read", () => {
    const policy = page.head.children[1];
    expect(policy?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
    expect(policy?.getAttribute("content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    );
  });

  it("holds no script and nothing that is fetched", () => {
    expect(page.querySelectorAll("script, link, img, iframe, object, [src], [style*=url]")).toHaveLength(0);
    expect(page.querySelector("style")?.textContent).not.toMatch(/url\(|@import/);
  });

  it("has the sections in their order", () => {
    expect([...page.querySelectorAll("h2")].map((title) => title.textContent)).toEqual([
      "The answer",
      "Away, month by month",
      "Places",
      "Who leans which way",
      "What it rests on",
      "Evidence not used",
      "Evidence used",
      "Method in a page",
      "Words used",
      "How to cite",
    ]);
  });

  it("says in its head what it rests on, and in its foot how to name it", () => {
    expect(page.querySelector("header")?.textContent).toContain(
      "Evidence known by 11 July 2023: 7 rows from 6 sources, of 12 rows read. Made with Countercurrent 0.1.0, seed 1.",
    );
    expect(page.querySelector("#cite")?.textContent).toContain("ab".repeat(32));
  });

  it("shows every row once, with who said it, its link, its file and its line", () => {
    const items = [...page.querySelectorAll(".evidence li")].map((item) => item.textContent ?? "");
    expect(items).toHaveLength(12);
    const stock = items.find((text) => text.includes("ge-stock"));
    expect(stock).toContain("Georgia, people there: 112,733, 11 July 2023. Said by Georgian MIA.");
    expect(stock).toContain("evidence/evidence.csv:2");
    expect(items.find((text) => text.includes("re-low"))).toContain(
      "Serbia, left in all: at least 150,000, 24 February",
    );
    expect(items.find((text) => text.includes("panel"))).toContain("15.5%");
    expect(items.find((text) => text.includes("plan"))).toContain("at most 40,000");
    expect(items.find((text) => text.includes("border-post"))).toContain("No document named");
  });

  it("leads from every source to its rows, and from a copy to what it was taken from", () => {
    const anchors = [...page.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href") ?? "");
    expect(anchors.filter((anchor) => anchor.startsWith("#row-"))).toHaveLength(8);
    for (const anchor of anchors) expect(page.querySelectorAll(`[id="${anchor.slice(1)}"]`), anchor).toHaveLength(1);
  });

  it("gives no two elements one id", () => {
    const ids = [...page.querySelectorAll("[id]")].map(({id}) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
  });

  it("lets no text of the evidence become an element, a link or a file name", () => {
    const name = hostileRow("").quoteGist;
    const sources = fixtureSources(1).map((group) => ({...group, source: name, rows: ["unknown"]}));
    const events = [{date: "2022-02-24", name}];
    const input = inputOf({events, sources}, [hostileRow(`"><script>${name}`)]);
    const {html, charts} = renderReport(input, empty);
    const hostile = parse(html);
    expect(hostile.querySelectorAll("script, img, [onerror], [onload]")).toHaveLength(0);
    expect(hostile.title).toBe(page.title);
    expect(hostile.querySelectorAll("a[href^='javascript']")).toHaveLength(0);
    expect(html).not.toContain("\u202E");
    expect(hostile.querySelector("#used")?.textContent).toContain("<script>document.title='owned'</script>�gnp.exe");
    expect(charts.map(({svg}) => svg).join()).not.toMatch(/<script|<img|\u202E/);
  });

  it("uses none of the words that say nothing to a reader", () => {
    expect(page.body.textContent).not.toMatch(/\b(posterior|credible|any stay)\b/i);
  });

  it("shows no number of the estimate when the chains do not agree, and says what to do", () => {
    const {html, charts} = renderReport(inputOf({converged: false}), empty);
    const bare = parse(html);
    expect(charts).toEqual([]);
    expect(bare.querySelectorAll("figure, .strip, .number, svg")).toHaveLength(0);
    expect(bare.querySelector("#answer")?.textContent).toContain("Estimate again with another --seed");
    expect(bare.querySelector("#used")).not.toBeNull();
    expect(bare.querySelector("nav")?.textContent).not.toContain("Places");
  });

  it("says above the answer that draws diverged", () => {
    const input = inputOf();
    const {diagnostics} = input.result;
    const result = {...input.result, diagnostics: {...diagnostics, divergences: 40}};
    const warned = parse(renderReport({...input, result}, empty).html);
    expect(warned.querySelector("#answer .warning")?.textContent).toContain("in 40 of 2,000 draws");
  });

  it.each([
    ["no events", {events: []}],
    ["one host and one month", {hosts: 1, months: 1, silentMonths: 0}],
    ["forty hosts", {hosts: 40}],
    ["fourteen years", {months: 168, hosts: 2}],
    ["no evidence in any month", {silentMonths: 35}],
    ["no sources", {sources: []}],
  ] satisfies [string, FixtureOptions][])("can tell of %s", (_, options) => {
    const {html, charts} = renderReport(inputOf(options), empty);
    expect(parse(html).querySelectorAll("figure svg").length).toBeGreaterThanOrEqual(8);
    for (const {name, svg} of charts) expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("has a chart file for every chart on the page", () => {
    const {charts} = renderReport(inputOf(), empty);
    const names = [...page.querySelectorAll("figure")].map(({id}) => id.replace("chart-", ""));
    expect(charts.map(({name}) => name)).toEqual([
      "answer-left",
      "answer-returned",
      "answer-returned-share",
      "answer-abroad",
      ...names,
    ]);
  });

  it("writes the same bytes for the same input, on whatever document", async () => {
    const [once, again] = [renderReport(inputOf(), empty), renderReport(inputOf(), await emptyDocument())];
    expect(again).toEqual(once);
  });

  it("weighs less than a megabyte with as much evidence as the bundled case", () => {
    const many = Array.from({length: 368}, (_, i) => ({...(fixtureRows()[3] as EvidenceRow), id: `many-${i}`}));
    expect(renderReport(inputOf({}, many), empty).html.length).toBeLessThan(1e6);
  });
});

function parse(html: string): Document {
  const window = empty.defaultView;
  if (window === null) throw new TypeError("no window");
  return new window.DOMParser().parseFromString(html, "text/html");
}

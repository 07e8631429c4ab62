import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import axeCore from "axe-core";
import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {emptyDocument} from "../../src/adapters/dom/document.ts";
import {renderReport} from "../../src/report/report.ts";
import {hasChromium, launchChromium} from "../chromium.ts";
import {fixtureResult} from "./fixture.ts";
import {fixtureRows, fixtureUsed, hostileRow} from "./rows.ts";

const axe = axeCore.source;

describe.skipIf(!hasChromium)("the report in a browser", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), "report-"));
    const hostile = hostileRow("hostile");
    const {html} = renderReport(
      {
        result: fixtureResult(),
        rows: [...fixtureRows(), hostile],
        used: [...fixtureUsed, hostile.id],
        marks: [],
        ledger: undefined,
        inputs: [{file: "case.yaml", sha256: "ab".repeat(32)}],
        command: "countercurrent report examples/russia-2022",
      },
      await emptyDocument(),
    );
    writeFileSync(join(folder, "report.html"), html);
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, {recursive: true});
  });

  /** Opens the page; `seen` collects what it asks for and complains of. */
  async function open(width: number, colorScheme: "light" | "dark"): Promise<{page: Page; seen: string[]}> {
    const context = await browser.newContext({viewport: {width, height: 800}, colorScheme});
    const page = await context.newPage();
    const seen: string[] = [];
    page.on("request", (request) => seen.push(request.url()));
    page.on("console", (message) => seen.push(message.text()));
    page.on("pageerror", (error) => seen.push(error.message));
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
    return {page, seen};
  }

  it("asks for nothing but itself, and complains of nothing", async () => {
    const {page, seen} = await open(1280, "light");
    await page.waitForLoadState("networkidle");
    expect(seen).toEqual([pathToFileURL(join(folder, "report.html")).href]);
  });

  it.each([
    [360, "light"],
    [1280, "dark"],
  ] as const)("gives axe nothing to find, %d pixels wide, %s, everything unfolded", async (width, scheme) => {
    const {page} = await open(width, scheme);
    await unfold(page);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const {axe} = globalThis as unknown as {
        axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
      };
      return (await axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });

  it.each([320, 360, 740])("does not scroll sideways %d pixels wide, everything unfolded", async (width) => {
    const {page} = await open(width, "light");
    await unfold(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it.each([360, 740])("writes no letter of a chart smaller than 11 pixels, %d pixels wide", async (width) => {
    const {page} = await open(width, "light");
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>("svg.chart text")]
        .filter((text) => text.getBoundingClientRect().width > 0)
        .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)),
    );
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it("shows one drawing of each chart, the one that fits", async () => {
    for (const [width, shown] of [
      [360, "narrow"],
      [1280, "wide"],
    ] as const) {
      const {page} = await open(width, "light");
      expect(await page.locator("figure .chart:visible").count()).toBe(await page.locator("figure").count());
      expect(await page.locator(`figure .${shown}:visible`).count()).toBe(await page.locator("figure").count());
    }
  });

  it("keeps its lines short enough to read", async () => {
    const {page} = await open(1280, "light");
    const longest = await page.evaluate(() => {
      const letters = [...document.querySelectorAll<HTMLElement>("main > section > p")].map((paragraph) => {
        const lines = new Set([...rangeOf(paragraph).getClientRects()].map(({top}) => Math.round(top))).size;
        return lines > 2 ? (paragraph.textContent ?? "").length / lines : 0;
      });
      function rangeOf(element: HTMLElement): Range {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range;
      }
      return Math.max(...letters);
    });
    expect(longest).toBeGreaterThan(40);
    expect(longest).toBeLessThanOrEqual(68);
  });

  it("leaves hostile texts of the evidence texts", async () => {
    const {page} = await open(1280, "light");
    await unfold(page);
    expect(await page.title()).toBe("Departures from Russia after February 2022, and returns");
    expect(await page.locator("script, img").count()).toBe(0);
    expect(await page.getByText("<script>document.title='owned'</script>").first().isVisible()).toBe(true);
    expect(await page.locator('a:text("onerror")').count()).toBe(0);
  });

  it("leads from a source to its row, which unfolds", async () => {
    const {page} = await open(1280, "light");
    await page.getByText(/^All \d+ groups of numbers$/).click();
    expect(await page.locator("#row-1").isVisible()).toBe(false);
    await page.locator('a[href="#row-1"]').click();
    await page.locator("#row-1").waitFor({state: "visible"});
    expect(await page.locator("#row-1").isVisible()).toBe(true);
  });

  it("prints everything unfolded, in light colours", async () => {
    const {page} = await open(700, "dark");
    await page.emulateMedia({media: "print"});
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll(".evidence li")].map((item) => item.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThan(20);
    expect((await page.pdf({format: "A4"})).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

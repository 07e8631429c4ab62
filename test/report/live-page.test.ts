import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import axeCore from "axe-core";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from "vitest";
import {month} from "../../src/core/month.ts";
import type {Removal} from "../../src/estimate/removal.ts";
import type {EstimateResult} from "../../src/estimate/result.ts";
import {personsInWords} from "../../src/report/numbers.ts";
import {type Cells, run, writeCase} from "../case-folder.ts";
import {hasChromium, launchChromium} from "../chromium.ts";

const office: Cells = {id: "ge-office", value_mid: 60_000};
const newspaper: Cells = {
  id: "ge-newspaper",
  value_mid: 150_000,
  attributed_to: "a newspaper</script><script>document.title = 'owned'</script>",
  source: "newspaper",
  attribution_kind: "media-count",
  published: "2023-09-01",
};
const study: Cells = {
  id: "study",
  measure: "left_total",
  place: "ALL",
  value_low: 150_000,
  value_high: 250_000,
  attributed_to: "a study",
  source: "study",
  attribution_kind: "research",
};

const weekly: Cells = {
  ...newspaper,
  id: "ge-weekly",
  value_mid: 140_000,
  attributed_to: "a weekly",
  source: "weekly",
};
/** A figure of the office again, a call to return, and one woman's story. */
const article = `<!doctype html><html lang="en"><head><title>Few come home</title>
<meta property="og:site_name" content="The Example Post"><meta property="article:published_time" content="2023-07-10"></head>
<body><article><h1>Few come home</h1>
<p>The Statistical office of Georgia said that 60,000 Russians were living in Georgia at the end of June 2023. Nobody counts those who stay with friends.</p>
<p>On 3 March 2023 the Russian government called on those who had left to come back.</p>
<p>Anna, who left Moscow for Tbilisi in March 2022, earns 40,000 roubles a month and pays 45,000 roubles a month in rent.</p>
</article></body></html>`;

describe.skipIf(!hasChromium)("the report, alive in a browser", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = writeCase([office, newspaper, weekly, study]);
    const page = join(folder, "few-come-home.html");
    writeFileSync(page, article);
    await run("add", folder, page);
    await run("accept", folder, "--all");
    const [launched] = await Promise.all([launchChromium(), run("report", folder)]);
    browser = launched;
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  /** Opens the page; `seen` collects what it asks the world for and complains of. */
  async function open({
    width = 1280,
    fragment = "",
    from = folder,
    before = () => {},
  } = {}): Promise<{page: Page; seen: string[]}> {
    const context = await browser.newContext({viewport: {width, height: 900}});
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.addInitScript(before);
    const seen: string[] = [];
    page.on("console", (message) => seen.push(message.text()));
    page.on("pageerror", (error) => seen.push(error.message));
    page.on("request", (request) => {
      if (!/^(file|blob):/.test(request.url())) seen.push(request.url());
    });
    await page.goto(pathToFileURL(join(from, "results", "report.html")).href + fragment);
    await page.locator("#bar").getByRole("status").waitFor();
    return {page, seen};
  }

  const numbers = (page: Page) => page.locator(".answer .number").allTextContents();
  const standing = (page: Page, words: string | RegExp) =>
    page.locator("#bar").getByRole("status").filter({hasText: words}).waitFor();

  it("works out another assumption as the reader says, and comes back to the case as it is exactly", async () => {
    const {page, seen} = await open();
    const first = await numbers(page);
    await page.getByText("Try another assumption").click();
    await page.getByLabel("% media").fill("100");
    await page.getByLabel("% media").press("Enter");
    await standing(page, /^With overstatement by media taken as 100%, (worked out|estimated) here/);
    expect(await numbers(page)).not.toEqual(first);
    expect(await page.locator(".moved tbody tr").count()).toBe(4);
    expect(new URL(page.url()).hash).toBe("#~overstated=media_100");
    const {page: again} = await open({fragment: "#~overstated=media_100"});
    await standing(again, /^With overstatement by media taken as 100%, (worked out|estimated) here/);
    expect(await numbers(again)).toEqual(await numbers(page));
    await page.locator("#bar").getByRole("button", {name: "Back to the case as it is"}).click();
    await standing(page, /^All evidence$/);
    expect(await numbers(page)).toEqual(first);
    expect(await page.getByLabel("% media").inputValue()).toBe("");
    expect(seen).toEqual([]);
  });

  it.each([360, 1280])("keeps still where the reader reads, %d pixels wide", async (width) => {
    const {page} = await open({width, before: watchShifts});
    await page.locator("#sources").scrollIntoViewIfNeeded();
    await page.waitForTimeout(settled);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(settled);
    const moved = await page.evaluate(() => (globalThis as unknown as {shifts: readonly number[]}).shifts);
    expect(moved).toEqual([]);
  });

  it("answers a reader who distrusts a source with the numbers that are stored, and takes it back exactly", async () => {
    const {page, seen} = await open();
    const first = await numbers(page);
    await page.getByRole("checkbox", {name: /^a newspaper/}).click();
    await standing(page, /^Without 1 source$/);
    expect(await page.locator(".answer .number").first().textContent()).toContain(storedMiddle(folder, "newspaper"));
    await page.getByRole("checkbox", {name: /^a newspaper/}).click();
    await standing(page, /^All evidence$/);
    expect(await numbers(page)).toEqual(first);
    expect(seen).toEqual([]);
  });

  it("works out what nobody stored, beside the page", async () => {
    const {page, seen} = await open();
    const first = await numbers(page);
    await page.getByRole("checkbox", {name: /^a newspaper/}).click();
    await page.getByRole("checkbox", {name: /^a study/}).click();
    await standing(page, /^Without 2 sources, (worked out|estimated) here/);
    expect(await numbers(page)).not.toEqual(first);
    expect(seen).toEqual([]);
  });

  it("works out what nobody stored also where a source was left out of the report from the start", async () => {
    const apart = writeCase([office, newspaper, study]);
    onTestFinished(() => rmSync(apart, {recursive: true, force: true}));
    await run("report", apart, "--without", "study");
    const {page, seen} = await open({from: apart});
    const box = page.getByLabel("Try a number");
    await box.fill("at least 5 million left by June 2023");
    await box.press("Enter");
    expect(await page.locator(".try .sentence").textContent()).toContain("at least 5,000,000 people left");
    expect(seen).toEqual([]);
  });

  it("keeps the reader's choice in the address", async () => {
    const {page} = await open();
    await page.getByRole("checkbox", {name: /^a newspaper/}).click();
    await standing(page, /^Without 1 source$/);
    await page.getByRole("radio", {name: /^Counting every stay/}).click();
    await page.waitForURL(/stay=any/);
    const fragment = new URL(page.url()).hash;
    const {page: again} = await open({fragment});
    await standing(again, /^Without 1 source$/);
    expect(await numbers(again)).toEqual(await numbers(page));
    expect(await again.getByRole("radio", {name: /^Counting every stay/}).isChecked()).toBe(true);
  });

  it("leaves out a kind whole with the numbers that are stored, and keeps that in the address", async () => {
    const {page} = await open();
    const first = await numbers(page);
    await page.getByRole("checkbox", {name: /^All of this kind/}).click();
    await standing(page, /^Without 1 kind of source$/);
    expect(await numbers(page)).not.toEqual(first);
    expect(new URL(page.url()).hash).toBe("#~kinds=media");
    const {page: again} = await open({fragment: "#~kinds=media"});
    await standing(again, /^Without 1 kind of source$/);
    expect(await numbers(again)).toEqual(await numbers(page));
  });

  it("opens the words under a sign on a chart: marked, through whom, and what they repeat", async () => {
    const {page} = await open();
    await page.locator("#places .chart a").filter({hasText: "60,000"}).first().click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("ge-office").first().waitFor();
    await drawer.locator(".lineage a").first().click();
    await drawer.locator("mark").waitFor();
    expect(await drawer.locator("mark").textContent()).toBe("60,000");
    expect(await drawer.locator(".passage .context").textContent()).toContain("Nobody counts");
    const words = await drawer.textContent();
    expect(words).toContain("Statistical office of Georgia → The Example Post");
    expect(words).toContain("Few come home, The Example Post, 10 July 2023");
  });

  it("leads from an act in its lane to who said so", async () => {
    const {page} = await open();
    await page.locator("#acts .chart a").first().click();
    const words = await page.getByRole("dialog").textContent();
    expect(words).toContain("3 March 2023");
    expect(words).toContain("called on those who had left to come back");
  });

  it("sets a single person's story apart, with what follows from its own figures", async () => {
    const {page} = await open();
    const words = await page.locator("#cases").textContent();
    expect(words).toContain("Cases, not counts.");
    expect(words).toContain("short by 5,000 RUB a month");
  });

  it("tells how long an untick takes", async () => {
    const {page} = await open();
    const milliseconds = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>(".source input")].flatMap((box) =>
        [0, 1].map(() => {
          const start = performance.now();
          box.click();
          return Math.round(performance.now() - start);
        }),
      ),
    );
    console.log(`unticking and ticking, until the answer stands: ${milliseconds.join(", ")} ms`);
    expect(milliseconds.length).toBeGreaterThan(6);
  });

  it("prints every list, and charts of both stays", async () => {
    const {page} = await open();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".to-write").count()).toBe(0);
    await page.emulateMedia({media: "print"});
    expect(await page.locator("#away figure[data-of=any]:visible").count()).toBe(2);
    expect(await page.locator("#away figure[data-of=settled]:visible").count()).toBe(2);
    expect(await page.locator("input:visible, button:visible, select:visible").count()).toBe(0);
    expect(await page.locator("#used").textContent()).toContain("ge-office");
  });

  it("leads from a place to its rows, by keyboard, and back to where the reader was", async () => {
    const {page} = await open();
    const link = page.getByRole("link", {name: "Georgia", exact: true}).first();
    await link.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("ge-office").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({state: "hidden"});
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("leaves hostile texts texts, also where its script writes them", async () => {
    const {page, seen} = await open();
    await page.getByRole("link", {name: "Georgia", exact: true}).first().click();
    await page.getByRole("dialog").getByText("</script><script>").first().waitFor();
    expect(await page.title()).toBe("Departures from a country, and returns");
    expect(seen).toEqual([]);
  });

  it("shows the claims that hold what is typed", async () => {
    const {page} = await open();
    await page.getByRole("searchbox").fill("a study");
    const shown = await page.locator(".verdicts > li:visible").allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    for (const claim of shown) expect(claim).toContain("a study");
  });

  it("holds a number of their own against the evidence, and says what it could not read", async () => {
    const {page} = await open();
    const box = page.getByLabel("Try a number");
    await box.fill("at least 5 million left by June 2023");
    await box.press("Enter");
    const sentence = await page.locator(".try .sentence").textContent();
    expect(sentence).toMatch(/^That at least 5,000,000 people left .* contradicted/);
    await box.fill("many came by June 2023");
    await box.press("Enter");
    await page.getByText("What you wrote has no number.").waitFor();
  });

  it.each([360, 1280])("gives axe nothing to find and does not scroll sideways, %d pixels wide", async (width) => {
    const {page} = await open({width});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.getByText("Try another assumption").click();
    await page.evaluate(axeCore.source);
    const violations = await page.evaluate(async () => {
      const {axe} = globalThis as unknown as {
        axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
      };
      return (await axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });
});

/** Milliseconds in which whatever is still to be drawn is drawn. */
const settled = 800;

/** Notes how far anything in sight moved that the reader did not move. Runs in the page. */
function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(globalThis, {shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[]) {
      if (!entry.hadRecentInput) shifts.push(entry.value);
    }
  }).observe({type: "layout-shift", buffered: true});
}

/** The first number of the answer without a source, as `results/removals.json` has it. */
function storedMiddle(folder: string, source: string): string {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, "results", name), "utf8"));
  const {removals} = read("removals.json") as {removals: readonly Removal[]};
  const {case: of} = read("account.json") as EstimateResult;
  const series = removals
    .find((removal) => removal.source === source)
    ?.series.find(({quantity, stay, place}) => quantity === "left" && stay === "settled" && place === "ALL");
  const at = series === undefined ? undefined : series.q50[month(of.answerAt) - month(series.from)];
  return personsInWords(at ?? Number.NaN);
}

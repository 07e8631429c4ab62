import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {emptyDocument} from "../../src/adapters/dom/document.ts";
import {pageScript} from "../../src/adapters/page/page-script.ts";
import type {CheckedClaim} from "../../src/check/result.ts";
import {month} from "../../src/core/month.ts";
import type {PageLedger} from "../../src/report/page-ledger.ts";
import {type Live, renderReport} from "../../src/report/report.ts";
import {lowRankMetric} from "../../src/stats/metric.ts";
import {hasChromium, launchChromium} from "../chromium.ts";
import {fixtureResult} from "./fixture.ts";
import {fixtureRows, fixtureUsed, hostileRow} from "./rows.ts";

const count = 10_000;

describe.skipIf(!hasChromium)("a report of ten thousand hostile claims", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), "report-"));
    writeFileSync(join(folder, "report.html"), await hostilePage());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, {recursive: true});
  });

  it("stays inert and usable: every claim is found, opened and read as it was written", async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    const seen: string[] = [];
    page.on("console", (message) => seen.push(message.text()));
    page.on("pageerror", (error) => seen.push(error.message));
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
    await page.locator("#bar").getByRole("status").waitFor();
    const title = await page.title();
    await page.locator("#not-used summary").last().click();
    await page
      .locator("#not-used .evidence > li")
      .nth(count - 1)
      .waitFor({state: "attached"});
    await page.getByRole("searchbox").fill("hostile-9999");
    expect(await page.locator("#verdicts .verdicts > li:not([hidden])").count()).toBe(1);
    await page.locator("#verdicts .verdicts > li:not([hidden]) a").first().click();
    const drawer = page.getByRole("dialog");
    await drawer.locator("mark").waitFor();
    expect(await drawer.locator("mark").textContent()).toContain("</script></style><img src=x");
    expect(await page.locator("img, [onerror], [onload], a[href^=javascript]").count()).toBe(0);
    expect(await page.title()).toBe(title);
    expect(seen).toEqual([]);
  });
});

async function hostilePage(): Promise<string> {
  const hostile = Array.from({length: count}, (_, i) => hostileRow(`hostile-${i}`));
  const text = hostile[0]?.quoteGist ?? "";
  const result = fixtureResult();
  const notUsed = [...result.rows.notUsed, {reason: text, ids: hostile.map(({id}) => id)}];
  const ledger: PageLedger = {
    documents: [{title: text, outlet: text, published: "2023-07-11", url: `javascript:${text}`, file: text}],
    claims: hostile.map(({id}) => ({
      id,
      statement: text,
      modality: "claimed",
      attribution: {
        mode: "direct",
        cue: text,
        cueClass: null,
        chain: [{role: "origin", name: text, kind: "person", title: text, venue: text}],
      },
      document: 0,
      passages: [[{text, as: "mark"}]],
      copies: [{document: 0, relation: "republished"}],
    })),
    lineage: [],
    acts: hostile.map(({id}) => ({
      claim: id,
      date: "2023-03-03",
      dated: "event",
      topic: text,
      status: "proposed",
      statement: text,
      who: text,
    })),
    cases: [{name: text, claims: [hostile[0]?.id ?? ""], told: [text], follows: [{says: text}]}],
  };
  const input = {
    result: {...result, rows: {...result.rows, notUsed}},
    rows: [...fixtureRows(), ...hostile],
    used: fixtureUsed,
    marks: [],
    ledger,
    inputs: [{file: text, sha256: "ab".repeat(32)}],
    command: text,
  };
  return renderReport(input, await emptyDocument(), await liveOf(hostile.map(({id}) => checked(id, text)))).html;
}

async function liveOf(claims: readonly CheckedClaim[]): Promise<Live> {
  return {
    script: await pageScript(),
    removals: [],
    checks: {
      schema: "countercurrent/check@1",
      case: "a-case",
      asOf: null,
      seed: 1,
      judged: 0,
      falseAlarmsExpected: 0,
      claims,
      notChecked: [],
    },
    next: {leftWidth: 1, numbers: []},
    assumptions: undefined,
    replay: undefined,
    case: {
      id: "a-case",
      title: "a case",
      home: "RU",
      population: "people who left",
      from: month("2022-02"),
      until: month("2024-12"),
      answerAt: undefined,
      asOf: undefined,
      events: [],
      returnEvents: [],
      baseline: undefined,
      hosts: "auto",
      minClaims: 1,
      priors: {},
    },
    draws: Float64Array.of(0, 1),
    start: {
      names: ["a"],
      chains: {metric: lowRankMetric(1, 1, new Float64Array(), new Float64Array()), step: 1, states: []},
    },
  };
}

function checked(id: string, text: string): CheckedClaim {
  return {
    claim: id,
    rows: [id],
    source: text,
    kind: "media",
    speaker: text,
    publisher: text,
    published: "2023-07-11",
    gist: text,
    says: text,
    stay: "any",
    verdict: "cannot-tell",
    byStay: {},
    people: null,
    unit: "persons",
    stated: {low: null, mid: 1, high: null},
    method: "exact",
    khat: null,
    bias: null,
    restsOn: [],
    copies: [],
    sentence: text,
  };
}

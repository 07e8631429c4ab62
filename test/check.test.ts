import {cpSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {CheckedClaim, CheckResult} from "../src/check/result.ts";
import {type Cells, caseOf, makeCase, run} from "./case-folder.ts";

/** Enough for the gate in cases as small as these. */
const quick = ["--draws", "250"];

async function check(folder: string, ...options: readonly string[]): Promise<CheckResult> {
  const said = await run("check", folder, "--json", ...quick, ...options);
  expect(said.err).not.toContain("error");
  expect(said.code).toBe(0);
  return JSON.parse(said.out) as CheckResult;
}

function claimOf({claims}: CheckResult, id: string): CheckedClaim {
  const found = claims.find(({claim}) => claim === id);
  expect(found).toBeDefined();
  return found as CheckedClaim;
}

const paper = {attributed_to: "a newspaper", source: "newspaper", attribution_kind: "media-count"};
const twoWaves = {
  events:
    "[{date: 2022-02-24, name: invasion, departures: 250000}, {date: 2022-09-21, name: call-up, departures: 300000}]",
  baseline: "8000",
  until: "2023-07",
};
const since = {period_start: "2022-02-24", place: "ALL"};

/** The two claims that an article makes. */
const article: readonly Cells[] = [
  {
    ...since,
    ...paper,
    id: "left",
    measure: "left_total",
    value_low: 700_000,
    value_high: 1_500_000,
    period_end: "2023-07-11",
    stay: "any",
  },
  {
    ...since,
    id: "half",
    measure: "returned_share",
    unit: "share",
    value_mid: 0.5,
    period_end: "2023-06-16",
    stay: "unclear",
    attributed_to: "the president",
    source: "president",
    attribution_kind: "official-origin",
    published: "2023-06-16",
  },
];

describe("two claims and nothing else", () => {
  it("cannot tell whether half have returned, in either stay", async () => {
    const half = claimOf(await check(makeCase(article, caseOf(twoWaves))), "half");
    expect(half.verdict).toBe("cannot-tell");
    expect(Object.values(half.byStay).map(({verdict}) => verdict)).toEqual(["cannot-tell", "cannot-tell"]);
    expect(half.sentence).toMatch(
      /^Whether 50% of those who left since February 2022 had returned by the end of June 2023/,
    );
  });

  it("does not fit people who settled once a panel and three registers speak", async () => {
    const register = (place: string, value: number): Cells => ({
      id: `register-${place.toLowerCase()}`,
      place,
      value_mid: value,
      attributed_to: `the office of ${place}`,
      source: `office-${place.toLowerCase()}`,
    });
    const panel: Cells = {
      id: "panel",
      measure: "returned_share",
      place: "ALL",
      unit: "share",
      population: "people who left, interviewed twice; n=5000",
      value_mid: 0.1,
      period_start: "2022-08-01",
      period_end: "2023-06-30",
      attributed_to: "a panel",
      source: "panel",
      attribution_kind: "survey",
    };
    const registers = [register("GE", 60_000), register("RS", 50_000), register("KZ", 70_000)];
    const half = claimOf(await check(makeCase([...article, panel, ...registers], caseOf(twoWaves))), "half");
    expect(["contradicted", "strained"]).toContain(half.byStay.settled?.verdict);
    expect(half.byStay.settled?.factor).toBeGreaterThan(2);
    expect(half.restsOn.map(({source}) => source)).toContain("panel");
  });
});

describe("Ukraine to 7 June 2022, by its border and by those who counted refugees", () => {
  it("finds the balance and the stock consistent, and 2.3 million returns to be crossings", async () => {
    const border = {
      place: "UA",
      scope: "trips",
      unit: "trips",
      period_start: "2022-02-24",
      period_end: "2022-06-07",
      stay: "any",
    };
    const guards = {attributed_to: "border guards", source: "guards", attribution_kind: "official-host"};
    const unhcr = {attributed_to: "UNHCR", source: "unhcr", attribution_kind: "NGO", published: "2022-06-09"};
    const rows: readonly Cells[] = [
      {...border, ...guards, id: "out", measure: "exits", value_mid: 7_300_000},
      {...border, ...guards, id: "in", measure: "entries", value_mid: 2_300_000},
      {
        ...unhcr,
        id: "stock",
        place: "ALL",
        value_mid: 4_800_000,
        period_end: "2022-06-07",
        duration_rule: "recorded",
        stay: "",
      },
      {...border, ...unhcr, id: "returned", measure: "returned_total", unit: "persons", value_mid: 2_300_000},
    ];
    const ukraine = caseOf({
      home: "UA",
      until: "2022-06",
      events: "[{date: 2022-02-24, name: invasion, departures: 5000000}]",
      baseline: "20000",
    });
    const result = await check(makeCase(rows, ukraine));
    expect(claimOf(result, "returned").verdict).toBe("crossings");
    expect(claimOf(result, "returned").sentence).toContain(
      "2,300,000 who came back (UNHCR, 9 June 2022) count border crossings",
    );
    for (const id of ["in+out", "stock"]) {
      const tails = Object.values(claimOf(result, id).byStay).map(({tail}) => tail);
      expect(Math.max(...tails)).toBeGreaterThan(0.1);
      expect(["consistent", "cannot-tell"]).toContain(claimOf(result, id).verdict);
    }
  });
});

describe("a case of bad days", () => {
  const rows: readonly Cells[] = [
    {id: "register", value_mid: 60_000},
    {...paper, id: "paper", value_mid: 62_000, stay: "any"},
    {
      ...paper,
      id: "paper-copy",
      value_mid: 62_000,
      stay: "any",
      publisher: "an agency",
      derives_from: "paper",
      derivation: "copy",
    },
    {
      ...paper,
      id: "absurd",
      place: "ALL",
      value_mid: 2_000_000,
      period_end: "2023-05-31",
      source: "boaster",
      attributed_to: "a boaster",
    },
    {id: "anchor", place: "RS", value_mid: 30_000, source: "rs-stat", attributed_to: "Statistical office of Serbia"},
    {
      ...paper,
      id: "at-least-ten",
      ...since,
      measure: "left_total",
      value_low: 10,
      source: "cautious",
      attributed_to: "a cautious man",
    },
    {id: "late", value_mid: 60_000, period_end: "2031-06-30", published: "2031-07-01", source: "late"},
    {
      id: "no-denominator",
      measure: "survey_share",
      place: "ALL",
      unit: "share",
      value_mid: 0.4,
      population: "respondents",
      source: "poll",
      attribution_kind: "survey",
      period_start: "2023-01-01",
    },
  ];

  it("gives each claim a clear answer", async () => {
    const folder = makeCase(rows);
    const result = await check(folder);
    expect(claimOf(result, "register")).toMatchObject({verdict: "cannot-tell", byStay: {settled: {because: "wide"}}});
    expect(claimOf(result, "paper").copies).toEqual(["paper-copy"]);
    expect(claimOf(result, "absurd")).toMatchObject({verdict: "contradicted"});
    expect(claimOf(result, "absurd").sentence).toMatch(
      /is contradicted by the other evidence.*an overstatement by a factor of about/,
    );
    expect(["consistent", "cannot-tell"]).toContain(claimOf(result, "anchor").verdict);
    expect(claimOf(result, "at-least-ten")).toMatchObject({verdict: "consistent"});
    expect(claimOf(result, "at-least-ten").byStay.any?.tail).toBeCloseTo(1, 6);
    expect(result.notChecked).toEqual([
      {reason: "a share of people the account does not follow", ids: ["no-denominator"]},
      {reason: "after the account’s last month", ids: ["late"]},
    ]);
    expect(result.falseAlarmsExpected).toBeCloseTo(0.1 * result.judged, 12);
    await expectTheRest(folder);
  });

  /** What other commands make of the same stored draws. */
  async function expectTheRest(folder: string): Promise<void> {
    const again = await run("check", folder, ...quick, "--only", "contradicted");
    expect(again).toMatchObject({code: 0});
    expect(again.err).not.toContain("leaving out");
    expect(again.out).toContain("✗ contradicted by the other evidence: 1");
    expect(again.out.split("\n").every((line) => [...line].length <= 100)).toBe(true);
    expect((await run("check", folder, ...quick, "--only", "nobody")).err).toContain("names no claim of this case");

    const removals = JSON.parse(readFileSync(join(folder, "results", "removals.json"), "utf8"));
    const sources = removals.removals.flatMap(({source}: {source: string | null}) => source ?? []);
    expect(sources).toEqual(["boaster", "cautious", "ge-stat", "newspaper", "rs-stat"]);
    for (const {method, khat} of removals.removals)
      if (method === "psis" && khat !== null) expect(khat).toBeLessThan(0.7);

    const without = await run("estimate", folder, ...quick, "--without", "boaster", "--json");
    expect(without.err).toContain("from results/removals.json");
    expect(JSON.parse(without.out)).toMatchObject({without: ["boaster"], rows: {used: 4}});

    const asked = await run("check", folder, ...quick, "--claim", "2 million abroad on 2023-05-31");
    expect(asked).toMatchObject({code: 0});
    // The boaster himself speaks in the account that a question is held against.
    expect(asked.out).toContain("only an assumption of ours would speak against");
    expect(asked.out).toContain("rests most on boaster");

    const next = JSON.parse((await run("next", folder, ...quick, "--json")).out);
    expect(next.numbers[0].id).toBe("panel");
    for (const {share} of next.numbers) expect(share).toBeLessThan(1);

    const replay = JSON.parse((await run("replay", folder, ...quick, "--json")).out);
    expect(replay.steps.map(({rows: count}: {rows: number}) => count)).toEqual([5]);

    cpSync(join(folder, "results"), join(folder, "before"), {recursive: true});
    const same = await run("diff", folder, "before", "results");
    expect(same.out).toContain("Nothing: the same rows, asked in the same way.");
    await run("estimate", folder, ...quick, "--without", "boaster", "--anew");
    const diff = JSON.parse((await run("diff", folder, "before", "results", "--json")).out);
    expect(diff).toMatchObject({rowsAdded: [], rowsRemoved: ["absurd"], sourcesRemoved: ["boaster"]});
    expect(diff.settings).toContainEqual({name: "without", before: "none", after: "boaster"});
    expect((await run("diff", folder, "before", "nowhere")).err).toContain("no result “nowhere”");
  }

  it("with one source: that can be held against nothing, and a question says what it lacks", async () => {
    const folder = makeCase([{id: "register", value_mid: 60_000}]);
    const only = claimOf(await check(folder), "register");
    expect(only.verdict).toBe("cannot-tell");
    expect(only.restsOn).toEqual([]);
    const ask = async (text: string) => (await run("check", folder, ...quick, "--claim", text)).err;
    expect(await ask("half have returned")).toContain("has no month");
    expect(await ask("5,000 in Brazil on 2023-06-30")).toContain("BR stands in “other”");
    expect(await ask("5,000 left by 2031-06")).toContain("after the account’s last month");
  });
});

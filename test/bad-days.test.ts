import {chmodSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {type Cells, caseOf, makeCase, resultsIn, run, type Said, tableOf} from "./case-folder.ts";

/** Enough for the gate in cases as small as these. */
const quick = ["--chains", "4", "--draws", "250"];

const files = ["account.json", "draws.parquet", "fit.json", "manifest.json"];

const stock = (id: string, value: number, more: Cells = {}): Cells => ({id, value_mid: value, ...more});

describe("evidence that says little", () => {
  it("none at all: the account is what the case assumes, and says so", async () => {
    const folder = makeCase([]);
    const said = await run("estimate", folder, ...quick);
    expectAnswer(said);
    expect(said.out).toContain("0 of 0 rows entered the account");
    expect(said.out).toContain("It cannot be told from this evidence");
    expect(said.out).toContain("No register of a host and no statistical office but that of the country left");
    expect(resultsIn(folder)).toEqual(files);
  });

  it("no table either: the same", async () => {
    const folder = makeCase("", caseOf());
    const said = await run("evidence", folder);
    expect(said.code).toBe(1);
    expect(said.err).toContain("evidence/table.csv");
  });

  it("none, and no guess in case.yaml: it asks for one", async () => {
    const caseYaml = caseOf({events: "[{date: 2022-02-24, name: invasion}]", baseline: undefined});
    const said = await run("estimate", makeCase([], caseYaml), ...quick);
    expectRefusal(said, "nothing says how many people this case is about");
    expect(said.err).toContain("hint: give `departures` to an event, or a `baseline`, in case.yaml");
  });

  it("only an upper bound, and no guess in case.yaml: it says that a bound is no size, and still lists the rows", async () => {
    const caseYaml = caseOf({events: "[]", baseline: undefined});
    const bound = {id: "up-to", measure: "left_total", place: "ALL", value_high: 2_000_000};
    const folder = makeCase([bound, stock("part", 5, {scope: "part"})], caseYaml);
    expectRefusal(await run("estimate", folder, ...quick), "(bounds and shares do not)");
    const listed = await run("evidence", folder, "--ids");
    expect(listed.code).toBe(0);
    expect(listed.out).toContain("1  part of the population");
    expect(listed.err).toContain("no account can be made of this yet: nothing says how many people");
  });

  it("one row", async () => {
    const said = await run("estimate", makeCase([stock("ge-2023", 60_000)]), ...quick);
    expectAnswer(said);
    expect(said.out).toMatch(/Georgia +\d/);
  });

  it("only bounds", async () => {
    const bound = {attributed_to: "a newspaper", source: "newspaper", attribution_kind: "media-count", stay: "any"};
    const said = await run(
      "estimate",
      makeCase([
        {id: "at-least", measure: "left_total", place: "ALL", value_low: 100_000, ...bound},
        {id: "up-to", measure: "left_total", place: "ALL", value_high: 2_000_000, ...bound},
      ]),
      ...quick,
    );
    expectAnswer(said);
    expect(said.out).toContain("2 of 2 rows entered the account");
  });
});

describe("evidence that says much", () => {
  it("two sources that contradict each other by a factor of ten: a wide answer, and one of them leans", async () => {
    const said = await run(
      "estimate",
      makeCase([
        stock("ge-office", 20_000),
        stock("ge-other", 200_000, {source: "ge-ministry", attribution_kind: "official-host"}),
      ]),
      ...quick,
    );
    expectAnswer(said);
    expect(said.out).toContain("ge-ministry");
  });

  it("3,000 rows of one source: all are read, and one a quarter of each series enters", async () => {
    const rows = Array.from({length: 3000}, (_, i) =>
      stock(`r${i}`, 50_000 + i, {
        period_end: `2023-0${1 + (i % 6)}-28`,
        population: `people from home, count ${i}`,
        published: `2023-08-${String(1 + (i % 28)).padStart(2, "0")}`,
      }),
    );
    const said = await run("estimate", makeCase(rows), ...quick);
    expectAnswer(said);
    expect(said.out).toMatch(/\d+ of 3,?000 rows entered the account/);
  });
});

describe("rows and cases that cannot be", () => {
  it("names every bad cell of a table, and nothing is imported by halves", async () => {
    const folder = makeCase([
      stock("share-above-one", 1.4, {measure: "returned_share", place: "ALL", unit: "share"}),
      stock("no-such-day", 5, {period_end: "2023-02-30"}),
      stock("good", 60_000),
    ]);
    const said = await run("estimate", folder, ...quick);
    expectRefusal(said, "evidence/table.csv");
    expect(said.err).toContain("line 2");
    expect(said.err).toContain("1.4");
    expect(said.err).toContain("percent");
    expect(said.err).toContain("line 3");
    expect(said.err).toContain("2023-02-30");
    expect(resultsIn(folder)).toEqual([]);
  });

  it("dates outside the case: not used, with the reason", async () => {
    const said = await run(
      "evidence",
      makeCase([
        stock("before", 5000, {period_end: "2019-12-31", published: "2020-01-10"}),
        stock("after", 5000, {period_end: "2031-12-31", published: "2032-01-10"}),
      ]),
      "--ids",
    );
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/before the account \(bases only\)\n +before/);
    expect(said.out).toMatch(/after the account’s last month\n +after/);
  });

  it("an event outside the months names its line", async () => {
    const caseYaml = caseOf({events: "[{date: 2026-02-24, name: late, departures: 5}]"});
    const said = await run("estimate", makeCase([], caseYaml), ...quick);
    expectRefusal(said, "case.yaml");
    expect(said.err).toContain("“late” lies after it ends, 2023-07");
    expect(said.err).toContain("line 7");
  });

  it("a prior that does not exist names its line and the nearest that does", async () => {
    const caseYaml = `${caseOf()}priors:\n  tau.meda: 0.2\n`;
    const said = await run("estimate", makeCase([], caseYaml), ...quick);
    expectRefusal(said, "tau.meda");
    expect(said.err).toContain("tau.media");
  });

  it("a prior that cannot be names its line and its range, before anything is sampled", async () => {
    const caseYaml = `${caseOf()}priors:\n  departures.persistence: 1\n`;
    const said = await run("estimate", makeCase([stock("a", 60_000)], caseYaml), ...quick);
    expectRefusal(
      said,
      "case.yaml line 10, priors.departures.persistence: 1 is not a number from 0 to below 1; usually it is 0.85",
    );
  });

  it("a source that nobody has cannot be left out", async () => {
    const said = await run("estimate", makeCase([stock("a", 60_000)]), "--without", "ge-stta", ...quick);
    expectRefusal(said, "ge-stta");
    expect(said.err).toContain("did you mean  ge-stat ?");
  });

  it("rows that descend from each other in a circle are named", async () => {
    const folder = makeCase([
      stock("a", 60_000, {derives_from: "b", derivation: "copy"}),
      stock("b", 60_000, {derives_from: "a", derivation: "copy"}),
    ]);
    const said = await run("estimate", folder, ...quick);
    expectRefusal(said, "circle");
    expect(said.err).toContain("evidence/table.csv, line 2");
  });
});

describe("cases of an odd shape", () => {
  it("one month", async () => {
    const caseYaml = caseOf({until: "2022-02"});
    expectAnswer(await run("estimate", makeCase([stock("a", 9000, {period_end: "2022-02-28"})], caseYaml), ...quick));
  });

  it("one host, `other`", async () => {
    const caseYaml = caseOf({hosts: "[]"});
    expectAnswer(await run("estimate", makeCase([], caseYaml), ...quick));
  });

  it("no event", async () => {
    const caseYaml = caseOf({events: "[]"});
    expectAnswer(await run("estimate", makeCase([stock("a", 9000)], caseYaml), ...quick));
  });
});

describe("a disk that will not take it", () => {
  it("results that cannot be a folder: nothing is written, and the message says where", async () => {
    const folder = makeCase([stock("a", 60_000)]);
    writeFileSync(join(folder, "results"), "not a folder");
    const said = await run("estimate", folder, ...quick);
    expectRefusal(said, "results");
    expect(said.err).toContain("nothing was changed");
  });

  it.skipIf(process.getuid?.() === 0)("a folder that is read-only", async () => {
    const folder = makeCase([stock("a", 60_000)]);
    mkdirSync(join(folder, "results"));
    chmodSync(join(folder, "results"), 0o555);
    const said = await run("estimate", folder, ...quick);
    expectRefusal(said, "cannot write");
  });
});

describe("ask", () => {
  it("answers every row of a table of targets, however strange", async () => {
    const folder = makeCase([stock("a", 60_000)]);
    const targets = join(folder, "targets.csv");
    writeFileSync(
      targets,
      `id,measure,place,period_start,period_end,duration_rule,unit,stay,scope
left,left_total,ALL,2022-02-24,2023-06-30,none,persons,any,case
share,returned_share,ALL,2022-02-24,2023-06-30,none,share,settled,case
unclear,stock_abroad,ALL,,2023-06-30,,persons,unclear,case
after,stock_abroad,ALL,,2023-07-31,none,persons,any,case
late,stock_abroad,GE,,2031-06-30,none,persons,settled,case
elsewhere,stock_abroad,BR,,2023-06-30,none,persons,settled,case
permits,permits_stock,GE,,2023-06-30,none,permits,settled,case
nonsense,kittens,??,yesterday,tomorrow,purr,furlongs,maybe,all
`,
    );
    const said = await run("ask", folder, targets, ...quick);
    expect(said.code).toBe(0);
    const answers = said.out
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    expect(answers[0]).toEqual(["id", "status", "stay", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "reason"]);
    expect(answers.slice(1).map(([id, status, stay]) => [id, status, stay])).toEqual([
      ["left", "answered", "any"],
      ["share", "answered", "settled"],
      ["unclear", "answered", "unclear"],
      ["after", "answered", "any"],
      ["late", "outside", ""],
      ["elsewhere", "not-representable", ""],
      ["permits", "not-representable", ""],
      ["nonsense", "not-representable", ""],
    ]);
    expect(answers[4][10]).toBe("forecast: no evidence speaks of a month after 2023-06");
    expect(answers[1][10]).toBe("");
    const [left, share] = answers.slice(1, 3).map((answer) => answer.slice(3, 10).map(Number));
    expect(left).toEqual([...left].sort((a, b) => a - b));
    expect(Math.min(...share)).toBeGreaterThan(0);
    expect(Math.max(...share)).toBeLessThan(1);
    const again = await run("ask", folder, targets, ...quick);
    expect(again.out).toBe(said.out);
    expect(again.err).toBe("");
  });
});

it("a table that Excel wrote reads as the same evidence", async () => {
  const rows = [stock("a", 60_000), stock("b", 0.25, {measure: "returned_share", place: "ALL", unit: "share"})];
  const semicolons = tableOf(rows).replaceAll(",", ";").replaceAll("0.25", "0,25").replaceAll("\n", "\r\n");
  const [plain, excel] = [
    await run("evidence", makeCase(rows), "--json"),
    await run("evidence", makeCase(`\uFEFF${semicolons}`), "--json"),
  ];
  expect(excel.code).toBe(0);
  const evidence = ({out}: Said) => JSON.parse(out).evidence;
  expect(evidence(excel)).toEqual(evidence(plain));
});

function expectAnswer({code, out, err}: Said): void {
  expect(err).not.toContain("error:");
  expect(code).toBe(0);
  expect(out.replaceAll("\n", " ")).toMatch(/people left Russia and settled abroad by/);
  expect(out).toContain("8 in 10");
}

function expectRefusal({code, out, err}: Said, words: string): void {
  expect({code, out}).toEqual({code: 1, out: ""});
  expect(err).toContain("error: ");
  expect(err).toContain(words);
  expect(err).toContain("hint: ");
  expect(err).not.toMatch(/^ {4}at /m);
}

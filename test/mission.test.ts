import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {run} from "./case-folder.ts";
import {hasSharedData, sharedData} from "./shared.ts";

/** An empty folder and two saved pages of one article; the second is a partial copy of the first. */
async function addSeeds(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), "countercurrent-mission-"));
  onTestFinished(() => rmSync(parent, {recursive: true, force: true}));
  const folder = join(parent, "case");
  const events = ["2022-02-24:invasion", "2022-09-21:mobilisation"].flatMap((event) => ["--event", event]);
  await run("new", folder, "--home", "RU", "--from", "2022-02", "--until", "2023-07", ...events);
  const seeds = ["000_e82675429a4aaa94.txt", "001_c2c2e0d586af524f.txt"].map((file) =>
    sharedData(`seed-articles/${file}`),
  );
  const {code} = await run("add", folder, ...seeds);
  expect(code).toBe(0);
  await run("accept", folder, "--all");
  return folder;
}

interface Found {
  readonly folds: readonly {members: readonly {relation: string}[]}[];
  readonly claims: readonly {
    statement: string;
    kind: string;
    measure: string;
    modality: string;
    use: string;
    evidence: readonly {document: string}[];
  }[];
}

describe.skipIf(!hasSharedData)("from two saved pages to an account", () => {
  it("folds the copy into the article, and keeps one claim for both", async () => {
    const folder = await addSeeds();
    const {folds, claims} = JSON.parse((await run("claims", folder, "--json")).out) as Found;
    expect(folds).toMatchObject([{members: [{relation: "partial-copy"}]}]);
    const inBoth = claims.filter(({evidence}) => new Set(evidence.map(({document}) => document)).size === 2);
    expect(inBoth.length).toBeGreaterThanOrEqual(20);
  });

  it("counts 0.7 to 1.5 million leavers once, and half of them returned, said by the president in June 2023", async () => {
    const folder = await addSeeds();
    const {evidence} = JSON.parse((await run("evidence", folder, "--json")).out) as {
      evidence: {claim: string; attributedTo: string; reason: string | null}[];
    };
    const used = evidence.filter(({reason}) => reason === null);
    expect(used.map(({claim}) => claim).sort()).toEqual([
      expect.stringMatching(/^All places, left in all: 700,000 to 1,500,000, 24 February 2022/),
      expect.stringMatching(/^All places, share who came back: 50%, 24 February 2022 – 30 June 2023/),
    ]);
    expect(used.find(({claim}) => claim.includes("50%"))?.attributedTo).toContain("Vladimir Putin");
  });

  it("keeps the rest as what it is: dropped, proposed, told by single people, unknowable", async () => {
    const folder = await addSeeds();
    const {claims} = JSON.parse((await run("claims", folder, "--json")).out) as Found;
    const has = (wanted: Partial<Found["claims"][number]>) =>
      expect(claims).toContainEqual(expect.objectContaining(wanted));
    has({measure: "return_programme", modality: "dropped"});
    has({measure: "punishment", modality: "proposed"});
    has({kind: "meta", modality: "unknowable"});
    const {out} = await run("timeline", folder);
    expect(out).toContain("35,000 RUB a month earned, 40,000 RUB a month of rent: short by 5,000 RUB a month");
    expect(out).toContain("a stay of 14 days: a visit, not a return");
    expect(existsSync(join(folder, "results/timeline.json"))).toBe(true);
  });
});

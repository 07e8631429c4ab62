import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeCase, run} from "./case-folder.ts";

const folder = "examples/russia-2022/documents";

describe("claims", () => {
  it("shows the number, who said it, where, and its words, with copies folded", async () => {
    const {code, out} = await run("claims", join(folder, "way-back.html"), join(folder, "way-back-copy.txt"));
    expect(code).toBe(0);
    expect(out).toContain(`Many ways out, few ways back\nThe Sample Courier, 2023-08-25 · ${folder}/way-back.html\n`);
    expect(out).toContain("way-back-copy.txt is a partial copy of it");
    expect(out).toMatch(/^700,000 to 1,500,000 people left {2}c-[0-9a-f]{12}$/m);
    expect(out).toContain("“▸Between 700,000 and 1.5 million◂ Russians are estimated");
    expect(out).toContain(`also in ${folder}/way-back-copy.txt`);
    expect(out).not.toContain("112,733");
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("prints the same bytes twice, as JSON with its schema", async () => {
    const [one, two] = [await run("claims", folder, "--json"), await run("claims", folder, "--json")];
    expect(one.out).toBe(two.out);
    const {schema, documents, folds, claims} = JSON.parse(one.out);
    expect([schema, documents.length, folds.length]).toEqual(["countercurrent/claims@1", 5, 1]);
    for (const {evidence} of claims) {
      for (const {document, start, end, exact} of evidence) {
        const {text} = documents.find(({id}: {id: string}) => id === document);
        expect(text.slice(start, end)).toBe(exact);
      }
    }
  });

  it("names the rules that fired, and prints any stage by itself", async () => {
    const file = join(folder, "finland-counts.html");
    expect((await run("claims", file, "--explain")).out).toContain("rules: count");
    const [{found}] = JSON.parse((await run("claims", file, "--stage", "quantities")).out);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.parse((await run("claims", file, "--stage", "document")).out)).toHaveLength(1);
  });

  it("ends with 1 when nothing can be read, and says why", async () => {
    const {code, out, err} = await run("claims", "no-such-file.html");
    expect({code, out}).toEqual({code: 1, out: ""});
    expect(err).toContain("not read: no-such-file.html: there is no such file\n");
  });
});

describe("the chain from documents to evidence", () => {
  it("can be walked by commands alone", async () => {
    const of = makeCase([]);
    expect((await run("add", of, folder)).out).toContain("5 documents added, ");
    expect((await run("accept", of, "--all", "--reason", "checked")).code).toBe(0);
    const {out} = await run("evidence", of, "--json");
    const listed = JSON.parse(out).evidence as {id: string; file: string; reason: string | null}[];
    expect(listed.filter(({reason}) => reason === null).map(({file}) => file)).toContain("documents/way-back.html");
    const {id} = listed[0] as {id: string};
    expect((await run("evidence", of, "--row", id)).out).toMatch(/documents\/\S+ line \d+/);
    expect((await run("reject", of, id, "--reason", "trips")).out).toMatch(/^c-[0-9a-f]{12} {2}rejected/);
    expect((await run("undo", of)).out).toMatch(/^c-[0-9a-f]{12} {2}accepted/);
    expect((await run("timeline", of)).out).toContain("short by 300 GEL a month");
    await run("export", of, "--into", join(of, "out"));
    for (const name of [
      "evidence.csv",
      "evidence_lineage.csv",
      "claims.jsonl",
      "reviews.jsonl",
      "annotations.jsonld",
    ]) {
      expect(existsSync(join(of, "out", name))).toBe(true);
    }
    expect((await run("import", makeCase([]), join(of, "out/evidence.csv"))).out).toMatch(
      /evidence\/evidence\.csv: \d+ rows/,
    );
  });

  it("takes a claim by hand", async () => {
    const of = makeCase([]);
    const told = [
      "--number",
      "~1200",
      "--measure",
      "stock_abroad",
      "--place",
      "GE",
      "--until",
      "2023-06",
      "--who",
      "Nino",
    ];
    const {code, out} = await run("note", of, ...told, "--words", "About 1,200 of them are here.");
    expect(code).toBe(0);
    expect(out).toMatch(/^about 1,200 people living abroad {2}c-[0-9a-f]{12} {2}accepted\n {2}Nino · by June 2023/);
    expect((await run("note", of, ...told.with(1, "many"))).code).toBe(2);
  });

  it("goes on past what cannot be read; --strict says so in the end", async () => {
    const of = makeCase([]);
    const inbox = join(of, "inbox");
    mkdirSync(inbox);
    writeFileSync(join(inbox, "a.txt"), readFileSync(join(folder, "way-back-copy.txt")));
    writeFileSync(join(inbox, "b.pdf"), "%PDF-1.7");
    expect((await run("add", of, inbox)).code).toBe(0);
    expect((await run("add", of, inbox, "--strict")).code).toBe(1);
  });

  it("asks which claims are meant", async () => {
    expect((await run("accept", makeCase([]))).code).toBe(2);
    expect((await run("claims", makeCase([]))).err).toContain("has no claims yet");
  });
});

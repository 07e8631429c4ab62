import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {anchor, type WebAnnotation} from "../src/app/claims/web-annotations.ts";
import {claimsSchema} from "../src/app/schemas/claims-schema.ts";
import {timelineSchema} from "../src/app/schemas/timeline-schema.ts";
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
    const {schema, documents, folds, claims} = claimsSchema.parse(JSON.parse(one.out));
    expect([schema, documents.length, folds.length]).toEqual(["countercurrent/claims@1", 5, 1]);
    for (const {evidence} of claims) {
      for (const {document, start, end, exact} of evidence) {
        expect(documents.find(({id}) => id === document)?.text.slice(start, end)).toBe(exact);
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
    expect(timelineSchema.parse(JSON.parse((await run("timeline", of, "--json")).out)).cases).not.toEqual([]);
    expect(claimsSchema.parse(JSON.parse((await run("claims", of, "--json")).out)).states).toMatchObject({
      [id]: "accepted",
    });
    await run("export", of, "--into", join(of, "out"));
    for (const name of [
      "evidence.csv",
      "evidence_lineage.csv",
      "claims.jsonl",
      "history.jsonl",
      "annotations.jsonld",
    ]) {
      expect(existsSync(join(of, "out", name))).toBe(true);
    }
    expect((await run("import", makeCase([]), join(of, "out/evidence.csv"))).out).toMatch(
      /evidence\/evidence\.csv: \d+ rows/,
    );
  });

  it("leads from every annotation back to the words in the original, in each copy", async () => {
    const of = makeCase([]);
    await run("add", of, folder);
    await run("accept", of, "--all");
    const annotations = JSON.parse((await run("export", of, "--format", "annotations")).out) as WebAnnotation[];
    const {documents, claims} = claimsSchema.parse(JSON.parse((await run("claims", of, "--json")).out));
    const originals = claimsSchema.parse(JSON.parse((await run("claims", join(of, "documents"), "--json")).out));
    const placeOf = ({origin, file}: {origin: {url?: string}; file: string}) => origin.url ?? file;
    const texts = new Map(documents.map((each) => [placeOf(each), originals.documents.find(({id}) => id === each.id)]));
    for (const annotation of annotations) {
      const {target} = annotation;
      const found = anchor(annotation, texts.get(target.source)?.text ?? "");
      expect(found).toEqual({start: target.selector[1].start, end: target.selector[1].end});
    }
    expect(annotations).toHaveLength(claims.reduce((sum, {evidence}) => sum + evidence.length, 0));
  });

  it("corrects a claim, says who did, shows its descent, and carries all of it into another case", async () => {
    const [of, other] = [makeCase([]), makeCase([])];
    await run("add", of, folder);
    const {claims} = claimsSchema.parse(JSON.parse((await run("claims", of, "--json")).out));
    const left = claims.find(({measure, value}) => measure === "left_total" && value?.kind === "quantity")
      ?.id as string;
    const edited = await run("edit", of, left, "--number", "~900000", "--until", "2023-05", "--reader", "Ada Prado");
    expect(edited.out).toMatch(/^about 900,000 people left {2}c-[0-9a-f]{12} {2}accepted\n/);
    expect(edited.out).toContain("May 2023");
    expect((await run("edit", of, left)).code).toBe(2);
    expect((await run("edit", of, left, "--household-size", "3")).err).toContain(
      "a size of households needs its source",
    );
    await run("accept", of, "--all");
    expect((await run("evidence", of, "--lineage")).out).toMatch(/^root, /m);
    const {schema, roots} = JSON.parse((await run("evidence", of, "--lineage", "--json")).out);
    expect([schema, roots.length > 0]).toEqual(["countercurrent/lineage@1", true]);
    const history = join(of, "history.jsonl");
    writeFileSync(history, (await run("export", of, "--format", "history")).out);
    expect(readFileSync(history, "utf8")).toContain('"reader":"Ada Prado"');
    expect((await run("import", other, history)).out).toMatch(/history\.jsonl: (\d+) of \1 events were new\n$/);
    expect((await run("claims", other)).out).toBe((await run("claims", of)).out);
    expect((await run("import", other, history)).out).toContain(": 0 of ");
  });

  it("says which limit a document is over, and takes it when that is raised", async () => {
    const of = makeCase([]);
    const large = join(of, "large.txt");
    writeFileSync(large, "About 5,000 people have left the country since 24 February 2022.\n\n".repeat(40));
    const small = await run("claims", large, "--max-megabytes", "0.002");
    expect(small.err.replace(/\s+/g, " ")).toContain("than the 0.002 MB that are read; --max-megabytes raises that");
    expect((await run("claims", large, "--max-megabytes", "0.01")).code).toBe(0);
    expect((await run("claims", large, "--max-megabytes", "none")).code).toBe(2);
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

  it("answers in JSON with a schema wherever it answers", async () => {
    const of = makeCase([{id: "row", measure: "left_total", place: "ALL", value_mid: 800_000}]);
    await run("add", of, join(folder, "what-we-know.md"));
    const [id = ""] = Object.keys(JSON.parse((await run("accept", of, "--all", "--json")).out).states);
    const schemaOf = async (...args: string[]) => JSON.parse((await run(...args, "--json")).out).schema;
    expect(await schemaOf("link", of, id, "row")).toBe("countercurrent/linked@1");
    expect(await schemaOf("unlink", of, id)).toBe("countercurrent/unlinked@1");
    expect(await schemaOf("edit", of, id, "--stay", "any")).toBe("countercurrent/edited@1");
    expect(await schemaOf("undo", of)).toBe("countercurrent/decided@1");
    expect(await schemaOf("add", of, folder)).toBe("countercurrent/add@1");
  });

  it("asks which claims are meant", async () => {
    expect((await run("accept", makeCase([]))).code).toBe(2);
    expect((await run("claims", makeCase([]))).err).toContain("has no claims yet");
  });
});

import {describe, expect, it} from "vitest";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {readDocument, readDocuments, type SourceFile} from "./read-document.ts";

const file = (content: string, name: string): SourceFile => ({bytes: new TextEncoder().encode(content), name});

async function readAll(files: readonly SourceFile[]): Promise<readonly EvidenceDocument[]> {
  const documents: EvidenceDocument[] = [];
  for await (const document of readDocuments(files)) documents.push(document);
  return documents;
}

describe("readDocuments", () => {
  it("gives one document a file, in order, whatever some of them hold", {timeout: 60_000}, async () => {
    const documents = await readAll([
      file("Half of them left in 2022.", "a.txt"),
      file(`<!doctype html>${"<div>".repeat(2000)}`, "deep.html"),
      file("", "empty.txt"),
      file("# Who left\n\nHalf of *them*.", "b.md"),
      file("<!doctype html><title>x</title><p>Half left.", "thin.html"),
    ]);
    expect(documents.map(({origin, status}) => [origin.path, status])).toEqual([
      ["a.txt", "ok"],
      ["deep.html", "refused"],
      ["empty.txt", "refused"],
      ["b.md", "ok"],
      ["thin.html", "extraction-failed"],
    ]);
  });

  it("reads or refuses what is made to exhaust it", {timeout: 120_000}, async () => {
    const page = (body: string) => file(`<!doctype html><body><article><h1>Who left the town</h1>${body}`, "page.html");
    const documents = await readAll([
      page(`<p>${"may ".repeat(50_000)}`),
      page(`<table>${"<tr><td rowspan=65000 colspan=1000>1 200 people".repeat(100)}</table>`),
      page(Array.from({length: 50}, (_, i) => `<p>\u202e7\u200b00 people left town ${i} in the spring.`).join("")),
      page("<b><i><p>".repeat(50_000)),
    ]);
    expect(documents.map(({status}) => status)).toEqual(["ok", "ok", "ok", "refused"]);
    expect(documents.map(({problems}) => problems.map(({kind}) => kind))).toEqual([
      [],
      [],
      ["invisible-characters"],
      ["refused"],
    ]);
  });

  it("gives the same document for the same bytes, wherever they lie", async () => {
    const [first, second] = await readAll([file("Half left.", "a.txt"), file("Half left.", "b.txt")]);
    expect(second).toEqual({...first, origin: {path: "b.txt"}});
    expect(first?.id).toMatch(/^d-[0-9a-f]{12}$/);
  });

  it("knows the language of a longer text", async () => {
    const german =
      "Die Hälfte der Bewohner hat den Ort verlassen, sagt die Bürgermeisterin, und nur wenige sind zurückgekehrt. ";
    expect((await readDocument(file(german.repeat(4), "a.txt"))).language).toBe("de");
  });
});

import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {evidenceColumns} from "../../core/evidence-row.ts";
import {diskEffects} from "./effects.ts";

const caseText = "id: a\ntitle: A\nhome: RU\npopulation: p\nfrom: 2022-02\nuntil: 2023-07\n";
const header = `${evidenceColumns.join(",")}\n`;

const said: string[] = [];
const effects = diskEffects((line) => said.push(line), {
  names: ["tau.survey"],
  problemOf: () => undefined,
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "countercurrent-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
}

const row = (id: string) => `${id},other,ZZ,,case,,1,,persons,,,,,,,research,,,,,,,,,,,\n`;

describe("a case on disk", () => {
  it("is read from case.yaml, with the names of the priors that it may change", async () => {
    put({"case.yaml": `${caseText}priors: {tau.survey: 1}\n`});
    expect(await effects.readCase(folder)).toMatchObject({id: "a", priors: {"tau.survey": 1}});
    put({"case.yaml": `${caseText}priors: {tau: 1}\n`});
    await expect(effects.readCase(folder)).rejects.toThrow("case.yaml line 7, priors.tau: there is no such prior");
  });

  it("is read from the bundled folders", async () => {
    for (const [name, rows] of [
      ["russia-2022", 380],
      ["puerto-rico-2017", 35],
    ] as const) {
      const bundled = join(import.meta.dirname, "../../../examples", name);
      expect((await effects.readCase(bundled)).id).toBe(name);
      expect((await effects.readEvidence(bundled)).map((table) => table.rows.length)).toEqual([rows]);
    }
  });

  it("is none without case.yaml, and the hint starts one", async () => {
    for (const empty of [folder, join(folder, "nowhere")]) {
      await expect(effects.readCase(empty)).rejects.toMatchObject({
        name: "UserError",
        message: `no case.yaml in ${empty}`,
        hint: `countercurrent new ${empty} …  starts a case there`,
      });
    }
  });

  it("is a folder, not a file", async () => {
    put({"case.yaml": caseText});
    const file = join(folder, "case.yaml");
    await expect(effects.readCase(file)).rejects.toMatchObject({
      name: "UserError",
      message: `cannot read case.yaml in ${file}: a file stands where a folder is needed`,
    });
  });

  it("is written in UTF-8", async () => {
    put({"case.yaml": new Uint8Array([0x69, 0x64, 0x3a, 0xcf])});
    await expect(effects.readCase(folder)).rejects.toMatchObject({
      name: "UserError",
      message: "case.yaml is not in UTF-8",
    });
  });
});

describe("the tables of a case", () => {
  it("are those of evidence/, in the order of their names", async () => {
    put({"evidence/b.csv": header + row("b"), "evidence/a.CSV": header + row("a"), "evidence/a10.csv": header});
    expect((await effects.readEvidence(folder)).map(({file}) => file)).toEqual([
      "evidence/a.CSV",
      "evidence/a10.csv",
      "evidence/b.csv",
    ]);
  });

  it("are none where the folder is empty or absent", async () => {
    expect(await effects.readEvidence(folder)).toEqual([]);
    mkdirSync(join(folder, "evidence"));
    expect(await effects.readEvidence(folder)).toEqual([]);
  });

  it("are not the drafts, locks and notes that lie beside them", async () => {
    put({
      "evidence/.a.csv.tmp-0123": "half",
      "evidence/._a.csv": "mac",
      "evidence/~$a.csv": "lock",
      "evidence/notes.txt": "notes",
      "evidence/old/a.csv": "older",
    });
    expect(await effects.readEvidence(folder)).toEqual([]);
  });

  it("are refused together", async () => {
    put({"evidence/a.csv": header + row("a"), "evidence/b.csv": header + row("a"), "evidence/c.csv": "id\n"});
    await expect(effects.readEvidence(folder)).rejects.toThrow(/^2 mistakes in 2 files\n/);
  });

  it("are files", async () => {
    mkdirSync(join(folder, "evidence/a.csv"), {recursive: true});
    await expect(effects.readEvidence(folder)).rejects.toMatchObject({
      name: "UserError",
      message: `cannot read evidence/a.csv in ${folder}: a folder stands where a file is needed`,
    });
  });

  it("lie in a folder", async () => {
    put({evidence: "a file"});
    await expect(effects.readEvidence(folder)).rejects.toThrow("a file stands where a folder is needed");
  });
});

describe("the inputs of a run", () => {
  it("are hashed byte by byte", async () => {
    put({"case.yaml": "abc", "evidence/b.csv": "", "evidence/a.csv": "\uFEFFid\r\n"});
    const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");
    expect(await effects.hashInputs(folder)).toEqual([
      {file: "case.yaml", sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}, // FIPS 180-4 “abc”
      {file: "evidence/a.csv", sha256: sha256("\uFEFFid\r\n")},
      {file: "evidence/b.csv", sha256: sha256("")},
    ]);
  });
});

describe("a word to the person", () => {
  it("goes where it was told to", () => {
    effects.say("reading");
    expect(said).toEqual(["reading"]);
  });
});

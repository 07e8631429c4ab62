import {describe, expect, it} from "vitest";
import type {OutputFile} from "../effects.ts";
import {keepOriginal} from "./keep-original.ts";

const bytes = new Uint8Array([1]);

async function keep(original: {name: string; url?: string}, kept: Record<string, string> = {}) {
  const written: OutputFile[] = [];
  const into = {folder: "case", kept: new Map(Object.entries(kept))};
  const file = await keepOriginal(
    async (_, files) => void written.push(...files),
    into,
    {...original, bytes},
    "abcdef0123",
  );
  return {file, written: written.map(({name}) => name)};
}

describe("keepOriginal", () => {
  it.each([
    [{name: "saved/Who left.html"}, "documents/Who-left.html"],
    [{name: "a", url: "https://gazette.example/2023/who-left?page=2#top"}, "documents/who-left.html"],
    [{name: "a", url: "https://gazette.example/"}, "documents/page.html"],
    [{name: "../../.hidden"}, "documents/hidden"],
    [{name: "вести.txt"}, "documents/вести.txt"],
    [{name: `${"x".repeat(300)}.txt`}, `documents/${"x".repeat(48)}.txt`],
  ])("keeps %o under a name that any disk takes", async (original, name) => {
    expect(await keep(original)).toEqual({file: name, written: [name]});
  });

  it("writes bytes that are there already no second time, whatever their name", async () => {
    expect(await keep({name: "a.txt"}, {"b.txt": "abcdef0123"})).toEqual({file: "documents/b.txt", written: []});
  });

  it("gives way to another file of that name, in any case of letters", async () => {
    expect((await keep({name: "A.txt"}, {"a.txt": "other"})).file).toBe("documents/A-abcdef.txt");
  });
});

import {existsSync, globSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {readDocument} from "./read-document.ts";

const folder = join(import.meta.dirname, "../../../test/golden/read");
const sources = globSync("*.{html,md,txt}", {cwd: folder}).filter((name) => !/README|expected/.test(name));

it.each(sources)("reads %s as expected", async (name) => {
  const shown = show(await readDocument({bytes: readFileSync(join(folder, name)), name}));
  const base = join(folder, name.replace(/\.\w+$/, ""));
  const expected = existsSync(`${base}.expected.txt`) ? readFileSync(`${base}.expected.txt`, "utf8") : "";
  if (shown !== expected) writeFileSync(`${base}.expected-changed.txt`, shown);
  expect(shown).toBe(expected);
});

function show(document: EvidenceDocument): string {
  const {status, mediaType, charset, language, kind, metadata, text, blocks, removed, problems} = document;
  const candidates = Object.entries(metadata).map(
    ([field, all]) => `${field}: ${all.map(({value, origin}) => `${value} [${origin}]`).join(" | ")}`,
  );
  return [
    [status, mediaType, charset, language, kind].join(", "),
    ...candidates,
    "",
    ...blocks.map(({role, start, end}) => `[${role}] ${text.slice(start, end)}`),
    "",
    ...removed.map(({why, surface}) => `- ${why}: ${surface.replace(/\s+/g, " ")}`),
    ...problems.map(({kind: problem, says}) => `! ${problem}: ${says}`),
    "",
  ].join("\n");
}

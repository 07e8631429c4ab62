import {createHash} from "node:crypto";
import {existsSync, globSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import type {Claim} from "../../core/claim.ts";
import {inShort} from "../../extract/told.test-support.ts";
import {readDocument} from "../documents/read-document.ts";
import {openExtractor} from "./open-extractor.ts";

const folder = join(import.meta.dirname, "../../../test/golden/claims");
const sources = globSync("*.{md,txt}", {cwd: folder}).filter((name) => !/README|expected/.test(name));
const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const extract = await openExtractor(sha256);

it.each(sources)("finds the claims of %s as expected", async (name) => {
  const document = await readDocument({bytes: readFileSync(join(folder, name)), name});
  const shown = `${extract(document).claims.map(show).join("\n")}\n`;
  const base = join(folder, name.replace(/\.\w+$/, ""));
  const expected = existsSync(`${base}.expected.txt`) ? readFileSync(`${base}.expected.txt`, "utf8") : "";
  if (shown !== expected) writeFileSync(`${base}.expected-changed.txt`, shown);
  expect(shown).toBe(expected);
});

function show(claim: Claim): string {
  const {parts, evidence, denominator, kind} = claim;
  const words = (parts.value ?? parts.predicate ?? evidence)[0]?.exact ?? "";
  const whole = denominator === null ? "" : `of ${denominator.measure} “${denominator.text}”`;
  return [kind, inShort(claim), whole, whither(claim), when(claim), who(claim), `“${words.replace(/\s+/g, " ")}”`]
    .filter((part) => part !== "")
    .join(" · ");
}

function whither({place: {home, host, hostText, crossing}}: Claim): string {
  return home === undefined && host === undefined ? "" : `${home ?? "?"} → ${host ?? hostText ?? crossing ?? "?"}`;
}

function when({period}: Claim): string {
  return period === null ? "" : `${period.kind} ${period.start ?? ""}..${period.end ?? ""}`;
}

/** Speakers and hands; byline and outlet are those of the whole document. */
function who({attribution: {chain}}: Claim): string {
  const links = chain.filter(({role}) => role !== "byline" && role !== "outlet");
  return links
    .map(({role, name}) => (role === "speaker" ? (name ?? "unnamed") : `${role} ${name ?? "unnamed"}`))
    .join(" < ");
}

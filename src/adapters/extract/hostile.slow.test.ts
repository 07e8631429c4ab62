import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {readDocument} from "../documents/read-document.ts";
import {openExtractor} from "./open-extractor.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const extract = await openExtractor(sha256);

const pieces = [
  "1,",
  "“",
  "[",
  "may ",
  "said ",
  "a",
  "A",
  "24 February 2022, ",
  "2022-02-24 ",
  "1,000 ",
  "5% ",
  "Anna ",
  "Georgia, ",
  "“a” said ",
  "published a letter in ",
  "since the start of the ",
  "5 people left.\n",
  "a\n\n",
  "[a](b) ",
  "of the ",
];

describe("work grows with a hostile text and not with its square", () => {
  it.each(pieces)("made of nothing but %j: twice the text is at most 2.6 times the work", async (piece) => {
    const [once, twice] = [await leastWork(piece, 60_000), await leastWork(piece, 120_000)];
    expect(twice / once).toBeLessThan(2.6);
  });
});

/** CPU milliseconds from bytes to claims, the least of three tries, and what any text costs on top. */
async function leastWork(piece: string, units: number): Promise<number> {
  const bytes = Buffer.from(piece.repeat(Math.ceil(units / piece.length)).slice(0, units));
  const tries: number[] = [];
  for (let at = 0; at < 3; at++) {
    const before = process.cpuUsage();
    extract(await readDocument({bytes, name: "hostile.txt"}));
    const {user, system} = process.cpuUsage(before);
    tries.push((user + system) / 1000);
  }
  return Math.min(...tries) + fixedCost;
}

const fixedCost = 30;

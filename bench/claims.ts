/**
 * CPU milliseconds from bytes to claims, warm: an article of 6.8 kB, and a folder of 1,000 such: `node bench/claims.ts [articles]`.
 * The article is made of the claim goldens, so that it holds what real ones hold.
 */
import {createHash} from "node:crypto";
import {globSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {readDocument} from "../src/adapters/documents/read-document.ts";
import {openExtractor} from "../src/adapters/extract/open-extractor.ts";
import {cpuSeconds} from "./cpu-time.ts";

const articles = Number(process.argv[2] ?? 1000);
const units = 6800;
const folder = join(import.meta.dirname, "../test/golden/claims");
const texts = globSync("*.{md,txt}", {cwd: folder})
  .filter((name) => !/README|expected/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const extract = await openExtractor(sha256);

for (let warm = 0; warm < 30; warm++) await claimsOf(article(warm));
const start = cpuSeconds();
let [claims, read] = [0, 0];
for (let at = 0; at < articles; at++) {
  const [readSeconds, found] = await claimsOf(article(at));
  read += readSeconds;
  claims += found;
}
const seconds = cpuSeconds() - start;
const each = (of: number) => `${((of / articles) * 1000).toFixed(1)} ms`;
console.log(
  `${articles} articles of ${units} characters: ${each(seconds)} each (${each(read)} reading), ${seconds.toFixed(1)} CPU-s in all, ${claims} claims`,
);

/** An article that begins with another text each time and has the same length. */
function article(at: number): Uint8Array {
  const order = texts.map((_, index) => texts[(index + at) % texts.length]);
  return Buffer.from(`Copy ${at}\n\n${order.join("\n\n")}`.slice(0, units));
}

async function claimsOf(bytes: Uint8Array): Promise<readonly [readSeconds: number, claims: number]> {
  const before = cpuSeconds();
  const document = await readDocument({bytes, name: "article.txt"});
  const readSeconds = cpuSeconds() - before;
  return [readSeconds, extract(document).claims.length];
}

/** Seconds to read a table of evidence of 100,000 rows, its rows drawn in turn from the bundled Russian table. */
import {readFileSync} from "node:fs";
import {readEvidenceTable} from "../src/adapters/csv/read-evidence.ts";

const rows = Number(process.argv[2] ?? 100_000);
const bundled = readFileSync(new URL("../examples/russia-2022/evidence/evidence.csv", import.meta.url), "utf8");
const [header, ...lines] = bundled.trimEnd().split("\n");
const table = [header, ...Array.from({length: rows}, (_, row) => `r${row}-${lines[row % lines.length]}`), ""].join(
  "\n",
);
const bytes = new TextEncoder().encode(table);

for (let round = 1; round <= 3; round++) {
  const start = performance.now();
  const read = readEvidenceTable(bytes, "evidence.csv").rows.length;
  const seconds = (performance.now() - start) / 1000;
  console.log(`${read} rows, ${(bytes.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(2)} s`);
}

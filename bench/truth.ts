import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {ask} from "../src/app/fit/ask.ts";
import {usualOptions} from "../src/app/fit/estimated.ts";
import {processTerminal} from "../src/cli/terminal.ts";
import {world} from "../src/cli/world.ts";

/**
 * Hold a case's intervals against what became known later:  node bench/truth.ts <case> <truth.csv>
 *
 * The table has the columns of evidence.csv; its values are the truth, or the range that holds it.
 */
const [folder, file] = process.argv.slice(2);
if (folder === undefined || file === undefined) {
  console.log("usage: node bench/truth.ts <case> <truth.csv>");
} else {
  const truths = parse(readFileSync(file, "utf8"), {columns: true, bom: true}) as Record<string, string>[];
  const answers = await ask(world(processTerminal()), folder, file, usualOptions);
  const inside = {half: 0, nine: 0, asked: 0};
  for (const [i, {id, status, quantiles, reason}] of answers.entries()) {
    const row = truths[i] ?? {};
    const [low, high] = rangeOf(row);
    const what = `${id} ${row.measure} ${row.place} ${row.period_start}–${row.period_end}`;
    if (status !== "answered") {
      console.log(`${what}: ${status}, ${reason}`);
      continue;
    }
    const [q05, , q25, q50, q75, , q95] = quantiles as number[];
    const holds = (from = 0, to = 0) => from <= high && to >= low;
    inside.asked++;
    inside.half += Number(holds(q25, q75));
    inside.nine += Number(holds(q05, q95));
    const number = (value = 0) => Number(value.toPrecision(3)).toLocaleString("en");
    console.log(
      `${what}: true ${number(low)}${high === low ? "" : ` to ${number(high)}`}; median ${number(q50)}, 50 % ${number(q25)} to ${number(q75)}${holds(q25, q75) ? "" : " (missed)"}, 90 % ${number(q05)} to ${number(q95)}${holds(q05, q95) ? "" : " (missed)"}`,
    );
  }
  console.log(`${inside.asked} answered: ${inside.half} inside 50 %, ${inside.nine} inside 90 %`);
}

/** The row's range, or its one value twice. */
function rangeOf({value_low = "", value_mid = "", value_high = ""}: Record<string, string>): [number, number] {
  const given = [value_low, value_mid, value_high].filter((cell) => cell !== "").map(Number);
  return [Math.min(...given), Math.max(...given)];
}

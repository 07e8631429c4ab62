/** Gradients a second, and where their time goes: `node bench/gradient.ts [stretches]`. */
import {bundledCase} from "./bundled-case.ts";
import {type Size, simulatedDesign, sizes, sizeText} from "./designs.ts";
import type {GradientTask, GradientTimes} from "./gradient-thread.ts";
import {inThread} from "./in-thread.ts";

const stretches = Number(process.argv[2] ?? 400);

for (const size of sizes) print(sizeText(size), await timesOf(simulatedDesign(size)));
const {design} = await bundledCase("russia-2022");
print(`russia-2022, ${sizeText(sizeOf(design))}`, await timesOf(design));

function timesOf(design: GradientTask["design"]): Promise<GradientTimes> {
  const task: GradientTask = {design, repetitions: {stretches, calls: 100}};
  return inThread(new URL("gradient-thread.ts", import.meta.url), task);
}

function sizeOf({hosts, months, observations}: GradientTask["design"]): Size {
  return {hosts: hosts.length, months, rows: observations.length};
}

function print(name: string, {dim, gradient, carrying, rows, derivatives}: GradientTimes): void {
  const share = (part: number) => `${Math.round((100 * part) / gradient)} %`;
  console.log(
    `${name}, ${dim} numbers: ${gradient.toFixed(1)} µs a gradient, ${(1000 / gradient).toFixed(1)}k a second; ` +
      `carrying ${share(carrying)}, rows ${share(rows)}, derivatives ${share(derivatives)}`,
  );
}

import {fileURLToPath} from "node:url";
import type {Design} from "../src/account/observation.ts";
import type {Priors} from "../src/account/priors.ts";
import {diskEffects} from "../src/adapters/files/effects.ts";
import {mapCase} from "../src/app/case/map-case.ts";

/** What a fit of a bundled case is made from. */
export interface BundledCase {
  readonly design: Design;
  readonly priors: Priors;
  /** Month of the headline, 0-based. */
  readonly answerAt: number;
}

/** Read and map a case of `examples/`. */
export async function bundledCase(name: string): Promise<BundledCase> {
  const folder = fileURLToPath(new URL(`../examples/${name}`, import.meta.url));
  const {case: of, mapped} = await mapCase(diskEffects(console.error), folder, {without: []});
  const {from, until, answerAt, priors} = of;
  return {design: mapped.design, priors, answerAt: (answerAt ?? until) - from};
}

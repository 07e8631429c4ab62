import type {Core} from "./ranges.ts";
import type {Unit} from "./unit.ts";

/** Whether a number is a share of something, by its unit or by its own words. */
export function isShare(core: Core, unit: Unit | null): boolean {
  const {shape, rule} = core.first.numeral;
  return unit?.kind === "share" || shape === "fraction" || shareRules.has(rule);
}

/** Rules of numerals that say a share. */
const shareRules = new Set(["mostly", "most", "several-of", "ratio"]);

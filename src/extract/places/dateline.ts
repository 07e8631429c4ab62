import type {TextRange} from "../../core/span.ts";
import type {Passage} from "../reading/passage.ts";

/** Whether some words stand in the dateline of a report, “SAN JOSE, Costa Rica (Agency) – ”: there the reporter sits. */
export function inDateline({start}: TextRange, passage: Passage): boolean {
  const found = passage.start - passage.block.start < 3 ? dateline.exec(passage.text) : null;
  return found !== null && start - passage.start < found[0].length;
}

const dateline =
  /^\p{Lu}[\p{Lu}\p{M}'’. -]{2,30}(?:,\s+[\p{L}. ]{2,30}){0,2}(?:,?\s+\p{L}+\.? \d{1,2})?\s*(?:\([^)]{2,40}\)\s*)?[–—-]{1,2}\s/u;

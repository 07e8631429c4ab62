import type {KindOfThing} from "./found-quantity.ts";
import type {Parts} from "./parts.ts";
import type {Core} from "./ranges.ts";
import {isShare} from "./shares.ts";
import type {Counted} from "./words/head-words.ts";

/** Type a number by its unit, its noun, or the verb that follows it. */
export function kindOf(core: Core, parts: Parts): KindOfThing {
  if (parts.currency !== null) return "money";
  if (parts.aged) return "age";
  if (parts.unit !== null) return parts.unit.kind;
  if (isShare(core, null) && (core.first.numeral.rule !== "ratio" || parts.of !== null)) return "share";
  if (core.first.numeral.shape === "factor") return "factor";
  if (parts.head?.counted !== undefined && parts.head.counted !== null) return countedKind(parts.head.counted);
  if (parts.moves) return "people";
  return parts.head === null ? "number" : "count";
}

function countedKind(counted: Counted): KindOfThing {
  return counted === "persons" ? "people" : counted;
}

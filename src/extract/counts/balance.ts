import type {TextRange} from "../../core/span.ts";
import {after, before, type Passage} from "../reading/passage.ts";

/** “A net outflow of 900”, “900 more left than came”. */
export function isBalance(quantity: TextRange, passage: Passage): boolean {
  if (
    /\bnet\s+(?:\p{L}+\s+)?(?:outflow|inflow|loss|gain|return|migration|departures?|entries)\s+of\s+$/iu.test(
      before(passage, quantity.start),
    )
  )
    return true;
  const rest = after(passage, quantity.end);
  return /^\s+more\b/i.test(rest) && balanced.test(rest);
}

const balanced =
  /\b(?:left|leav\w+|depart\w+|entr\w+|enter\w*|exit\w*|arriv\w+|return\w*|came|come)\b[^.;]{0,80}\bthan\s+(?:\p{L}+\s+){0,2}?(?:arriv|enter|entr|return|came|come|left|leave|exit|depart)/iu;

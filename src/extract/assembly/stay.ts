import type {Claim} from "../../core/claim.ts";
import type {Draft} from "./draft.ts";

/** How long counts as having left, as the sentence puts it. Only numbers of movers have a stay. */
export function stayOf({kind, measure, passage}: Draft): Pick<Claim, "durationRule" | "stay"> {
  if ((kind !== "quantity" && kind !== "share") || !moves.has(measure)) return {durationRule: null, stay: null};
  const rule = longerThan.exec(passage.text)?.groups;
  if (rule?.count !== undefined)
    return {durationRule: `${rule.count}${rule.unit?.charAt(0).toLowerCase()}`, stay: "unclear"};
  const settled =
    /\b(?:permanent(?:ly)? resid\w+|residence permits?|for good|settled permanently|usual residence)\b/i.test(
      passage.text,
    );
  return {durationRule: null, stay: settled ? "settled" : "unclear"};
}

const moves: ReadonlySet<string> = new Set([
  "left_total",
  "arrivals",
  "departures",
  "stock_abroad",
  "returned_total",
  "returned_share",
  "net_entries",
]);
const longerThan =
  /\b(?:for|stay(?:ed|ing)?(?: of)?|remain(?:ed|ing)?)\s+(?:at least|more than|over|longer than)\s+(?<count>\d{1,3})\s+(?<unit>days?|weeks?|months?)\b/i;

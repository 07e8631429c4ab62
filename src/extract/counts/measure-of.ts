import type {FoundPredicate} from "../predicates/find-predicates.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import type {Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {isBalance} from "./balance.ts";
import type {Counted} from "./counted.ts";

/**
 * What people intend is no count of what they did; trips home or out are crossings; applications are no arrivals; what
 * leaves over what comes is a balance; those of the home country who leave another one depart from a host.
 */
export function measureOf(
  {quantity, value: {unit}}: Pick<Counted, "quantity" | "value">,
  {frame, status, start, verb, end}: FoundPredicate,
  passage: Passage,
  scene: Scene,
): string {
  if (unit === "applications") return "other";
  if (isBalance(quantity, passage)) return "net_entries";
  if (frame.measure === "left_total" && leavesHost(quantity, end, passage, scene)) return "departures";
  const group = passage.text.slice(start - passage.start, verb.start - passage.start);
  if (status === "planned" && /\b(?:plan|intend|want|wish|hope|willing|decid)/i.test(group)) return "intention";
  if (unit === "trips" && frame.direction === "back") return "entries";
  if (unit === "trips" && frame.measure === "left_total") return "exits";
  return frame.measure;
}

/** “Half a million Afghans have left Pakistan”, in a text about those who left Afghanistan. */
function leavesHost(quantity: FoundQuantity, verbEnd: number, passage: Passage, {home}: Scene): boolean {
  const people = passage.places.some(
    ({as, code, start, end}) => as === "people" && code === home && start >= quantity.start && end <= verbEnd,
  );
  const next = passage.places.find(({start}) => start >= verbEnd);
  return (
    people &&
    next?.as === "country" &&
    next.code !== home &&
    /^\s+(?:the\s+)?$/.test(passage.text.slice(verbEnd - passage.start, next.start - passage.start))
  );
}

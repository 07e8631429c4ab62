import type {Flows} from "../flows.ts";
import {entry, type Term} from "./formula.ts";

/** The earlier diaspora that a claim includes; nothing where it includes none. */
export function diaspora({bases}: Flows, base: number): Term[] {
  return base < 0 ? [] : [entry(bases, base)];
}

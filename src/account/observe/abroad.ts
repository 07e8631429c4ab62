import type {Flows} from "../flows.ts";
import type {Stay} from "../observation.ts";
import {change, entry, type Term, weighed} from "./formula.ts";
import type {Target} from "./observer.ts";

/** People abroad on a day of month t: (1 − m) S_{t−1} + m S_t, where the share m of the month's moves has happened. */
export function abroadOn(flows: Flows, {hosts, t, moved}: Target, stay: Stay): Term[] {
  const atEnd = abroad(flows, hosts, t, stay);
  if (moved === 1) return atEnd;
  const before = abroad(flows, hosts, t - 1, stay);
  return [...atEnd.map((term) => weighed(term, moved)), ...before.map((term) => weighed(term, 1 - moved))];
}

/** People abroad in a set of hosts (null: all) at the end of month t, A + B, or B of those who settled; nobody before month 0. */
function abroad(flows: Flows, hosts: Int32Array | null, t: number, stay: Stay): Term[] {
  if (t < 0) return [];
  return stocks(flows, hosts, stay).map(({array, at}) => entry(array, at(t)));
}

/** What their number grew by in months t0..t. */
export function growth(flows: Flows, hosts: Int32Array | null, t0: number, t: number, stay: Stay): Term[] {
  if (t0 === 0) return abroad(flows, hosts, t, stay);
  return stocks(flows, hosts, stay).map(({array, at}) => change(array, at(t0 - 1), at(t)));
}

/** The arrays that are summed, and where each has a month. */
function stocks({C, A, B, sumA, sumB}: Flows, hosts: Int32Array | null, stay: Stay) {
  const any = stay === "any";
  if (hosts === null) return (any ? [sumA, sumB] : [sumB]).map((array) => ({array, at: (t: number) => t}));
  return [...hosts].flatMap((host) => (any ? [A, B] : [B]).map((array) => ({array, at: (t: number) => t * C + host})));
}

import type {Bars, Flows} from "../flows.ts";
import type {Stay} from "../observation.ts";
import type {Target} from "./observer.ts";

/** People abroad in a set of hosts (null: all) at the end of month t; nobody before month 0. */
export function abroad(flows: Flows, hosts: Int32Array | null, t: number, stay: Stay): number {
  if (t < 0) return 0;
  if (hosts === null) return stay === "any" ? flows.sumA[t] + flows.sumB[t] : flows.sumB[t];
  let people = 0;
  for (let i = 0; i < hosts.length; i++) {
    const cell = t * flows.C + hosts[i];
    people += stay === "any" ? flows.A[cell] + flows.B[cell] : flows.B[cell];
  }
  return people;
}

/** The adjoint of `abroad`. */
export function pullAbroad(
  flows: Flows,
  hosts: Int32Array | null,
  t: number,
  stay: Stay,
  bar: number,
  bars: Bars,
): void {
  if (t < 0) return;
  if (hosts === null) {
    bars.sumB[t] += bar;
    if (stay === "any") bars.sumA[t] += bar;
    return;
  }
  for (let i = 0; i < hosts.length; i++) {
    const cell = t * flows.C + hosts[i];
    bars.B[cell] += bar;
    if (stay === "any") bars.A[cell] += bar;
  }
}

/** People abroad on a day of month t: (1 − m) S_{t−1} + m S_t, where the share m of the month's moves has happened. */
export function abroadOn(flows: Flows, {hosts, t, moved}: Target, stay: Stay): number {
  const atEnd = abroad(flows, hosts, t, stay);
  return moved === 1 ? atEnd : moved * atEnd + (1 - moved) * abroad(flows, hosts, t - 1, stay);
}

/** The adjoint of `abroadOn`. */
export function pullAbroadOn(flows: Flows, {hosts, t, moved}: Target, stay: Stay, bar: number, bars: Bars): void {
  pullAbroad(flows, hosts, t, stay, moved * bar, bars);
  if (moved < 1) pullAbroad(flows, hosts, t - 1, stay, (1 - moved) * bar, bars);
}

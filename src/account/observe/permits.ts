import {logScale} from "../scale.ts";
import {counted, type Observer} from "./observer.ts";

/** Permits valid in a host at a month's end: κ_c B_c, with those of the earlier diaspora where the claim includes them. */
export const permits: Observer = {
  ...counted,
  quantity: "permits",
  scale: logScale,
  settledOnly: true,
  oneHost: true,
  amount(flows, {hosts, t, base, permit}) {
    const people = flows.B[t * flows.C + (hosts as Int32Array)[0]];
    return flows.permits[permit] * people + (base < 0 ? 0 : flows.bases[base]);
  },
  pull(flows, {hosts, t, base, permit}, _stay, bar, bars) {
    const cell = t * flows.C + (hosts as Int32Array)[0];
    bars.B[cell] += bar * flows.permits[permit];
    bars.permits[permit] += bar * flows.B[cell];
    if (base >= 0) bars.bases[base] += bar;
  },
  words: (where, _first, last) => `permits valid in ${where} at the end of ${last}`,
};

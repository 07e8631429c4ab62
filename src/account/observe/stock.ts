import {logScale} from "../scale.ts";
import {abroad, pullAbroad} from "./abroad.ts";
import {counted, type Observer} from "./observer.ts";

/** People abroad at a month's end: A + B (any stay), B (settled), with the earlier diaspora where the claim includes it. */
export const stock: Observer = {
  ...counted,
  quantity: "stock",
  scale: logScale,
  amount(flows, {hosts, t, base}, stay) {
    return abroad(flows, hosts, t, stay) + (base < 0 ? 0 : flows.bases[base]);
  },
  pull(flows, {hosts, t, base}, stay, bar, bars) {
    pullAbroad(flows, hosts, t, stay, bar, bars);
    if (base >= 0) bars.bases[base] += bar;
  },
  words: (where, _first, last) => `people living in ${where} at the end of ${last}`,
};

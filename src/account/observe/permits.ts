import {logScale} from "../scale.ts";
import {abroadOn, pullAbroadOn} from "./abroad.ts";
import {counted, type Observer} from "./observer.ts";

/** Permits valid in a host on a day: κ_c B_c, with those of the earlier diaspora where the claim includes them. */
export const permits: Observer = {
  ...counted,
  quantity: "permits",
  scale: logScale,
  isStock: true,
  settledOnly: true,
  oneHost: true,
  amount(flows, target) {
    const {base, permit} = target;
    return flows.permits[permit] * abroadOn(flows, target, "settled") + (base < 0 ? 0 : flows.bases[base]);
  },
  pull(flows, target, _stay, bar, bars) {
    const {base, permit} = target;
    pullAbroadOn(flows, target, "settled", bar * flows.permits[permit], bars);
    bars.permits[permit] += bar * abroadOn(flows, target, "settled");
    if (base >= 0) bars.bases[base] += bar;
  },
  words: (where, _first, last) => `permits valid in ${where} at the end of ${last}`,
};

import {logScale} from "../scale.ts";
import {abroadOn, pullAbroadOn} from "./abroad.ts";
import {counted, type Observer} from "./observer.ts";

/** People abroad on a day: A + B (any stay), B (settled), with the earlier diaspora where the claim includes it. */
export const stock: Observer = {
  ...counted,
  quantity: "stock",
  scale: logScale,
  isStock: true,
  amount(flows, target, stay) {
    return abroadOn(flows, target, stay) + (target.base < 0 ? 0 : flows.bases[target.base]);
  },
  pull(flows, target, stay, bar, bars) {
    pullAbroadOn(flows, target, stay, bar, bars);
    if (target.base >= 0) bars.bases[target.base] += bar;
  },
  words: (where, _first, last) => `people living in ${where} at the end of ${last}`,
};

import {logScale} from "../scale.ts";
import {abroadOn} from "./abroad.ts";
import {diaspora} from "./diaspora.ts";
import {counted, type Observer} from "./observer.ts";

/** People abroad on a day: A + B (any stay), B (settled), with the earlier diaspora where the claim includes it. */
export const stock: Observer = {
  ...counted,
  quantity: "stock",
  scale: logScale,
  isStock: true,
  formula(flows, target, stay) {
    return {terms: [...abroadOn(flows, target, stay), ...diaspora(flows, target.base)]};
  },
  words: (where, _first, last) => `people living in ${where} at the end of ${last}`,
};

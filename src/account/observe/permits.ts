import {logScale} from "../scale.ts";
import {abroadOn} from "./abroad.ts";
import {diaspora} from "./diaspora.ts";
import {times} from "./formula.ts";
import {counted, type Observer} from "./observer.ts";

/** Permits valid in a host on a day: κ_c B_c, with those of the earlier diaspora where the claim includes them. */
export const permits: Observer = {
  ...counted,
  quantity: "permits",
  scale: logScale,
  isStock: true,
  settledOnly: true,
  oneHost: true,
  formula(flows, target) {
    const people = abroadOn(flows, target, "settled");
    const permits = people.map((term) => times(term, flows.permits, target.permit));
    return {terms: [...permits, ...diaspora(flows, target.base)]};
  },
  words: (where, _first, last) => `permits valid in ${where} at the end of ${last}`,
};

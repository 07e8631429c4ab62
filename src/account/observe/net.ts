import {identityScale} from "../scale.ts";
import {growth} from "./abroad.ts";
import {counted, type Observer} from "./observer.ts";

/** The change of the stock over a window, persons, with its sign: (A + B)_t − (A + B)_{t0−1}, or B alone. */
export const net: Observer = {
  ...counted,
  quantity: "net",
  class: "balance",
  scale: identityScale,
  formula(flows, {hosts, t0, t}, stay) {
    return {terms: growth(flows, hosts, t0, t, stay)};
  },
  words: (where, first, last) => `change in the number of people in ${where} from ${first} to ${last}`,
};

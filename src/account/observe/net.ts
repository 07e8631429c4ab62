import {identityScale} from "../scale.ts";
import {abroad, pullAbroad} from "./abroad.ts";
import {counted, type Observer} from "./observer.ts";

/** The change of the stock over a window, persons, with its sign: (A + B)_t − (A + B)_{t0−1}, or B alone. */
export const net: Observer = {
  ...counted,
  quantity: "net",
  class: "balance",
  scale: identityScale,
  amount(flows, {hosts, t0, t}, stay) {
    return abroad(flows, hosts, t, stay) - abroad(flows, hosts, t0 - 1, stay);
  },
  pull(flows, {hosts, t0, t}, stay, bar, bars) {
    pullAbroad(flows, hosts, t, stay, bar, bars);
    pullAbroad(flows, hosts, t0 - 1, stay, -bar, bars);
  },
  words: (where, first, last) => `change in the number of people in ${where} from ${first} to ${last}`,
};

import type {Quantity} from "../observation.ts";
import {arrivals} from "./arrivals.ts";
import {leaveRate} from "./leave-rate.ts";
import {left} from "./left.ts";
import {leftHost} from "./left-host.ts";
import {net} from "./net.ts";
import type {Observer} from "./observer.ts";
import {onwardRate} from "./onward-rate.ts";
import {permits} from "./permits.ts";
import {returnRate} from "./return-rate.ts";
import {returnRateOfHost} from "./return-rate-of-host.ts";
import {returned} from "./returned.ts";
import {returnedFromHost} from "./returned-from-host.ts";
import {returnedShare} from "./returned-share.ts";
import {stock} from "./stock.ts";
import {waveShare} from "./wave-share.ts";

/** Every quantity that evidence can speak of. A new one is a file beside this and a line here. */
const all: readonly Observer[] = [
  stock,
  left,
  returned,
  returnedShare,
  waveShare,
  returnedFromHost,
  arrivals,
  leftHost,
  permits,
  net,
  returnRate,
  onwardRate,
  leaveRate,
  returnRateOfHost,
];

const byQuantity = new Map(all.map((observer) => [observer.quantity, observer]));

/** The observer of a quantity. */
export function observerOf(quantity: Quantity): Observer {
  return byQuantity.get(quantity) as Observer;
}

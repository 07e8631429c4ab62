import type {Account} from "../../src/account/account.ts";
import {headlineQuantities} from "../../src/estimate/gate.ts";
import {seriesOf} from "../../src/estimate/reported.ts";
import {tabulate} from "../../src/estimate/tabulate.ts";
import {quantileOfSorted} from "../../src/stats/quantile.ts";
import type {TrueWorld} from "./true-world.ts";

/** Whether intervals of a total hold what truly was. */
export interface Coverage {
  readonly name: string;
  readonly inside80: boolean;
  readonly inside95: boolean;
}

/** The eight headline totals in the last month, and the stock of every host. */
export function coverageOf(account: Account, draws: Float64Array, world: TrueWorld): Coverage[] {
  const last = world.months - 1;
  const totals = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  const hosts = Array.from({length: world.hosts}, (_, c) => c).flatMap((c) =>
    seriesOf(c).filter(({quantity, stay}) => quantity === "abroad" && stay === "settled"),
  );
  return tabulate(account, draws, [...totals, ...hosts]).map(({series: {quantity, stay, host}, byMonth}) => {
    const sorted = (byMonth[last] as Float64Array).toSorted();
    const truth =
      host === null
        ? totalOf(world, quantity, stay, last)
        : ((world.stock[stay][last] as Float64Array)[host] as number);
    const holds = (tail: number) =>
      quantileOfSorted(sorted, tail) <= truth && truth <= quantileOfSorted(sorted, 1 - tail);
    return {
      name: host === null ? `${quantity} (${stay})` : "stock of a host",
      inside80: holds(0.1),
      inside95: holds(0.025),
    };
  });
}

function totalOf(world: TrueWorld, quantity: string, stay: "any" | "settled", t: number): number {
  const [left, returned, abroad] = [world.left, world.returned, world.abroad].map(
    (truth) => truth[stay][t] as number,
  ) as [number, number, number];
  if (quantity === "left") return left;
  if (quantity === "returned") return returned;
  return quantity === "abroad" ? abroad : returned / left;
}

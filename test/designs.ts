import {
  type Design,
  type Form,
  type Observation,
  type Quantity,
  quantities,
  sourceKinds,
} from "../src/account/observation.ts";
import {observerOf} from "../src/account/observe/observers.ts";

/** An observation of persons, with what a test does not care about filled in. */
export function observation(of: Partial<Observation> & Pick<Observation, "id">): Observation {
  return {
    rows: [of.id],
    quantity: "stock",
    hosts: null,
    t0: 0,
    t: 1,
    elapsed: 1,
    stay: "settled",
    form: "band",
    y: Math.log(100_000),
    s: 0.1,
    base: null,
    wave: null,
    kind: "research",
    source: of.id,
    ...of,
  };
}

/** A design with hosts `host 0` … and `other`, one event, no observations, unless said otherwise. */
export function design(of: Partial<Design> & {readonly hostCount?: number}): Design {
  const {hostCount = 3, ...rest} = of;
  const hosts = [...Array.from({length: hostCount - 1}, (_, c) => `host ${c}`), "other"];
  return {
    hosts,
    hostWeights: hosts.map((name) => (name === "other" ? 1 : 0)),
    months: 18,
    N0: 500_000,
    baseline: null,
    events: [{t: 0, f: 0.2, departures: 300_000}],
    returnEvents: [],
    bases: [],
    observations: [],
    ...rest,
  };
}

/** Every quantity in every form and stay it can have, of one host, of a set and of all, by every kind of source. */
export function everyObservation(months: number, hostCount: number): Observation[] {
  const found: Observation[] = [];
  const last = months - 1;
  for (const quantity of quantities) {
    const observer = observerOf(quantity);
    const forms: readonly Form[] = observer.class === "balance" ? ["balance"] : ["band", "at least", "up to"];
    const sets = setsOf(quantity, hostCount);
    for (const form of forms) {
      for (const stay of ["any", "settled", "unclear"] as const) {
        for (const hosts of sets) {
          const i = found.length;
          found.push(
            observation({
              id: `o${i}`,
              quantity,
              form,
              stay,
              hosts,
              t0: Math.max(observer.firstStart, quantity === "returned share" ? 0 : i % 3),
              t: last - (i % 4),
              elapsed: observer.isStock && i % 3 === 1 ? 0.3 : 1,
              y: claimedValue(quantity),
              s: form === "balance" ? 20_000 : 0.1 + 0.02 * (i % 5),
              base: (quantity === "stock" || quantity === "permits") && i % 2 === 0 ? (i % 4) >> 1 : null,
              wave: quantity === "wave share" ? [2, 3] : null,
              kind: sourceKinds[i % sourceKinds.length],
              source: `source ${i % 11}`,
            }),
          );
        }
      }
    }
  }
  return found;
}

function setsOf(quantity: Quantity, hostCount: number): readonly (readonly number[] | null)[] {
  if (observerOf(quantity).oneHost) return [[0], [hostCount - 1]];
  if (["returned", "returned share", "wave share", "return rate", "onward rate"].includes(quantity)) return [null];
  if (["left host", "returned from host"].includes(quantity)) return [[0], [0, hostCount - 1]];
  return [null, [1], [0, hostCount - 1]];
}

function claimedValue(quantity: Quantity): number {
  if (quantity === "net") return 80_000;
  const {scale} = observerOf(quantity);
  return scale.value(0) === 0.5 ? -1 : Math.log(60_000);
}

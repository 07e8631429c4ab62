import {type Design, type Observation, type Stay, sourceKinds} from "./observation.ts";
import type {ObservationClass, Observer, Target} from "./observe/observer.ts";
import {observerOf} from "./observe/observers.ts";
import type {Shape} from "./shape.ts";

/** An observation made ready for the density. */
export interface Row {
  readonly observation: Observation;
  readonly observer: Observer;
  readonly target: Target;
  /** The readings of its stay that are possible. */
  readonly stays: readonly Stay[];
}

/** Rows that share one bias: one source, class, kind and stay. Every bound is a group of its own. */
export interface Group {
  readonly source: string;
  readonly class: ObservationClass;
  /** Index into `sourceKinds`. */
  readonly kind: number;
  readonly stays: readonly Stay[];
  readonly form: Observation["form"];
  /** Its rows are first..end−1 of the rows in order of groups. */
  readonly first: number;
  readonly end: number;
}

/** What is wrong with an observation, if anything: a programmer's mistake in making it, not a person's. */
export function faultOf(
  {quantity, hosts, t0, t, elapsed, form, s, y, wave}: Observation,
  months: number,
): string | undefined {
  const observer = observerOf(quantity);
  const rule: readonly [boolean, string][] = [
    [t0 >= 0 && t0 <= t && t < months, `months ${t0}..${t} are not inside 0..${months - 1}`],
    [t0 >= observer.firstStart, `its window starts before month ${observer.firstStart}`],
    [
      elapsed === 1 || (elapsed > 0 && elapsed < 1 && observer.isStock),
      `it counts when ${elapsed} of month ${t} had gone by`,
    ],
    [t >= observer.firstMonth, `it speaks of a month before ${observer.firstMonth}`],
    [!observer.oneHost || hosts?.length === 1, "it needs one host"],
    [(form === "balance") === (observer.class === "balance"), `form ${form} does not go with it`],
    [s > 0 && Number.isFinite(y), `y = ${y}, s = ${s}`],
    [(wave !== null) === (quantity === "wave share"), "a wave belongs to a wave share and to nothing else"],
    [wave === null || (wave[0] <= wave[1] && t > wave[0]), "it speaks of a wave that has not begun"],
  ];
  const broken = rule.find(([holds]) => !holds);
  return broken && `${quantity}: ${broken[1]}`;
}

/** The readings of a stay that an observation allows; quantities of the settled have one, whatever the text says. */
export function staysOf({quantity, stay}: Pick<Observation, "quantity" | "stay">): readonly Stay[] {
  if (observerOf(quantity).settledOnly) return ["settled"];
  return stay === "unclear" ? ["any", "settled"] : [stay];
}

/** Where an observation stands in the shape's arrays. */
export function targetOf(
  observation: Pick<Observation, "hosts" | "t0" | "t" | "elapsed" | "base" | "wave">,
  shape: Shape,
): Target {
  const {hosts, t0, t, elapsed, base, wave} = observation;
  return {
    hosts: hosts === null ? null : Int32Array.from(hosts),
    t0,
    t,
    moved: movedBy(elapsed, t, shape),
    base: base ?? -1,
    permit: hosts?.length === 1 ? shape.permitHosts.indexOf(hosts[0]) : -1,
    cohort: wave === null ? -1 : shape.waves.findIndex(({first, last}) => first === wave[0] && last === wave[1]),
  };
}

/** What had moved when a share of the month's days had gone by: evenly from the first day, or from that of its first event. */
function movedBy(elapsed: number, t: number, {events}: Shape): number {
  const f = Math.max(0, ...events.filter((event) => event.t === t).map((event) => event.f)) || 1;
  return Math.max(0, (elapsed - (1 - f)) / f);
}

/**
 * Put rows in the order of their groups, groups in the order of their first row.
 *
 * @throws {RangeError} for an observation that its quantity cannot have
 */
export function groupRows(design: Design, shape: Shape): {rows: readonly Row[]; groups: readonly Group[]} {
  const members = new Map<string, Row[]>();
  for (const [i, observation] of design.observations.entries()) {
    const fault = faultOf(observation, design.months);
    if (fault !== undefined) throw new RangeError(`observation ${observation.id}: ${fault}`);
    const observer = observerOf(observation.quantity);
    const stays = staysOf(observation);
    const bound = observation.form === "at least" || observation.form === "up to" ? String(i) : "";
    const key = JSON.stringify([observation.source, observer.class, observation.kind, stays, bound]);
    const row = {observation, observer, target: targetOf(observation, shape), stays};
    const known = members.get(key);
    if (known === undefined) members.set(key, [row]);
    else known.push(row);
  }
  let first = 0;
  const groups = [...members.values()].map(([row, ...others]) => {
    const end = first + 1 + others.length;
    const group: Group = {
      source: row.observation.source,
      class: row.observer.class,
      kind: sourceKinds.indexOf(row.observation.kind),
      stays: row.stays,
      form: row.observation.form,
      first,
      end,
    };
    first = end;
    return group;
  });
  return {rows: [...members.values()].flat(), groups};
}

import type {TextRange} from "../../core/span.ts";
import type {Draft} from "../assembly/draft.ts";
import {findPopulation} from "../populations/find-population.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {after, asks, before, holds, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {asCumulative, periodOf} from "./count-period.ts";
import {type Counted, counted} from "./counted.ts";
import {measureOf} from "./measure-of.ts";
import {pair} from "./pair.ts";

/** Numbers of people, households, dwellings, trips or permits with the movement that they count: one claim for each. */
export function findCounts(passage: Passage, scene: Scene): Draft[] {
  if (asks(passage)) return [];
  const predicates = scene.predicates[passage.index] ?? [];
  const paired = new Map<FoundQuantity, FoundPredicate>();
  return passage.quantities.flatMap((quantity) => {
    const number = counted(quantity, passage);
    const own = within(wholeAround(quantity, passage), predicates);
    const other = otherWords(quantity, passage);
    const predicate = number && ((other && paired.get(other)) ?? pair(number, own, passage));
    if (number === undefined || predicate === undefined) return [];
    paired.set(quantity, predicate);
    return [count(number, predicate, passage, scene)];
  });
}

/** “14,500 families, or some 68,000 people”: the number before it that counts the same. */
function otherWords(quantity: FoundQuantity, passage: Passage): FoundQuantity | undefined {
  const previous = passage.quantities[passage.quantities.indexOf(quantity) - 1];
  if (previous === undefined) return undefined;
  const from = Math.max(previous.end, previous.head?.end ?? 0);
  const gap = passage.text.slice(from - passage.start, quantity.start - passage.start);
  const closes = /^\s*(?:\)|[–—])/.test(after(passage, Math.max(quantity.end, quantity.head?.end ?? 0)));
  const aside = closes && /^(?:\s+refugees)?\s*[(–—]\s*$/i.test(gap);
  return aside || /^\s*[,(–—]?\s*(?:or|i\.e\.|that is)\s*,?\s*$/i.test(gap) ? previous : undefined;
}

/** The whole that a number is, “half of the 90,000 who left”, “300 of the 2,000 evacuees”: its verb is in there as well. */
function wholeAround(quantity: FoundQuantity, passage: Passage): TextRange | undefined {
  const whole = passage.quantities.find(({of}) => of !== null && holds(of, quantity))?.of;
  if (whole) return whole;
  const isWhole = /\d[\d,.]*(?: (?:million|thousand))?\s+of\s+(?:the|those|some)\s+$/i.test(
    before(passage, quantity.start),
  );
  return isWhole ? {start: quantity.start, end: quantity.head?.end ?? quantity.end} : undefined;
}

function within(whole: TextRange | undefined, predicates: readonly FoundPredicate[]): readonly FoundPredicate[] {
  return whole === undefined
    ? predicates
    : predicates.filter(({verb, form}) => holds(whole, verb) && form !== "infinitive");
}

function count({quantity, value}: Counted, predicate: FoundPredicate, passage: Passage, scene: Scene): Draft {
  const when = periodOf(predicate, passage, scene);
  return {
    kind: "quantity",
    measure: measureOf({quantity, value}, predicate, passage, scene),
    value,
    anchor: quantity,
    passage,
    population: findPopulation(quantity.head ?? quantity, predicate, scene),
    place: {...(predicate.frame.direction && {direction: predicate.frame.direction})},
    ...(when && {period: asCumulative(when.period)}),
    ...(predicate.status !== null && {modality: predicate.status}),
    polarity: predicate.polarity,
    presupposed: predicate.relative,
    parts: {
      value: [quantity],
      predicate: [predicate],
      ...(quantity.head !== null && {population: [quantity.head]}),
      ...(when && {period: [when]}),
    },
    rules: ["count", predicate.frame.name, ...quantity.rules],
  };
}

import type {ClaimMeasure} from "../../core/claim.ts";
import type {Draft} from "../assembly/draft.ts";
import {returnees} from "../populations/find-population.ts";
import type {FoundPredicate} from "../predicates/find-predicates.ts";
import type {FoundQuantity} from "../quantities/found-quantity.ts";
import {overlap, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {asCumulative, periodOf} from "./count-period.ts";

/**
 * Shares that do not say of whom: “About 15,000 came in 2022. Two thirds have moved on since.” They are parts of those
 * whom the sentence before counted.
 *
 * @param taken drafts of the other rules
 */
export function findParts(taken: readonly Draft[], scene: Scene): Draft[] {
  const byPassage = Map.groupBy(taken, ({passage}) => passage.index);
  return scene.passages.flatMap((passage) =>
    passage.quantities.filter(isBareShare).flatMap((quantity) => {
      const known = byPassage.get(passage.index) ?? [];
      const predicate = verbOf(quantity, passage, scene);
      const before = scene.passages[passage.index - 1];
      const whole = before?.paragraph === passage.paragraph ? lastCount(byPassage.get(before.index) ?? []) : undefined;
      const isNew = !known.some(({anchor}) => overlap(anchor, quantity));
      return isNew && predicate && whole ? [part(quantity, predicate, whole, passage, scene)] : [];
    }),
  );
}

function isBareShare({value, kindOfThing, of}: FoundQuantity): boolean {
  return kindOfThing === "share" && value.unit === "share" && value.delta === null && of === null;
}

/** Its verb follows at once: “have since gone home”. */
function verbOf({end}: FoundQuantity, passage: Passage, {predicates}: Scene): FoundPredicate | undefined {
  return (predicates[passage.index] ?? []).find(
    ({start, form}) =>
      form !== "noun" && start >= end && /^\s*$/.test(passage.text.slice(end - passage.start, start - passage.start)),
  );
}

function lastCount(drafts: readonly Draft[]): Draft | undefined {
  return drafts.findLast(({kind, rules}) => kind === "quantity" && rules[0] === "count");
}

function part(quantity: FoundQuantity, predicate: FoundPredicate, whole: Draft, passage: Passage, scene: Scene): Draft {
  const {direction, measure} = predicate.frame;
  const when = periodOf(predicate, passage, scene);
  const back = measure === "returned_total";
  return {
    kind: "share",
    measure: back && leavers.has(whole.measure) ? "returned_share" : "other",
    value: quantity.value,
    anchor: quantity,
    passage,
    population: back ? returnees(scene) : (whole.population ?? null),
    ...(whole.population && {
      denominator: {
        measure: whole.measure as ClaimMeasure,
        population: whole.population,
        words: {start: whole.anchor.start, end: whole.parts?.population?.[0]?.end ?? whole.anchor.end},
      },
    }),
    place: {direction},
    ...(when && {period: asCumulative(when.period)}),
    ...(predicate.status !== null && {modality: predicate.status}),
    polarity: predicate.polarity,
    parts: {value: [quantity], predicate: [predicate]},
    rules: ["share", "part", ...quantity.rules],
  };
}

const leavers: ReadonlySet<string> = new Set([
  "left_total",
  "displaced_total",
  "displaced_stock",
  "forced_to_flee",
  "evacuated",
]);

import type {Comparison} from "./compare-texts.ts";
import type {Copies} from "./copies.ts";
import {directRelation, type Placed} from "./members.ts";
import {type Passage, passagesOf} from "./passages.ts";

/**
 * The passages with a number that folding does not already explain.
 *
 * Two texts that are no copies of each other may share one. So do a round-up and the articles it is made of: all are in
 * one fold, but only one of them can be canonical, and the others are tied to the rest by their passages alone.
 */
export function passagesApart(
  placed: readonly Placed[],
  groups: readonly Copies[],
  comparison: Comparison,
): readonly Passage[] {
  const byText = new Map<number, Placed>();
  for (const one of placed.toReversed()) if (one.text !== undefined) byText.set(one.text, one);
  const strays = straysOf(groups, comparison);
  const canonical = new Set(groups.map(([first]) => first.text));
  return comparison.pairs.flatMap(({one, other, relation, passages}) => {
    const [a, b] = [byText.get(one), byText.get(other)];
    if (a === undefined || b === undefined) return [];
    if (relation === undefined) return passages;
    const apart = (strays.has(one) || strays.has(other)) && !canonical.has(one) && !canonical.has(other);
    return apart ? passagesOf(a, b, comparison.runs(one, other)) : [];
  });
}

/** Texts that are in a fold by way of a third text only. */
function straysOf(groups: readonly Copies[], comparison: Comparison): ReadonlySet<number> {
  const strays = groups.flatMap(([canonical, ...copies]) =>
    copies.filter((copy) => directRelation(canonical, copy, comparison) === undefined),
  );
  return new Set(strays.map(({text}) => text).filter((text) => text !== undefined));
}

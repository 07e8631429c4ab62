import type {Comparison} from "./compare-texts.ts";
import type {Copies} from "./copies.ts";
import {directRelation, type Placed} from "./members.ts";
import {type Passage, passageOf, sharedRuns} from "./passages.ts";

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
  const sides: Placed[] = [];
  for (const one of placed.toReversed()) if (one.text !== undefined) sides[one.text] = one;
  const isTold = explained(groups, comparison);
  const apart = sharedRuns(sides, comparison).filter(({places}) => !isTold(places.map(({text}) => text)));
  return apart.map((run) => passageOf(run, sides)).sort(byFirstSpan);
}

/** Whether folding says already why some texts share words: all are copies of one that is canonical for them. */
function explained(groups: readonly Copies[], comparison: Comparison): (texts: readonly number[]) => boolean {
  const strays = straysOf(groups, comparison);
  const canonical = new Set(groups.map(([first]) => first.text));
  const groupOf = new Map(groups.flatMap((group, i) => group.map(({text}) => [text, i])));
  return (texts) => {
    const inGroups = new Set(texts.map((text) => groupOf.get(text) ?? `alone ${text}`));
    const copies = texts.filter((text) => !canonical.has(text));
    return inGroups.size === 1 && !(copies.length > 1 && copies.some((text) => strays.has(text)));
  };
}

function byFirstSpan({spans: [a]}: Passage, {spans: [b]}: Passage): number {
  if (a === undefined || b === undefined || a.document === b.document) return (a?.start ?? 0) - (b?.start ?? 0);
  return a.document < b.document ? -1 : 1;
}

/** Texts that are in a fold by way of a third text only. */
function straysOf(groups: readonly Copies[], comparison: Comparison): ReadonlySet<number> {
  const strays = groups.flatMap(([canonical, ...copies]) =>
    copies.filter((copy) => directRelation(canonical, copy, comparison) === undefined),
  );
  return new Set(strays.map(({text}) => text).filter((text) => text !== undefined));
}

import type {Draft} from "../assembly/draft.ts";
import type {Passage} from "../reading/passage.ts";
import {around, type Scene} from "../scene.ts";
import {reasonsIn} from "../statements/reasons.ts";

/**
 * Why somebody went back, where the sentences after “I returned” tell feelings and wants: one claim for all of them, at
 * the first.
 */
export function toldReasons(passage: Passage, scene: Scene): Draft | undefined {
  const told = tellsAfterReturn(passage, scene);
  if (told.length === 0 || told[0]?.index !== passage.index) return undefined;
  const evidence = {start: passage.start, end: told.at(-1)?.end ?? passage.end};
  const categories = [...new Set(told.flatMap(({text}) => reasonsIn(text)))];
  return {
    kind: "motive",
    measure: "reason_returned",
    value: {kind: "categories", categories},
    anchor: passage,
    passage,
    evidence,
    place: {direction: "back"},
    period: null,
    parts: {value: told.map(({start, end}) => ({start, end}))},
    rules: ["motive", "told-after-return"],
  };
}

/** The sentences with reasons after the return in the same paragraph. */
function tellsAfterReturn(passage: Passage, scene: Scene): Passage[] {
  const together = around(scene, passage);
  const back = together.findIndex(({index, text}) => returned(index) && !/\b(?:weeks?|days?|visit)\b/i.test(text));
  return back === -1 ? [] : together.slice(back + 1).filter(({text}) => reasonsIn(text).length > 0);

  function returned(index: number): boolean {
    return (scene.predicates[index] ?? []).some(
      ({frame, polarity, relative}) => frame.direction === "back" && polarity === "+" && !relative,
    );
  }
}

import type {StatedStay} from "../../core/evidence-row.ts";
import {awayWords, stayWordsOf} from "../../report/words.ts";

/** How long counts as having left, in a few words for a column or after “counting”. */
export function statedStayWords(of: {
  readonly home: string;
  readonly hosts: readonly string[];
}): Readonly<Record<StatedStay, string>> {
  return {
    any: "every stay of a month or more",
    settled: stayWordsOf(awayWords(of)).settled,
    unclear: "not said which stays",
  };
}

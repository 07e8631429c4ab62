import type {StatedStay} from "../core/evidence-row.ts";

/** How long counts as having left, in a few words for a column or after “counting”. */
export const stayWords: Readonly<Record<StatedStay, string>> = {
  any: "every stay of a month or more",
  settled: "people who settled abroad",
  unclear: "not said which stays",
};

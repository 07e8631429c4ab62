import type {Draft} from "../assembly/draft.ts";

/** Drafts without the stories of people who are told of, but neither left, came back, nor are away: no case of ours. */
export function ofMovers(drafts: readonly Draft[]): Draft[] {
  const movers = new Set(drafts.flatMap(({case: story, measure}) => (story && moves.has(measure) ? [story] : [])));
  return drafts.filter(({case: story}) => story === undefined || movers.has(story));
}

const moves: ReadonlySet<string> = new Set([
  "departure",
  "return",
  "visit",
  "onward",
  "intention_stay",
  "time_abroad",
  "stay_limit",
]);

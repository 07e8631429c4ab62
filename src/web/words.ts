import {capitalised} from "../report/words.ts";
import type {Standing} from "./state.ts";

/** What the page says beside what `report/words.ts` says: its controls, and where its numbers come from. */
export const webWords = {
  bar: "What this page counts",
  whichStay: "Whom to count",
  leaveOut: "Leave a source out",
  allOfKind: "All of this kind",
  takeIn: "take it in again",
  takeAllIn: "All evidence again",
  close: "Close",
  nobodyNamed: "Nobody named",
  tryANumber: "Try a number",
  forExample: "at least 100,000 in Georgia on 2022-12-31",
  hold: "Hold it against the evidence",
  judging: "Holding it against the evidence …",
  couldNot: (why: string) => `It could not be held against the evidence: ${why}.`,
  unread: (why: string) => `What you wrote ${why}.`,
  takeAway: "Take it away: numbers, draws and figures as files",
  quantities: "All numbers with their intervals (CSV)",
  draws: "Draws of the answer for R and Python (CSV)",
  aboutDraws:
    "The page holds 1,000 draws, rounded to a fortieth of their spread; results/draws.parquet beside it holds all of them, unrounded.",
  find: "Find among the claims: a speaker, a place, a verdict",
  behind: (number: string) => `“${capitalised(number)}”: the sources that move it most`,
  standing: {
    "all evidence": () => "All evidence",
    stored: (sources) => `Without ${sources}`,
    weighted: (sources) => `Without ${sources}, worked out here by weighing the draws anew`,
    refitted: (sources) => `Without ${sources}, estimated here anew, in fewer draws than the rest of the page`,
    working: (sources) => `Without ${sources}: working it out; the page still shows all evidence`,
    refitting: (sources, done) =>
      `Without ${sources}: estimating anew, ${Math.floor(10 * done) * 10}% done; the page still shows all evidence`,
    failed: (sources) => `Without ${sources} no account can be made; the page still shows all evidence`,
  } satisfies Record<Standing["kind"], (sources: string, done: number) => string>,
} as const;

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
  nothingMoved: "No answer moves by more than half of its standard deviation.",
  asTheCaseIs: "Back to the case as it is",
  assume: {
    title: "Try another assumption",
    about:
      "The method assumes things that no evidence settles. Assume something else, and see what rests on it: the answer, the charts and the places are worked out anew.",
    size: "How many left, before any evidence is heard",
    sizes: {
      0.25: "a quarter of what the case guesses",
      0.5: "half of what the case guesses",
      1: "what the case guesses",
      2: "twice what the case guesses",
      4: "four times what the case guesses",
    } as Readonly<Record<number, string>>,
    unclear: "Claims that do not say which stays they count are read as counting",
    bothWays: "one or the other, as it fits",
    overstated: "By how many per cent, on the whole, each kind of source overstates numbers of people",
    aboutOverstated: "Below 0: understates them. Empty: as likely the one as the other.",
    workOut: "Work it out",
    moved: "What it moves",
    now: "As assumed here",
    before: "As the case is",
  },
  lead: (without: string, assumed: string) =>
    capitalised(
      [without === "" ? "" : `without ${without}`, assumed === "" ? "" : `with ${assumed}`]
        .filter((part) => part !== "")
        .join(", "),
    ),
  standing: {
    "all evidence": () => "All evidence",
    stored: (lead) => lead,
    weighted: (lead) => `${lead}, worked out here by weighing the draws anew`,
    refitted: (lead) => `${lead}, estimated here anew, in fewer draws than the rest of the page`,
    working: (lead) => `${lead}: working it out; the page still shows the case as it is`,
    refitting: (lead, done) =>
      `${lead}: estimating anew, ${Math.floor(10 * done) * 10}% done; the page still shows the case as it is`,
    failed: (lead, _, why) => `${lead}: no number can be given (${why}); the page still shows the case as it is`,
  } satisfies Record<Standing["kind"], (lead: string, done: number, why: string) => string>,
} as const;

import type {Observation, Stay} from "../../account/observation.ts";
import {kindestFirst, type Predictive, type StayVerdict} from "../../check/verdict.ts";
import {dateWords} from "../dates.ts";
import {countInWords, personsWorded, shareWorded} from "../numbers.ts";
import {listed, stayWords} from "../words.ts";
import {unitOf} from "./claim-words.ts";

/** Who said a claim, and when it was published. */
export interface Saying {
  readonly speaker: string;
  readonly published: string;
}

/** A claim with its verdicts, ready for a sentence. */
export interface Worded {
  readonly claim: Observation;
  /** The claim as a statement (`claimInWords`). */
  readonly says: string;
  /** Undefined where nobody said it: a number that was asked about. */
  readonly saying: Saying | undefined;
  /** The stay that the text states first. */
  readonly byStay: ReadonlyMap<Stay, StayVerdict>;
  /** People present on a day, however short their stay. */
  readonly countsPresence: boolean;
}

/**
 * A verdict as one sentence that can be quoted alone. It is about the number, names both stays where they differ, and
 * says how far off the number would have to be; it never says that anybody lied.
 */
export function verdictSentence(worded: Worded): string {
  const {claim, says, saying, byStay} = worded;
  const judged = inOrder(claim, byStay);
  const [first] = judged;
  if (first === undefined) return "";
  const opening = `${first.found.verdict === "cannot-tell" ? "Whether" : "That"} ${says}${saidBy(saying)}`;
  const alike = judged.every(({found}) => found.verdict === first.found.verdict);
  const clauses = alike ? together(claim, judged) : apart(claim, judged);
  return `${opening} ${clauses}${caveats(worded)}.`;
}

/** A row that counts crossings: what it is not, and what the account has in its place. */
export function crossingsSentence(number: string, saying: Saying, people: string | undefined): string {
  const opening = `${number}${saidBy(saying)} count border crossings, not people who moved`;
  return people === undefined ? `${opening}.` : `${opening}; by the account, ${people}.`;
}

/** “560,000 to 810,000”, of 8 draws in 10. */
export function rangeInWords(claim: Pick<Observation, "quantity">, {q10, q50, q90}: Predictive): string {
  return (unitOf(claim) === "share" ? shareWorded : personsWorded)({q10, q50, q90}).range.replaceAll("-", "−");
}

/** How far off a number would have to be: “an overstatement of about three times”. */
export function misstatement(claim: Observation, factor: number | null): string {
  if (factor === null) return "the opposite sign";
  const over = Math.abs(factor) > 1;
  const odds = unitOf(claim) === "share" ? " of the odds" : "";
  return `an ${over ? "over" : "under"}statement${odds} by a factor of ${factorInWords(over ? factor : 1 / factor)}`;
}

interface Judged {
  readonly stay: Stay;
  readonly found: StayVerdict;
}

/** The stay that the text states first; where it states none, the one under which the number stands best. */
function inOrder({stay}: Observation, byStay: ReadonlyMap<Stay, StayVerdict>): Judged[] {
  const judged = [...byStay].map(([stay, found]) => ({stay, found}));
  return stay === "unclear" ? judged.sort((a, b) => rank(a) - rank(b)) : judged;
}

function rank({found}: Judged): number {
  return kindestFirst.indexOf(found.verdict);
}

/** Of the claim itself; then of the same number said of another stay. */
const labels: Readonly<Record<StayVerdict["verdict"], readonly [itself: string, otherwise: string]>> = {
  consistent: ["is consistent with the other evidence", "would be consistent"],
  strained: ["is strained by the other evidence", "would be strained"],
  contradicted: ["is contradicted by the other evidence", "would be contradicted"],
  "cannot-tell": ["cannot be told from the other evidence", "could not be told"],
};

function together(claim: Observation, judged: readonly [Judged, ...Judged[]] | readonly Judged[]): string {
  const [first] = judged as readonly [Judged];
  const ranges = judged.map((each, i) => `${stayPhrase(each.stay)} ${bracket(claim, each, i === 0)}`);
  return `${labels[first.found.verdict][0]}, ${listed(ranges)}`;
}

function apart(claim: Observation, judged: readonly Judged[]): string {
  const [first, second] = judged as readonly [Judged, Judged];
  if (claim.stay === "unclear") {
    const [, itself] = meant[first.stay];
    const [, otherwise] = meant[second.stay];
    return `${labels[first.found.verdict][0]} if it ${itself} ${bracket(claim, first, true)}, and ${labels[second.found.verdict][1]} if it ${otherwise} ${bracket(claim, second, true)}`;
  }
  return `${labels[first.found.verdict][0]}, ${stayPhrase(first.stay)} ${bracket(claim, first, true)}; ${meant[second.stay][0]} it ${labels[second.found.verdict][1]} ${bracket(claim, second, false)}`;
}

const meant: Readonly<Record<Stay, readonly [said: string, means: string]>> = {
  settled: [`said of ${stayWords.settled},`, `means ${stayWords.settled}`],
  any: ["said of every stay of a month or more,", "counts every stay of a month or more"],
};

function stayPhrase(stay: Stay): string {
  return stay === "settled" ? `for ${stayWords.settled}` : stayWords.any;
}

function bracket(claim: Observation, {found}: Judged, needs: boolean): string {
  const off = needs && (found.verdict === "strained" || found.verdict === "contradicted");
  return `(8 in 10: ${rangeInWords(claim, found.predictive)}${off ? `; it would need ${misstatement(claim, found.factor)}` : ""})`;
}

const reasonsNotToTell: Readonly<Record<NonNullable<StayVerdict["because"]>, string | undefined>> = {
  wide: undefined,
  assumed: "only an assumption of ours would speak against it, and that contradicts nobody",
  unspoken: "no other evidence speaks of that place and those months by itself",
  uncounted: "nobody counted how many of them were there before",
};

function caveats({claim, byStay, countsPresence}: Worded): string {
  const first = inOrder(claim, byStay)[0]?.found;
  const reasons = [...byStay.values()].map(({because}) => (because === null ? undefined : reasonsNotToTell[because]));
  const tooMany =
    first !== undefined &&
    (first.factor ?? 0) > 1 &&
    (first.verdict === "strained" || first.verdict === "contradicted");
  const presence = countsPresence && tooMany ? [presentOnADay] : [];
  return [...new Set([...reasons, ...presence])].map((words) => (words === undefined ? "" : `; ${words}`)).join("");
}

const presentOnADay =
  "a count of people present on a day also holds those who stayed for less than a month, whom this account leaves out";

function saidBy(saying: Saying | undefined): string {
  if (saying === undefined) return "";
  const {speaker, published} = saying;
  const parts = [speaker || "nobody named", ...(published === "" ? [] : [dateWords(published)])];
  return ` (${parts.join(", ")})`;
}

function factorInWords(factor: number): string {
  if (factor >= 1000) return "a thousand or more";
  if (factor >= 10) return `about ${Number(factor.toPrecision(2))}`;
  return `about ${Math.abs(factor - Math.round(factor)) < 0.05 ? countInWords(Math.round(factor)) : factor.toFixed(1)}`;
}

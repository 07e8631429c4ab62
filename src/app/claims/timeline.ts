import type {Claim, ClaimId, Modality} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {json} from "../json.ts";
import type {LedgerClaim, LedgerState, ReviewState} from "../ledger/ledger-state.ts";
import {stateOf} from "../ledger/ledger-state.ts";
import {withLedger} from "../ledger/with-ledger.ts";
import {outletOf, speakerWords} from "./claim-source.ts";
import {type SingleCase, singleCases} from "./single-cases.ts";

/** `countercurrent/timeline@1`: dated policies, incentives, calls and punishments, and the stories of single people. */
export interface Timeline {
  readonly schema: "countercurrent/timeline@1";
  readonly entries: readonly TimelineEntry[];
  readonly cases: readonly TimelineCase[];
}

export interface TimelineEntry {
  readonly claim: ClaimId;
  readonly state: ReviewState;
  /** `YYYY[-MM[-DD]]`, or null where nothing dates it. */
  readonly date: string | null;
  /** Whether the date is that of the event, of the statement, or only of the document: then it was so by that day. */
  readonly dated: "event" | "statement" | "document" | "no";
  readonly topic: string;
  readonly status: string;
  readonly statement: string;
  /** The sentence it stands in. */
  readonly words: string;
  readonly who: string;
  readonly outlet: string;
}

export interface TimelineCase extends SingleCase {
  /** The story in our sentences, in the order of the text. */
  readonly told: readonly string[];
}

/**
 * The timeline of a case, and its single stories; stored in `results/timeline.json` for the report.
 *
 * @param proposed show also what nobody has decided on
 * @throws {UserError} where the case has no ledger or the result cannot be written
 */
export async function writeTimeline(effects: LedgerEffects, folder: string, proposed: boolean): Promise<Timeline> {
  const state = await withLedger(effects, folder, async (ledger) => stateOf(await ledger.read()));
  const timeline = timelineOf(state, proposed);
  await effects.writeFiles(`${folder}/results`, [{name: "timeline.json", content: json(timeline)}]);
  return timeline;
}

/** Lay out what a ledger says of policies and of single people. */
export function timelineOf({claims, documents}: LedgerState, proposed: boolean): Timeline {
  const shown = claims.filter(({state}) => state === "accepted" || (proposed && state === "proposed"));
  const entries = shown
    .filter(({claim}) => claim.kind === "policy")
    .map((each) => {
      return entryOf(each, documents.get(each.claim.document)?.document);
    });
  const sentences = new Map(shown.map(({claim}) => [claim.id, claim.statement]));
  return {
    schema: "countercurrent/timeline@1",
    entries: entries.sort(byDate),
    cases: singleCases(shown.map(({claim}) => claim)).map((of) => ({
      ...of,
      told: [...new Set(of.claims.map((id) => sentences.get(id) as string))],
    })),
  };
}

function entryOf({claim, state}: LedgerClaim, document: EvidenceDocument | undefined): TimelineEntry {
  return {
    claim: claim.id,
    state,
    ...dateOf(claim, document),
    topic: claim.measure.replaceAll("_", " "),
    status: claim.value?.kind === "absence" ? "none" : statusWords[claim.modality],
    statement: claim.statement,
    words: claim.evidence[0]?.exact ?? "",
    who: speakerWords(claim, document),
    outlet: document === undefined ? "" : (outletOf(claim, document) ?? ""),
  };
}

const statusWords: Readonly<Record<Modality, string>> = {
  asserted: "in force",
  estimated: "in force",
  claimed: "claimed",
  purported: "purported",
  speculated: "rumoured",
  denied: "denied",
  proposed: "proposed",
  dropped: "dropped",
  planned: "planned",
  predicted: "expected",
  unknowable: "unknown",
};

/** The day the text gives, else the day of the statement, else the day by which it was in print. */
function dateOf(
  {period, attribution}: Claim,
  document: EvidenceDocument | undefined,
): Pick<TimelineEntry, "date" | "dated"> {
  const {start = null, end = null, endFrom} = period ?? {};
  if (start !== null) return {date: start, dated: "event"};
  if (end !== null && endFrom !== "document-date") return {date: end, dated: "event"};
  const spoken = attribution.chain.find(({date}) => date !== undefined)?.date;
  if (spoken !== undefined) return {date: spoken, dated: "statement"};
  const printed = end ?? document?.metadata.published?.[0]?.value.slice(0, "YYYY-MM-DD".length);
  return printed === undefined ? {date: null, dated: "no"} : {date: printed, dated: "document"};
}

/** Oldest first; what has no date last. */
function byDate(a: TimelineEntry, b: TimelineEntry): number {
  const [x, y] = [a.date ?? "9999", b.date ?? "9999"];
  return x === y ? (a.claim < b.claim ? -1 : 1) : x < y ? -1 : 1;
}

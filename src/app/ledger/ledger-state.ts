import type {Claim, ClaimId} from "../../core/claim.ts";
import type {Fold} from "../../core/evidence-document.ts";
import {nearestWord} from "../../core/nearest-word.ts";
import type {DocumentId} from "../../core/span.ts";
import {UserError} from "../../core/user-error.ts";
import {fold} from "../../read/fold/fold.ts";
import {type FoldedClaim, foldClaims} from "../documents/fold-claims.ts";
import {isReadable} from "../schemas/review-schema.ts";
import {applyEdit, type ClaimEdit, type HouseholdSize} from "./claim-edit.ts";
import type {Folding, KeptDocument, LedgerContents, StandingReview} from "./ledger.ts";

export type ReviewState = "proposed" | "accepted" | "rejected";

/** A claim as the ledger now has it: folded, as people corrected it, with the last decision on it. */
export interface LedgerClaim extends FoldedClaim {
  readonly state: ReviewState;
  readonly decision: StandingReview | undefined;
  /** How its households become people, where a person said so. */
  readonly householdSize?: HouseholdSize;
}

/** The present state of a ledger, computed from everything that happened. */
export interface LedgerState {
  readonly documents: ReadonlyMap<DocumentId, KeptDocument>;
  readonly folds: readonly Fold[];
  readonly passages: Folding["passages"];
  readonly reviews: readonly StandingReview[];
  /** Reviews that say what none of their act says: they came from another program, and change nothing. */
  readonly unread: readonly StandingReview[];
  readonly claims: readonly LedgerClaim[];
}

/**
 * What a ledger says now. Claims stand in the order of their documents and, in them, of their words. A document that
 * turned out to be another page than its address says has none. Documents that came in after the last folding are folded now.
 */
export function stateOf(contents: LedgerContents): LedgerState {
  const {documents, claims} = contents;
  const reviews = contents.reviews.filter(isReadable);
  const {folds, passages, failed} = contents.folding ?? fold(documents.map(({document}) => document));
  const decisions = decisionsOn(reviews);
  const misread = new Set(failed.map(({document}) => document));
  const read = claims.filter(({document}) => !misread.has(document));
  return {
    documents: new Map(documents.map((kept) => [kept.document.id, kept])),
    folds,
    passages,
    reviews,
    unread: contents.reviews.filter((review) => !isReadable(review)),
    claims: foldClaims(inTextOrder(read), folds).map((folded) => decided(folded, decisions)),
  };
}

/** The claim of an id; a claim answers to the ids of all its copies. @throws {UserError} when there is none */
export function claimOf({claims}: LedgerState, id: ClaimId): LedgerClaim {
  const found = claims.find(({members}) => members.includes(id));
  if (found !== undefined) return found;
  const near = nearestWord(
    id,
    claims.flatMap(({members}) => members),
  );
  const hint =
    near === undefined ? "countercurrent claims <case>  lists them with their ids" : `did you mean  ${near} ?`;
  throw new UserError(`no claim of this case has the id “${id}”`, hint);
}

/** A decision with its place in the order of all. */
interface Placed {
  readonly review: StandingReview;
  readonly place: number;
}

/** Decisions by the id that they were made on, oldest first. To correct a claim is to accept it. */
function decisionsOn(reviews: readonly StandingReview[]): ReadonlyMap<ClaimId, readonly Placed[]> {
  const placed = reviews.map((review, place) => ({review, place}));
  const decisions = placed.filter(({review: {what}}) => what === "accept" || what === "reject" || what === "edit");
  return Map.groupBy(decisions, ({review}) => review.claim);
}

/** A decision on any copy of a claim is one on the claim; the last counts, and every correction. */
function decided(folded: FoldedClaim, decisions: ReadonlyMap<ClaimId, readonly Placed[]>): LedgerClaim {
  const all = folded.members.flatMap((id) => decisions.get(id) ?? []).sort((a, b) => a.place - b.place);
  const decision = all.at(-1)?.review;
  if (decision === undefined) return {...folded, state: "proposed", decision};
  const edits = all.flatMap(({review: {what, after}}) => (what === "edit" ? [after as ClaimEdit] : []));
  const size = edits.findLast(({householdSize}) => householdSize !== undefined)?.householdSize;
  return {
    ...folded,
    claim: edits.reduce(applyEdit, folded.claim),
    state: decision.what === "reject" ? "rejected" : "accepted",
    decision,
    ...(size !== undefined && {householdSize: size}),
  };
}

/** Documents in the order they came; a document's claims in the order of their first words. */
function inTextOrder(claims: readonly Claim[]): readonly Claim[] {
  const first = ({evidence}: Claim) => evidence[0]?.start ?? 0;
  return [...Map.groupBy(claims, ({document}) => document).values()].flatMap((of) =>
    of.sort((a, b) => first(a) - first(b)),
  );
}

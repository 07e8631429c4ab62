import type {Claim} from "../../core/claim.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {isNarration, rootOf} from "./claim-source.ts";
import {firstHand, isSameName, type NamedOrigins, pageOf} from "./named-origins.ts";

/** A claim with the row that it is. */
export interface ClaimedRow {
  readonly claim: Claim;
  readonly row: EvidenceRow;
  /** Where it says that it has its number from. */
  readonly origins?: NamedOrigins;
}

/** The ends of “hundreds of thousands” are ours, and equal to nobody's figure. */
export function statesFigure({value}: Claim): boolean {
  return value?.kind === "quantity" && value.bound !== "magnitude" && value.bound !== "vague";
}

/** Narration, and an estimate of nobody named, are both the outlet's. */
export function isSameVoice(a: ClaimedRow, b: ClaimedRow): boolean {
  if (!hasCreditedRoot(a.claim) && !hasCreditedRoot(b.claim)) return true;
  return rootOf(a.claim)?.name === rootOf(b.claim)?.name;
}

/** Somebody is named who said it. */
export function hasCreditedRoot(claim: Claim): boolean {
  const root = rootOf(claim);
  return root !== undefined && root.name !== null && !isNarration(root);
}

/** A claim credits a row: it names the row's root, or, as its origin, the outlet that printed the row. */
export function credits({row, origins}: ClaimedRow, parent: EvidenceRow): boolean {
  if (isSameName(firstHand(row.attributedTo), firstHand(parent.attributedTo))) return true;
  const names = origins?.credits ?? [];
  return names.some((name) => isSameName(name, firstHand(parent.attributedTo)) || isSameName(name, parent.publisher));
}

/** A link in the claim's sentence leads to the page of a row. */
export function leadsTo({origins}: ClaimedRow, {url}: EvidenceRow): boolean {
  return url !== "" && (origins?.pages ?? []).includes(pageOf(url));
}

import type {ClaimUse} from "../../core/claim.ts";
import {measures} from "../../core/evidence-row.ts";
import type {Draft} from "./draft.ts";

/** What a claim is good for, by rule; a reader may change it. */
export function useOf(draft: Draft): ClaimUse {
  if (draft.kind === "meta" || draft.kind === "definition") return "prior";
  if (draft.case !== undefined)
    return draft.modality === "purported" ? "none" : draft.kind === "view" ? "context" : "case";
  if (draft.kind === "view" || draft.kind === "prediction") return "context";
  if (["policy", "motive"].includes(draft.kind) || draft.measure === "return_policy") return "covariate";
  if (draft.kind === "event") return "none";
  if (draft.measure === "profile_returned") return "account";
  if (draft.kind === "share" && /^(?:profile|manner)/.test(draft.measure)) return "covariate";
  return countable.has(draft.measure) && hasSize(draft) ? "account" : "context";
}

const countable: ReadonlySet<string> = new Set(measures.filter((measure) => measure !== "other"));

/** A number with a bound, a trend, or “some”: “many” and “a huge number” say nothing of size. */
function hasSize({value}: Draft): boolean {
  if (value?.kind === "trend") return true;
  if (value?.kind !== "quantity") return false;
  return value.bound !== "vague" || value.lexeme?.toLowerCase() === "some";
}

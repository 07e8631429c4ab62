import {claimEvidence} from "../claims/claim-evidence.ts";
import type {LedgerState} from "../ledger/ledger-state.ts";
import type {LedgerEffects} from "./document-effects.ts";
import {findClaims} from "./find-claims.ts";

/** The documents of a case as they would enter its ledger, which is left alone. */
export interface DocumentsOfCase {
  readonly state: LedgerState;
  /** Claims that would be rows of evidence: each with the row or claim that it repeats, if it does. */
  readonly figures: ReadonlyMap<string, string | undefined>;
}

/** Read the documents that lie in a case's folder, and say which of their figures its tables have already. */
export async function documentsOfCase(effects: LedgerEffects, folder: string): Promise<DocumentsOfCase> {
  const [of, tables] = await Promise.all([effects.readCase(folder), effects.files.readEvidence(folder)]);
  const {documents, folds, claims} = await findClaims(effects, [`${folder}/documents`], {of});
  const state: LedgerState = {
    documents: new Map(documents.map((each) => [each.document.id, {...each, lineStarts: [0]}])),
    folds,
    passages: [],
    reviews: [],
    unread: [],
    claims: claims.map((folded) => ({...folded, state: "proposed", decision: undefined})),
  };
  const {rows} = claimEvidence(state, {home: of.home, tables, proposed: true});
  return {state, figures: new Map(rows.map(({id, derivesFrom}) => [id, derivesFrom[0]]))};
}

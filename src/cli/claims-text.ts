import {claimInWords, type Documents} from "../app/claims/claim-in-words.ts";
import type {FoldedClaim} from "../app/documents/fold-claims.ts";
import type {ReviewState} from "../app/ledger/ledger-state.ts";
import type {Fold} from "../core/evidence-document.ts";
import {claimText} from "./claim-text.ts";
import {documentHeading} from "./document-text.ts";
import type {Output} from "./terminal.ts";

/** Claims to be shown with their documents. */
export interface ShownClaims {
  readonly documents: Documents;
  readonly folds: readonly Fold[];
  readonly claims: readonly (FoldedClaim & {readonly state?: ReviewState})[];
  readonly explain: boolean;
  /** Only some claims are shown: a document without any of these is not named. */
  readonly some?: boolean;
  /** What became of a claim in the account, by its id, in a few words. */
  readonly fates?: ReadonlyMap<string, string>;
}

/** Claims document by document, copies folded into the text they were taken from. */
export function claimsText({documents, folds, claims, explain, fates, some = false}: ShownClaims, out: Output): string {
  const nameOf = (id: string) => documents.get(id)?.file ?? id;
  const copies = new Set(folds.flatMap(({members}) => members.map(({document}) => document)));
  const byDocument = Map.groupBy(claims, ({claim}) => claim.document);
  const sections = [...documents].flatMap(([id, named]) => {
    const found = byDocument.get(id) ?? [];
    if ((copies.has(id) || some) && found.length === 0) return [];
    const texts = found.map((each) =>
      claimText(claimInWords(each, documents, each.state), out, {explain, fate: fates?.get(each.claim.id)}),
    );
    const body = texts.length === 0 ? "no claims\n" : texts.join("\n");
    return [`${documentHeading(named, folds, nameOf, out)}\n${body}`];
  });
  return sections.join("\n");
}

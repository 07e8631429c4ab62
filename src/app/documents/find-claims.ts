import type {Case} from "../../core/case.ts";
import type {EvidenceDocument, Fold, Problem} from "../../core/evidence-document.ts";
import {fold} from "../../read/fold/fold.ts";
import type {Extraction, Original, ReadingEffects, Refusal} from "./document-effects.ts";
import {type FoldedClaim, foldClaims} from "./fold-claims.ts";

/** `countercurrent/claims@1`: what was found in documents, without a case or in one. */
export interface FoundClaims {
  readonly documents: readonly NamedDocument[];
  readonly folds: readonly Fold[];
  readonly claims: readonly FoldedClaim[];
  readonly problems: readonly Problem[];
  readonly refused: readonly Refusal[];
  /** What each stage found, by document and name. */
  readonly stages: ReadonlyMap<string, object>;
}

/** A document with its path or address, as the person wrote it. */
interface NamedDocument {
  readonly document: EvidenceDocument;
  readonly file: string;
}

/** How documents are read where it is not the usual way. */
interface ReadingOptions {
  /** The case they belong to. */
  readonly of?: Case;
  /** Largest size of one. */
  readonly megabytes?: number | undefined;
}

/** Read files and addresses, fold copies, and find the claims in them; nothing is kept. */
export async function findClaims(
  effects: ReadingEffects,
  places: readonly string[],
  {of, megabytes}: ReadingOptions = {},
): Promise<FoundClaims> {
  const {found, refused: missing} = await effects.findOriginals(places);
  const refused = [...missing];
  const originals: Original[] = [];
  for (const place of found) {
    const brought = await effects.bringOriginal(place, megabytes);
    if ("says" in brought) refused.push(brought);
    else originals.push(brought);
  }
  const read = await effects.readDocuments(originals, megabytes);
  const named = read.map((document, i) => ({document, file: (originals[i] as Original).name}));
  for (const {document, file} of named.filter(isRefused)) {
    refused.push({name: file, says: document.problems[0]?.says ?? "it cannot be read"});
  }
  const kept = onceEach(named.filter((each) => !isRefused(each)));
  const documents = kept.map(({document}) => document);
  return {refused, documents: kept, ...(await claimsIn(effects, documents, of))};
}

/** The same bytes are one document. */
function onceEach(documents: readonly NamedDocument[]): readonly NamedDocument[] {
  return [...new Map(documents.map((each) => [each.document.id, each])).values()];
}

function isRefused({document}: NamedDocument): boolean {
  return document.status === "refused";
}

async function claimsIn(effects: ReadingEffects, documents: readonly EvidenceDocument[], of: Case | undefined) {
  const extractions: Extraction[] = [];
  for (const [i, document] of documents.entries()) {
    extractions.push(await effects.extractClaims(document, of));
    effects.onCount({what: "finding claims", done: i + 1, total: documents.length});
  }
  const {folds} = fold(documents);
  const all = extractions.flatMap(({claims}) => claims);
  return {
    folds,
    claims: foldClaims(all, folds),
    problems: [...documents.flatMap(({problems}) => problems), ...extractions.flatMap(({problems}) => problems)],
    stages: new Map(documents.map(({id}, i) => [id, extractions[i]?.stages ?? {}])),
  };
}

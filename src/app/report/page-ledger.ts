import type {EvidenceDocument, MetadataField} from "../../core/evidence-document.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {DocumentId} from "../../core/span.ts";
import type {Act, PageClaim, PageDocument, PageLedger} from "../../report/page-ledger.ts";
import {type BesideClaims, claimEvidence} from "../claims/claim-evidence.ts";
import {claimPassages} from "../claims/claim-passages.ts";
import {type TimelineEntry, timelineOf} from "../claims/timeline.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import {alsoIn} from "../documents/fold-claims.ts";
import type {KeptDocument} from "../ledger/ledger.ts";
import {type LedgerClaim, type LedgerState, stateOf} from "../ledger/ledger-state.ts";
import {withLedger} from "../ledger/with-ledger.ts";

/**
 * What the page of a case shows of its ledger; undefined where the case has none.
 *
 * @param rows all rows that were read, claims of the ledger among them
 */
export async function pageLedger(
  effects: LedgerEffects,
  folder: string,
  rows: readonly EvidenceRow[],
): Promise<PageLedger | undefined> {
  if (!(await effects.hasLedger(folder))) return undefined;
  const state = await withLedger(effects, folder, async (ledger) => stateOf(await ledger.read()));
  const {home} = await effects.readCase(folder);
  return ledgerOfPage(state, rows, {home, tables: await effects.files.readEvidence(folder)});
}

/** @param beside what claims were read beside (`claimEvidence`) */
function ledgerOfPage(
  state: LedgerState,
  rows: readonly EvidenceRow[],
  beside: Omit<BesideClaims, "proposed">,
): PageLedger {
  const ids = new Set(rows.map(({id}) => id));
  const proposed = state.claims.some((each) => each.state === "proposed" && ids.has(each.claim.id));
  const {entries, cases} = timelineOf(state, proposed);
  const {lineage} = claimEvidence(state, {...beside, proposed});
  const wanted = new Set([...ids, ...entries.map(({claim}) => claim), ...cases.flatMap(({claims}) => claims)]);
  const kept = [...state.documents.values()];
  const places = new Map(kept.map(({document}, i) => [document.id, i]));
  const shown = state.claims.filter(({claim}) => wanted.has(claim.id));
  return {
    documents: kept.map(documentOfPage),
    claims: shown.map((each) => claimOfPage(each, state, places)),
    lineage: lineage.map(({child, parent, basis}) => ({child, parent, basis})),
    acts: entries.map(actOfPage),
    cases,
  };
}

function actOfPage({claim, date, dated, topic, status, statement, who}: TimelineEntry): Act {
  return {claim, date, dated, topic, status, statement, who};
}

function documentOfPage({document, file}: KeptDocument): PageDocument {
  return {
    title: chosen(document, "title"),
    outlet: chosen(document, "outlet"),
    published: chosen(document, "published").slice(0, "YYYY-MM-DD".length),
    url: chosen(document, "url") || (document.origin.url ?? ""),
    file,
  };
}

function claimOfPage({claim}: LedgerClaim, state: LedgerState, places: ReadonlyMap<DocumentId, number>): PageClaim {
  const {id, statement, modality, attribution} = claim;
  const document = state.documents.get(claim.document)?.document;
  const relations = new Map(
    state.folds.flatMap(({members}) => members.map((member) => [member.document, member.relation] as const)),
  );
  return {
    ...{id, statement, modality, attribution},
    document: places.get(claim.document) ?? -1,
    passages: document === undefined ? [] : claimPassages(claim, document),
    copies: alsoIn(claim).map((other) => ({
      document: places.get(other) ?? -1,
      relation: relations.get(other) ?? "republished",
    })),
  };
}

function chosen({metadata}: EvidenceDocument, field: MetadataField): string {
  return metadata[field]?.[0]?.value ?? "";
}

import type {Kysely} from "kysely";
import {emptyFolding, type Folding, type LedgerContents, type StandingReview} from "../../app/ledger/ledger.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {ReviewAct} from "../../core/review.ts";
import type {LedgerTables} from "./schema.ts";

/** The tables of a ledger, in the middle of one piece of work. */
export type Tables = Kysely<LedgerTables>;

/** Everything a ledger holds. What happened is in the order in which it happened, whichever ledger it was written in. */
export async function contentsOf(within: Tables): Promise<LedgerContents> {
  return {
    documents: await documentsOf(within),
    claims: await claimsOf(within),
    reviews: await reviewsOf(within),
    folding: await foldingOf(within),
  };
}

async function documentsOf(within: Tables): Promise<LedgerContents["documents"]> {
  const rows = await within
    .selectFrom("documents")
    .innerJoin("first_added", "first_added.event", "documents.event")
    .innerJoin("events", "events.id", "documents.event")
    .select(["documents.file", "documents.document", "documents.line_starts"])
    .orderBy("events.at")
    .orderBy("events.made")
    .orderBy("events.uid")
    .execute();
  return rows.map(({file, document, line_starts}) => ({
    file,
    document: JSON.parse(document) as EvidenceDocument,
    lineStarts: JSON.parse(line_starts) as number[],
  }));
}

async function claimsOf(within: Tables): Promise<readonly Claim[]> {
  const rows = await within
    .selectFrom("claims")
    .innerJoin("first_added", "first_added.event", "claims.event")
    .innerJoin("events", "events.id", "claims.event")
    .select("claims.claim")
    .orderBy("events.at")
    .orderBy("events.made")
    .orderBy("events.uid")
    .orderBy("claims.id")
    .execute();
  return rows.map(({claim}) => JSON.parse(claim) as Claim);
}

async function reviewsOf(within: Tables): Promise<StandingReview[]> {
  const events = await within
    .selectFrom("standing_reviews")
    .selectAll()
    .orderBy("at")
    .orderBy("made")
    .orderBy("uid")
    .execute();
  return events.map(({id, batch, at, actor, what, subject, reason, before, after}) => ({
    number: id,
    batch,
    claim: subject,
    reader: actor,
    at,
    what: what as ReviewAct,
    ...(reason === null ? {} : {reason}),
    ...(before === null ? {} : {before: JSON.parse(before) as unknown}),
    ...(after === null ? {} : {after: JSON.parse(after) as unknown}),
  }));
}

/** The last folding, unless a document came after it. */
async function foldingOf(within: Tables): Promise<Folding | undefined> {
  const changes = within.selectFrom("events").select(["what", "after"]).where("what", "in", ["add", "fold"]);
  const last = await changes.orderBy("id", "desc").limit(1).executeTakeFirst();
  if (last === undefined) return emptyFolding;
  return last.what === "fold" ? (JSON.parse(last.after ?? "null") as Folding) : undefined;
}

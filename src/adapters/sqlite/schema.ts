import type {Generated} from "kysely";

/** Tables and views of ledger.sqlite. What a row means in detail stands in it as JSON. */
export interface LedgerTables {
  readonly events: EventTable;
  readonly documents: DocumentTable;
  readonly claims: ClaimTable;
  readonly standing_reviews: StandingReviewView;
  readonly claim_states: ClaimStateView;
}

/** Everything that ever happened, oldest first; nothing is changed or taken away. */
interface EventTable {
  readonly id: Generated<number>;
  /** Events of one command share the id of its first. */
  readonly batch: number;
  /** ISO time. */
  readonly at: string;
  readonly actor: string;
  /** A review act, `add` (a document), or `fold` (which documents are copies). */
  readonly what: string;
  /** Id of a claim or a document. */
  readonly subject: string | null;
  readonly reason: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** The event that an undo takes back. */
  readonly undoes: number | null;
}

interface DocumentTable {
  readonly id: string;
  readonly event: number;
  readonly file: string;
  readonly document: string;
  readonly line_starts: string;
  readonly problems: string;
}

interface ClaimTable {
  readonly id: string;
  readonly event: number;
  readonly document: string;
  readonly claim: string;
}

/** Reviews that were not undone. */
type StandingReviewView = Omit<EventTable, "id" | "subject" | "undoes"> & {
  readonly id: number;
  readonly subject: string;
};

/** Each claim with the last decision on it: `proposed`, `accept` or `reject`. */
interface ClaimStateView {
  readonly id: string;
  readonly document: string;
  readonly state: "proposed" | "accept" | "reject";
  readonly actor: string | null;
  readonly at: string | null;
  readonly reason: string | null;
}

/** `CCLG`, in the file's header: a database of ours. */
export const applicationId = 0x43434c47;

/** Each brings a ledger one version further; a released one is never changed, only followed by another. */
export const migrations: readonly string[] = [
  `
  create table events (
    id integer primary key,
    batch integer not null,
    at text not null,
    actor text not null,
    what text not null,
    subject text,
    reason text,
    before text,
    after text,
    undoes integer references events (id)
  ) strict;

  create trigger events_stay_as_they_are before update on events
    begin select raise(abort, 'events are only added'); end;
  create trigger events_stay_there before delete on events
    begin select raise(abort, 'events are only added'); end;
  create index events_by_subject on events (subject, id);
  create unique index undone_once on events (undoes) where undoes is not null;

  create table documents (
    id text primary key,
    event integer not null references events (id),
    file text not null unique,
    document text not null check (json_valid(document)),
    line_starts text not null check (json_valid(line_starts)),
    problems text not null check (json_valid(problems))
  ) strict;

  create table claims (
    id text primary key,
    event integer not null references events (id),
    document text not null references documents (id),
    claim text not null check (json_valid(claim))
  ) strict;
  create index claims_by_document on claims (document);

  create view standing_reviews as
    select id, batch, at, actor, what, subject, reason, before, after from events as done
    where what not in ('add', 'fold', 'undo')
      and not exists (select 1 from events as undo where undo.undoes = done.id);

  create view claim_states as
    select claims.id, claims.document, coalesce(last.what, 'proposed') as state, last.actor, last.at, last.reason
    from claims left join standing_reviews as last on last.id = (
      select max(id) from standing_reviews where subject = claims.id and what in ('accept', 'reject')
    );
  `,
];

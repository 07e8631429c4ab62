import type {Generated} from "kysely";

/** Tables and views of ledger.sqlite. What a row means in detail stands in it as JSON. */
export interface LedgerTables {
  readonly events: EventTable;
  readonly documents: DocumentTable;
  readonly claims: ClaimTable;
  readonly standing_reviews: StandingReviewView;
  readonly first_added: FirstAddedView;
  readonly claim_states: ClaimStateView;
}

/** Everything that ever happened, oldest first; nothing is changed or taken away. */
interface EventTable {
  readonly id: Generated<number>;
  /** The same in every ledger that the event was carried to. */
  readonly uid: Generated<string>;
  /** Its number in the ledger that it was first written in; events of one moment happened in this order. */
  readonly made: number;
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

/** A document is there once for each time that it was added: two readers may have, before their ledgers met. */
interface DocumentTable {
  readonly event: number;
  readonly id: string;
  readonly file: string;
  readonly document: string;
  readonly line_starts: string;
  readonly problems: string;
}

interface ClaimTable {
  readonly event: number;
  readonly id: string;
  readonly document: string;
  readonly claim: string;
}

/** Reviews that were not undone. */
type StandingReviewView = Omit<EventTable, "id" | "uid" | "subject" | "undoes"> & {
  readonly id: number;
  readonly uid: string;
  readonly subject: string;
};

/** Which of the times that a document was added counts: the first. */
interface FirstAddedView {
  readonly event: number;
}

/** Each claim with the last decision on it: `proposed`, `accept`, `edit` or `reject`. */
interface ClaimStateView {
  readonly id: string;
  readonly document: string;
  readonly state: "proposed" | "accept" | "edit" | "reject";
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
    uid text not null unique default (lower(hex(randomblob(8)))),
    made integer not null,
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
  create index undone on events (undoes) where undoes is not null;

  create table documents (
    event integer primary key references events (id),
    id text not null,
    file text not null,
    document text not null check (json_valid(document)),
    line_starts text not null check (json_valid(line_starts)),
    problems text not null check (json_valid(problems))
  ) strict;
  create index documents_by_id on documents (id);

  create table claims (
    event integer not null references documents (event),
    id text not null,
    document text not null,
    claim text not null check (json_valid(claim)),
    primary key (event, id)
  ) strict;

  create view first_added as
    select event from (
      select event, row_number() over (partition by documents.id order by at, made, uid) as place
      from documents join events on events.id = documents.event
    ) where place = 1;

  create view standing_reviews as
    select id, uid, made, batch, at, actor, what, subject, reason, before, after from events as done
    where what not in ('add', 'fold', 'undo')
      and not exists (select 1 from events as undo where undo.undoes = done.id);

  create view claim_states as
    select claims.id, claims.document, coalesce(last.what, 'proposed') as state, last.actor, last.at, last.reason
    from claims join first_added using (event) left join standing_reviews as last on last.id = (
      select id from standing_reviews
      where subject = claims.id and what in ('accept', 'edit', 'reject') order by at desc, made desc, uid desc limit 1
    );
  `,
];

import {useEffect, useRef} from "preact/hooks";
import type {EvidenceRow} from "../core/evidence-row.ts";
import {dateWords} from "../report/dates.ts";
import {isWebAddress} from "../report/link.ts";
import {claimOf} from "../report/sections/evidence-row.ts";
import {capitalised} from "../report/words.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

/** The evidence behind a number: at the right where there is room, else from below. Escape closes it. */
export function EvidenceDrawer({state}: {readonly state: State}) {
  const open = state.drawer.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open !== undefined && dialog.current?.open === false) dialog.current.showModal();
    if (open === undefined) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-labelledby="drawer-title"
      onClose={() => {
        state.drawer.value = undefined;
      }}
      {...{closedby: "any"}}
    >
      <div class="drawer-body">
        <header>
          <h2 id="drawer-title">{open?.title}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {webWords.close}
          </button>
        </header>
        <ul class="evidence">
          {open?.rows.map((id) => (
            <Row key={id} id={id} state={state} />
          ))}
        </ul>
      </div>
    </dialog>
  );
}

function Row({id, state}: {readonly id: string; readonly state: State}) {
  const row = state.evidence.byId.get(id);
  if (row === undefined) return <li>{id}</li>;
  const reason = state.reasons.get(id);
  return (
    <li>
      <p>
        <bdi>{row.quoteGist || row.title || row.id}</bdi>
      </p>
      <p class="quiet">{claimOf(row)}.</p>
      <p class="quiet">
        <bdi>{row.attributedTo || "Nobody named"}</bdi> → <WhereRead row={row} />
      </p>
      {reason === undefined ? null : (
        <p class="quiet">
          {webWords.notUsed}: {reason}.
        </p>
      )}
      <Relations row={row} state={state} />
      <p class="quiet">
        <code>
          {row.origin.file}:{row.origin.line}
        </code>{" "}
        <code>{row.id}</code>
      </p>
    </li>
  );
}

function WhereRead({row: {url, title, publisher, published}}: {readonly row: EvidenceRow}) {
  const name = title || url || "no document named";
  return (
    <>
      <bdi>{isWebAddress(url) ? <a href={url}>{name}</a> : name}</bdi>, <bdi>{publisher || "publisher not named"}</bdi>,{" "}
      {published === "" ? "undated" : dateWords(published)}
    </>
  );
}

/** What the row was taken from, and its copies, each opening in its turn. */
function Relations({row, state}: {readonly row: EvidenceRow; readonly state: State}) {
  const copies = state.children.get(row.id) ?? [];
  return (
    <>
      <Related title={webWords.takenFrom} ids={row.derivesFrom} state={state} />
      <Related title={webWords.copiesOf} ids={copies} state={state} />
    </>
  );
}

interface RelatedProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly state: State;
}

function Related({title, ids, state}: RelatedProps) {
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>
        {title} <span class="count">{ids.length}</span>
      </summary>
      <ul>
        {ids.map((id) => {
          const row = state.evidence.byId.get(id);
          return (
            <li key={id}>
              <button type="button" class="as-link" onClick={() => open(row?.id ?? id, state)}>
                <bdi>{capitalised(row?.quoteGist || row?.title || id)}</bdi>
              </button>{" "}
              <small>
                <bdi>{row?.publisher ?? ""}</bdi>
              </small>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function open(id: string, state: State): void {
  state.drawer.value = {title: state.evidence.byId.get(id)?.attributedTo || id, rows: [id]};
}

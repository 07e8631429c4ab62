import {useEffect, useLayoutEffect, useRef} from "preact/hooks";
import {markupText} from "../report/markup.ts";
import {drawerItem} from "../report/sections/drawer-item.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

/** The evidence behind a number: at the right where there is room, else from below. Escape closes it. */
export function EvidenceDrawer({state}: {readonly state: State}) {
  const open = state.drawer.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open !== undefined && dialog.current?.open === false) dialog.current.showModal();
    if (open === undefined) dialog.current?.close();
    dialog.current?.scrollTo(0, 0);
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
        <Items ids={open?.rows ?? []} state={state} />
      </div>
    </dialog>
  );
}

interface ItemsProps {
  readonly ids: readonly string[];
  readonly state: State;
}

/** Written by `report/`, which escapes every text from outside. */
function Items({ids, state}: ItemsProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const items = ids.map((id) => markupText(drawerItem(id, state.evidence, state.reasons.get(id))));
    if (list.current !== null) list.current.innerHTML = items.join("");
  }, [ids, state]);
  return <ul class="evidence" ref={list} />;
}

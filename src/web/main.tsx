import {effect} from "@preact/signals";
import {type JSX, render} from "preact";
import {Assume} from "./assume.tsx";
import {Bar} from "./bar.tsx";
import {EvidenceDrawer} from "./drawer.tsx";
import {openAskEngine} from "./engine/ask-engine.ts";
import {FindClaims} from "./find-claims.tsx";
import {followToEvidence} from "./follow.ts";
import {readData, readEngineData} from "./read-data.ts";
import {keepSectionsDrawn} from "./redraw.ts";
import {Sources} from "./sources.tsx";
import {openState} from "./state.ts";
import {TakeAway} from "./take-away.tsx";
import {TryANumber} from "./try-a-number.tsx";

/** Bring the page to life. Without this script it stands as it was written, complete but still. */
async function main(): Promise<void> {
  const opened = await readData(document);
  const state = openState(
    opened,
    openAskEngine(() => readEngineData(document, opened.data)),
    window,
  );
  mount("bar", <Bar state={state} />);
  mount("assume", <Assume state={state} />);
  mount("sources", <Sources state={state} />);
  mount("drawer", <EvidenceDrawer state={state} />);
  mount("take-away", <TakeAway state={state} />);
  effect(() => {
    document.documentElement.dataset.stay = state.choice.value.stay;
  });
  keepSectionsDrawn(state, window);
  mount("find-claims", <FindClaims />);
  mount("try-a-number", <TryANumber state={state} />);
  followToEvidence(state, document);
}

function mount(id: string, island: JSX.Element): void {
  const place = document.getElementById(id);
  if (place !== null) render(island, place);
}

void main();

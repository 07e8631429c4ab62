import {sourceKinds} from "../account/observation.ts";
import {month} from "../core/month.ts";
import type {Removal} from "../estimate/removal.ts";
import {counted, personsInWords} from "../report/numbers.ts";
import {answerOf, type View} from "../report/view.ts";
import {capitalised, kindWords} from "../report/words.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

/** Every source with a box to untick, by kind, and how far the answer moves without it. */
export function Sources({state}: {readonly state: State}) {
  return (
    <div class="sources">
      {sourceKinds.map((kind) => (
        <KindOfSource key={kind} removals={state.removals.filter((each) => each.kind === kind)} state={state} />
      ))}
    </div>
  );
}

/** A box for all sources of a kind at once. */
function KindBox({removal, state}: {readonly removal: Removal; readonly state: State}) {
  const {kinds, stay} = state.choice.value;
  const speaks = !kinds.includes(removal.kind);
  const toggle = () => {
    const {kinds: now} = state.choice.peek();
    state.choose({kinds: sourceKinds.filter((kind) => now.includes(kind) !== (kind === removal.kind))});
  };
  return (
    <label class="source whole-kind">
      <input type="checkbox" checked={speaks} onChange={toggle} />
      <span>
        {webWords.allOfKind} <small>{counted(removal.rows.length, "row")}</small>
      </span>
      <small>{shiftWords(removal, state.whole, stay)}</small>
    </label>
  );
}

interface KindProps {
  /** Of its sources, and of all of them together. */
  readonly removals: readonly Removal[];
  readonly state: State;
}

function KindOfSource({removals, state}: KindProps) {
  const whole = removals.find(({source}) => source === null);
  const sources = removals.filter(({source}) => source !== null);
  const [first] = sources;
  if (first === undefined) return null;
  return (
    <fieldset>
      <legend>{capitalised(kindWords[first.kind])}</legend>
      {whole === undefined ? null : <KindBox removal={whole} state={state} />}
      {sources.map((removal) => (
        <SourceBox key={removal.source} removal={removal} state={state} />
      ))}
    </fieldset>
  );
}

function SourceBox({removal, state}: {readonly removal: Removal; readonly state: State}) {
  const source = removal.source ?? "";
  const {without, stay} = state.choice.value;
  const speaks = !without.includes(source);
  // What is chosen when the box is clicked, not when it was drawn: a reader may be quicker than the page.
  const toggle = () => {
    const {without: now} = state.choice.peek();
    state.choose({without: now.includes(source) ? now.filter((other) => other !== source) : [...now, source].sort()});
  };
  const speaker = speakerOf(removal, state);
  return (
    <label class="source">
      <input type="checkbox" checked={speaks} onChange={toggle} />
      <span>
        <bdi>{speaker}</bdi> <small>{counted(removal.rows.length, "row")}</small>
      </span>
      <small>{shiftWords(removal, state.whole, stay)}</small>
    </label>
  );
}

function speakerOf({rows, source}: Removal, {evidence}: State): string {
  const names = rows.flatMap((id) => evidence.byId.get(id)?.attributedTo || []);
  return names[0] ?? source ?? "";
}

/** “without it 12,000 more left”, in the month of the answer. */
function shiftWords({series}: Removal, whole: View, stay: "any" | "settled"): string {
  const before = answerOf(whole, "left", stay);
  const without = series.find(({quantity, stay: of, place}) => quantity === "left" && of === stay && place === "ALL");
  if (before === undefined || without === undefined) return "";
  const after = without.q50[whole.answerAt - month(without.from)];
  if (after === undefined) return "";
  const shift = after - before.q50;
  if (Math.abs(shift) < 0.01 * before.q50) return "without it nearly the same number left";
  return `without it ${personsInWords(Math.abs(shift))} ${shift > 0 ? "more" : "fewer"} left`;
}

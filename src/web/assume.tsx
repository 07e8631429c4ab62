import {useSignal, useSignalEffect} from "@preact/signals";
import {type SourceKind, type Stay, sourceKinds} from "../account/observation.ts";
import {type Assumed, nothingAssumed} from "../check/assumed.ts";
import {headlineMoved, type ShiftedQuantity} from "../check/shifts.ts";
import {instead} from "../report/sections/answer.ts";
import {type AnswerPart, answersOf} from "../report/sentences.ts";
import {sentencesOf} from "../report/shift-words.ts";
import {capitalised, kindWords, quantityWords} from "../report/words.ts";
import {overstatable, percents, sizes} from "./assumable.ts";
import {leadOf} from "./bar.tsx";
import {assumesOtherwise} from "./choice.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

const words = webWords.assume;

/** Assumptions to change, worked out when the reader says so, and how far the answers move. */
export function Assume({state}: {readonly state: State}) {
  const draft = useSignal<Assumed>(state.choice.value.assumed);
  useSignalEffect(() => {
    draft.value = state.choice.value.assumed;
  });
  const change = (part: Partial<Assumed>) => {
    draft.value = {...draft.value, ...part};
  };
  const submit = (event: Event) => {
    event.preventDefault();
    state.choose({assumed: draft.value});
  };
  return (
    <details class="assume" open={assumesOtherwise(state.choice.peek())}>
      <summary>{words.title}</summary>
      <p>{words.about}</p>
      <form onSubmit={submit}>
        <Size size={draft.value.size} change={change} />
        {state.known.unclear ? <Unclear unclear={draft.value.unclear} change={change} state={state} /> : null}
        <Overstated overstated={draft.value.overstated} change={change} state={state} />
        <p class="buttons">
          <button type="submit">{words.workOut}</button>{" "}
          <button type="button" onClick={() => state.choose({assumed: nothingAssumed})}>
            {webWords.asTheCaseIs}
          </button>
        </p>
      </form>
      <output>
        <Moved state={state} />
      </output>
    </details>
  );
}

interface Changes {
  readonly change: (part: Partial<Assumed>) => void;
}

function Size({size, change}: Changes & {readonly size: number}) {
  return (
    <label class="assumption">
      {words.size}{" "}
      <select value={size} onChange={({currentTarget}) => change({size: Number(currentTarget.value)})}>
        {sizes.map((each) => (
          <option key={each} value={each} selected={each === size}>
            {words.sizes[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface UnclearProps extends Changes {
  readonly unclear: Stay | null;
  readonly state: State;
}

function Unclear({unclear, change, state: {whole}}: UnclearProps) {
  const readings = [null, "settled", "any"] as const;
  return (
    <fieldset class="assumption">
      <legend>{words.unclear}</legend>
      {readings.map((stay) => (
        <label key={stay}>
          <input type="radio" name="unclear" checked={stay === unclear} onChange={() => change({unclear: stay})} />{" "}
          {stay === null ? words.bothWays : whole.stays[stay].replace(/^counting /, "")}
        </label>
      ))}
    </fieldset>
  );
}

interface OverstatedProps extends Changes {
  readonly overstated: Assumed["overstated"];
  readonly state: State;
}

function Overstated({overstated, change, state: {known}}: OverstatedProps) {
  const set = (kind: SourceKind, text: string) => {
    const {[kind]: _, ...others} = overstated;
    const percent = overstatable(text);
    change({overstated: percent === undefined ? others : {...others, [kind]: percent}});
  };
  return (
    <fieldset class="assumption">
      <legend>{words.overstated}</legend>
      <p class="quiet">{words.aboutOverstated}</p>
      {sourceKinds
        .filter((kind) => known.speaking.has(kind))
        .map((kind) => (
          <label key={kind} class="percent">
            <input
              type="number"
              min={percents.least}
              max={percents.most}
              step={1}
              value={overstated[kind] ?? ""}
              onChange={({currentTarget}) => set(kind, currentTarget.value)}
            />{" "}
            % {kindWords[kind]}
          </label>
        ))}
    </fieldset>
  );
}

/** The answer before and after, once it is worked out. */
function Moved({state}: {readonly state: State}) {
  const {whole, view, choice, standing} = state;
  const {kind} = standing.value;
  if (!assumesOtherwise(choice.value) || (kind !== "weighted" && kind !== "refitted")) return null;
  const {stay} = choice.value;
  const [before, now] = [answersOf(whole), answersOf(view.value)];
  const told = ({quantity, stay: of}: ShiftedQuantity) =>
    [before, now].every((all) => all.find((each) => each.quantity === quantity)?.[of].standing === "told");
  const quantities = headlineMoved(whole.result, view.value.result).filter(told);
  const sentences = sentencesOf([{words: leadOf(choice.value), quantities}]);
  return (
    <>
      <h3>{words.moved}</h3>
      <p>{sentences[0] ?? webWords.nothingMoved}</p>
      <table class="moved">
        <caption>{capitalised(whole.stays[stay])}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {before.map((answer, i) => (
            <tr key={answer.quantity}>
              <th scope="row">{capitalised(quantityWords[answer.quantity])}</th>
              <td>{worded(answer[stay])}</td>
              <td>{worded((now[i] ?? answer)[stay])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** “690,000 (8 in 10: 580,000 to 830,000)”, or why there is no number. */
function worded({standing, worded}: AnswerPart): string {
  if (standing !== "told" || worded === undefined) return instead[standing] ?? "";
  return `${worded.middle} (8 in 10: ${worded.range})`;
}

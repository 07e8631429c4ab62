import {counted} from "../report/numbers.ts";
import {capitalised, kindWords, listed} from "../report/words.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

/** The switch between stays and, beside it, which evidence speaks. Stays in sight while the page is read. */
export function Bar({state}: {readonly state: State}) {
  const {stay} = state.choice.value;
  return (
    <section class="bar-line" aria-label={webWords.bar}>
      <fieldset>
        <legend class="unseen">{webWords.whichStay}</legend>
        {(["settled", "any"] as const).map((each) => (
          <StayChoice
            key={each}
            words={capitalised(state.whole.stays[each])}
            chosen={stay === each}
            choose={() => state.choose({stay: each})}
          />
        ))}
      </fieldset>
      <p role="status">{standingWords(state)}</p>
      <LeftOut state={state} />
    </section>
  );
}

interface StayChoiceProps {
  readonly words: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function StayChoice({words, chosen, choose}: StayChoiceProps) {
  return (
    <label class={chosen ? "chosen" : ""}>
      <input type="radio" name="stay" checked={chosen} onChange={choose} /> {words}
    </label>
  );
}

/** What is left out, each with a button that takes it in again; or the way to leave something out. */
function LeftOut({state}: {readonly state: State}) {
  const {without, kinds} = state.choice.value;
  const all = [
    ...kinds.map((kind) => ({name: kindWords[kind], takeIn: {kinds: kinds.filter((other) => other !== kind)}})),
    ...without.map((source) => ({name: source, takeIn: {without: without.filter((other) => other !== source)}})),
  ];
  if (all.length === 0) return <a href="#leave-out">{webWords.leaveOut}</a>;
  return (
    <p class="left-out">
      {(all.length > mostNamed ? [] : all).map(({name, takeIn}) => (
        <button key={name} type="button" onClick={() => state.choose(takeIn)}>
          {name} <span aria-hidden="true">×</span>
          <span class="unseen"> {webWords.takeIn}</span>
        </button>
      ))}
      <button type="button" onClick={() => state.choose({without: [], kinds: []})}>
        {webWords.takeAllIn}
      </button>
    </p>
  );
}

/** More would not fit beside the switch. */
const mostNamed = 3;

function standingWords({standing, choice}: State): string {
  const {without, kinds} = choice.value;
  const parts = [
    ...(without.length === 0 ? [] : [counted(without.length, "source")]),
    ...(kinds.length === 0 ? [] : [counted(kinds.length, "kind of source", "kinds of source")]),
  ];
  const {value} = standing;
  return webWords.standing[value.kind](listed(parts), value.kind === "refitting" ? value.done : 0);
}

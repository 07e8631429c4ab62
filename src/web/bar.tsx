import {counted} from "../report/numbers.ts";
import {capitalised} from "../report/words.ts";
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

/** The sources left out, each with a button that takes it in again; or the way to leave one out. */
function LeftOut({state}: {readonly state: State}) {
  const {without} = state.choice.value;
  if (without.length === 0) return <a href="#leave-out">{webWords.leaveOut}</a>;
  const names = without.length > 3 ? [] : without;
  return (
    <p class="left-out">
      {names.map((source) => (
        <button
          key={source}
          type="button"
          onClick={() => state.choose({without: without.filter((other) => other !== source)})}
        >
          {source} <span aria-hidden="true">×</span>
          <span class="unseen"> {webWords.takeIn}</span>
        </button>
      ))}
      <button type="button" onClick={() => state.choose({without: []})}>
        {webWords.takeAllIn}
      </button>
    </p>
  );
}

function standingWords({standing, choice}: State): string {
  const {without} = choice.value;
  return webWords.standing[standing.value.kind](counted(without.length, "source"));
}

import {useEffect, useRef} from "preact/hooks";
import {assumedInWords} from "../check/assumed.ts";
import {counted} from "../report/numbers.ts";
import {capitalised, kindWords, listed} from "../report/words.ts";
import {assumesOtherwise, type Choice, firstChoice} from "./choice.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

/** The switch between stays and, beside it, which evidence speaks. Stays in sight while the page is read. */
export function Bar({state}: {readonly state: State}) {
  const {stay} = state.choice.value;
  const line = useRef<HTMLElement>(null);
  useEffect(() => keepClearOf(line.current), []);
  return (
    <section class="bar-line" aria-label={webWords.bar} ref={line}>
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

/** What is scrolled to, or focused, comes to stand below the bar, however many lines this has. */
function keepClearOf(line: HTMLElement | null): (() => void) | undefined {
  if (line === null) return undefined;
  const root = line.ownerDocument.documentElement;
  const watch = new ResizeObserver(() => {
    root.style.scrollPaddingTop = `${line.offsetHeight + room}px`;
  });
  watch.observe(line);
  return () => watch.disconnect();
}

/** Pixels: the bar's padding, and a little air. */
const room = 24;

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
  const {stay, ...first} = firstChoice;
  const choice = state.choice.value;
  const {without, kinds} = choice;
  const otherwise = assumesOtherwise(choice);
  const all = [
    ...kinds.map((kind) => ({name: kindWords[kind], takeIn: {kinds: kinds.filter((other) => other !== kind)}})),
    ...without.map((source) => ({name: source, takeIn: {without: without.filter((other) => other !== source)}})),
  ];
  if (all.length === 0 && !otherwise) return <a href="#leave-out">{webWords.leaveOut}</a>;
  return (
    <p class="left-out">
      {(all.length > mostNamed ? [] : all).map(({name, takeIn}) => (
        <button key={name} type="button" onClick={() => state.choose(takeIn)}>
          {name} <span aria-hidden="true">×</span>
          <span class="unseen"> {webWords.takeIn}</span>
        </button>
      ))}
      <button type="button" onClick={() => state.choose(first)}>
        {otherwise ? webWords.asTheCaseIs : webWords.takeAllIn}
      </button>
    </p>
  );
}

/** More would not fit beside the switch. */
const mostNamed = 3;

function standingWords({standing, choice}: State): string {
  const {value} = standing;
  const done = value.kind === "refitting" ? value.done : 0;
  const why = value.kind === "failed" ? value.message : "";
  return webWords.standing[value.kind](leadOf(choice.value), done, why);
}

/** “Without 2 sources, with overstatement by media taken as 20%”. */
export function leadOf({without, kinds, assumed}: Choice): string {
  const leftOut = [
    ...(without.length === 0 ? [] : [counted(without.length, "source")]),
    ...(kinds.length === 0 ? [] : [counted(kinds.length, "kind of source", "kinds of source")]),
  ];
  return webWords.lead(listed(leftOut), listed(assumedInWords(assumed)));
}

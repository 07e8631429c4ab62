import {type Signal, useSignal} from "@preact/signals";
import type {JudgedNumber} from "../report/verdict/judge-number.ts";
import type {State} from "./state.ts";
import {VerdictOf} from "./verdict-of.tsx";
import {webWords} from "./words.ts";

/** What became of the reader's number. */
type Tried = JudgedNumber | {readonly kind: "working"} | {readonly kind: "failed"; readonly message: string};

/** A box for a number of the reader's own, and its verdict. */
export function TryANumber({state}: {readonly state: State}) {
  const text = useSignal("");
  const tried: Signal<Tried | undefined> = useSignal(undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.value.trim() !== "") await tryNumber(text.value, state, tried);
  };
  return (
    <form class="try" onSubmit={submit}>
      <label>
        {webWords.tryANumber}{" "}
        <input
          type="text"
          placeholder={webWords.forExample}
          value={text}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>{" "}
      <button type="submit">{webWords.hold}</button>
      <output>{tried.value === undefined ? null : <Outcome tried={tried.value} state={state} />}</output>
    </form>
  );
}

async function tryNumber(text: string, {judge}: State, tried: Signal<Tried | undefined>): Promise<void> {
  tried.value = {kind: "working"};
  try {
    tried.value = await judge(text);
  } catch (error) {
    tried.value = {kind: "failed", message: error instanceof Error ? error.message : String(error)};
  }
}

function Outcome({tried, state}: {readonly tried: Tried; readonly state: State}) {
  if (tried.kind === "working") return <p>{webWords.judging}</p>;
  if (tried.kind === "failed") return <p>{webWords.couldNot(tried.message)}</p>;
  if (tried.kind === "judged") return <VerdictOf claim={tried.claim} state={state} />;
  return (
    <>
      <p>{webWords.unread(tried.says)}</p>
      <p class="quiet">{tried.hint}</p>
    </>
  );
}

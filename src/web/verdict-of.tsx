import {useEffect, useRef} from "preact/hooks";
import type {CheckedClaim} from "../check/result.ts";
import {markupText} from "../report/markup.ts";
import {verdictWords} from "../report/sections/verdicts.ts";
import {verdictStrip} from "../report/verdict-strip.ts";
import type {State} from "./state.ts";

/** The verdict on one claim: sign and word, the strip, and the sentence. */
export function VerdictOf({claim, state}: {readonly claim: CheckedClaim; readonly state: State}) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const template = document.createElement("template");
    template.innerHTML = markupText(verdictStrip(claim, state.whole.stays));
    strip.current?.replaceChildren(template.content);
  }, [claim, state]);
  const {sign, words} = verdictWords[claim.verdict];
  return (
    <div class="verdicts">
      <p>
        <span class="verdict" data-verdict={claim.verdict}>
          {sign} {words}
        </span>
      </p>
      <div ref={strip} />
      <p class="sentence">{claim.sentence}</p>
    </div>
  );
}

import type {Stay} from "../../account/observation.ts";
import {stripChart, stripFrame} from "../charts/strip.ts";
import {divergenceWarning, shortOfTheGate, whatToDo} from "../gate.ts";
import {drawn, html, type Markup} from "../markup.ts";
import type {Page} from "../page.ts";
import {type Answer, answersOf, caveatOf, type Standing, whatWouldTell} from "../sentences.ts";
import {capitalised, hardlySpeaks, quantityWords} from "../words.ts";
import {section} from "./contents.ts";

/** The four sentences, each with its number large and its strip; or why there is none. */
export function answerSection({view, document}: Page): Markup {
  const {diagnostics} = view.result;
  if (!diagnostics.converged) return section("answer", noAnswer(shortOfTheGate(diagnostics)));
  const warning = divergenceWarning(diagnostics);
  return section(
    "answer",
    html`${warning === undefined ? undefined : html`<p class="warning" role="note">${warning}</p>`}
<div class="answers">
${answersOf(view).map((answer) => answerBlock(answer, document))}
</div>
${howToRead}`,
  );
}

function noAnswer(why: string): Markup {
  return html`<p class="lead">${why}</p>
<p>${whatToDo}</p>
<p>The evidence, used and not used, stands below as it was read.</p>`;
}

function answerBlock(answer: Answer, document: Document): Markup {
  const caveat = caveatOf(answer, hardlySpeaks.page);
  const strip = stripChart(answer);
  return html`<div class="answer">
<h3>${capitalised(quantityWords[answer.quantity])}</h3>
${number(answer, "settled")}
${number(answer, "any")}
<p>${answer.sentence} <a href="#used" data-answer="${answer.quantity}">The evidence behind it</a></p>
${caveat === undefined ? undefined : html`<p class="caveat">${caveat}</p>`}
${answer.settled.standing === "untold" ? html`<p class="caveat">${whatWouldTell}</p>` : undefined}
<div class="strip">${drawn(strip.draw({...stripFrame, document, id: strip.name}))}</div>
</div>`;
}

function number({stays, ...parts}: Answer, stay: Stay): Markup {
  const {standing, worded} = parts[stay];
  const rank = stay === "settled" ? "number" : "number second";
  const look = standing === "told" ? "figure" : "words";
  return html`<p class="${rank}"><b class="${look}">${instead[standing] ?? worded?.middle}</b> <span>${stays[stay]}</span></p>`;
}

/** What stands large where there is no number. */
export const instead: Readonly<Record<Standing, string | undefined>> = {
  told: undefined,
  untold: "cannot be told",
  hidden: "not shown",
  absent: "none yet",
};

const howToRead = html`<p class="drawn">Upright line: the middle of the estimate. Bars from strong to faint: intervals that hold the true number with 50, 80 and 90% probability, as far as the model is right; “8 in 10” in the sentences is the 80% one. Grey hatching: where we assumed the number to be before any evidence, 80%; it may run out of the picture.</p>`;

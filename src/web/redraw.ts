import {effect, signal} from "@preact/signals";
import {type Markup, markupText} from "../report/markup.ts";
import type {Page, Screen} from "../report/page.ts";
import {answerSection} from "../report/sections/answer.ts";
import {awaySection} from "../report/sections/away.ts";
import {notUsedSection, usedSection} from "../report/sections/evidence.ts";
import {leaningsSection} from "../report/sections/leanings.ts";
import {placesSection} from "../report/sections/places.ts";
import {restsOnSection} from "../report/sections/rests-on.ts";
import {verdictsSection} from "../report/sections/verdicts.ts";
import type {View} from "../report/view.ts";
import type {State} from "./state.ts";

type Draw = (page: Page) => Markup;

/** Sections whose numbers change with the evidence that speaks. */
const changing = {
  answer: answerSection,
  away: awaySection,
  places: placesSection,
  "rests-on": restsOnSection,
} satisfies Record<string, Draw>;

/** Sections that do not, but whose chart depends on the screen. */
const still = {leanings: leaningsSection} satisfies Record<string, Draw>;

/**
 * Draw sections again, by the same functions that wrote them, whenever their numbers or the screen change. Their markup
 * has every text from outside escaped (`report/markup.ts`), and the page's policy lets no script of theirs run.
 */
export function keepSectionsDrawn(state: State, {document, matchMedia}: Window): void {
  const screen = signal<Screen>("wide");
  const narrow = matchMedia("(max-width: 739px)");
  const measure = () => {
    screen.value = narrow.matches ? "narrow" : "wide";
  };
  const pageOf = (view: View): Page => {
    const {inputs, command} = state.data;
    return {view, evidence: state.evidence, inputs, command, document, screens: [screen.value], long: true};
  };
  writeLongLists(pageOf(state.view.peek()), state);
  measure();
  narrow.addEventListener("change", measure);
  let [drawnView, drawnScreen]: [View, Screen] = [state.view.peek(), "wide"];
  effect(() => {
    const page = pageOf(state.view.value);
    const [viewChanged, screenChanged] = [page.view !== drawnView, screen.value !== drawnScreen];
    [drawnView, drawnScreen] = [page.view, screen.value];
    if (viewChanged || screenChanged) drawAll(changing, page);
    if (screenChanged) drawAll(still, page);
  });
}

/** The lists that the page as written leaves to its script. */
function writeLongLists(page: Page, {data}: State): void {
  drawAll({"not-used": notUsedSection, used: usedSection, verdicts: () => verdictsSection(page, data.checks)}, page);
}

function drawAll(sections: Readonly<Record<string, Draw>>, page: Page): void {
  for (const [id, draw] of Object.entries(sections)) replace(page.document, id, markupText(draw(page)));
}

/** What was open stays open. */
function replace(document: Document, id: string, markup: string): void {
  const old = document.getElementById(id);
  if (old === null) return;
  const open = [...old.querySelectorAll("details")].map((details) => details.open);
  const template = document.createElement("template");
  template.innerHTML = markup;
  for (const [i, details] of template.content.querySelectorAll("details").entries()) details.open = open[i] ?? false;
  old.replaceWith(template.content);
}

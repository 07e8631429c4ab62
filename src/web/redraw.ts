import {computed, effect, type ReadonlySignal, signal, untracked} from "@preact/signals";
import type {Stay} from "../account/observation.ts";
import {type Markup, markupText} from "../report/markup.ts";
import type {Page, Screen} from "../report/page.ts";
import {answerSection} from "../report/sections/answer.ts";
import {awaySection} from "../report/sections/away.ts";
import {notUsedSection, usedSection} from "../report/sections/evidence.ts";
import {leaningsSection} from "../report/sections/leanings.ts";
import {placesSection} from "../report/sections/places.ts";
import {restsOnSection} from "../report/sections/rests-on.ts";
import {verdictsSection} from "../report/sections/verdicts.ts";
import {fadeDrawings} from "./fade.ts";
import {inTurn} from "./in-turn.ts";
import {writeListsOnDemand} from "./lists.ts";
import type {State} from "./state.ts";

/** Sections that are drawn again, and by what. */
const sections = {
  answer: answerSection,
  away: awaySection,
  places: placesSection,
  "rests-on": restsOnSection,
  leanings: leaningsSection,
} satisfies Record<string, (page: Page) => Markup>;
type SectionId = keyof typeof sections;

/** Those whose numbers change with the evidence that speaks, beside the answer. */
const changing = ["away", "places", "rests-on"] as const;
/** Those with a chart for the stay that the reader looks at. */
const ofOneStay = ["away", "places"] as const;

const bothStays: readonly Stay[] = ["settled", "any"];

/**
 * Draw sections again, by the same functions that wrote them, whenever their numbers or the screen change: the answer at
 * once, the others in turn, those in sight first. Their markup has every text from outside escaped (`report/markup.ts`),
 * and the page's policy lets no script of theirs run.
 */
export function keepSectionsDrawn(state: State, window: Window): void {
  const {document} = window;
  const screen = signal<Screen>("wide");
  followWidth(window, (is) => {
    screen.value = is;
  });
  const pageNow = (stays: readonly Stay[]): Page => {
    const {inputs, command} = state.data;
    const screens = [screen.peek()];
    return {view: state.view.peek(), evidence: state.evidence, inputs, command, document, screens, stays, long: true};
  };
  const draw = (id: SectionId, stays: readonly Stay[] = [state.choice.peek().stay], fades = mayFade(window)): void =>
    replace(document, id, markupText(sections[id](pageNow(stays))), fades);
  const drawInTurn = inTurn<SectionId>(draw, (ids) => nearestFirst(ids, document));
  onChange(state.view, state.whole, () => {
    draw("answer");
    drawInTurn(changing);
  });
  onChange(
    computed(() => state.choice.value.stay),
    "settled",
    () => drawInTurn(ofOneStay),
  );
  onChange(screen, "wide", () => drawInTurn(Object.keys(sections) as SectionId[]));
  window.addEventListener("beforeprint", () => {
    for (const id of ofOneStay) draw(id, bothStays, false);
  });
  // A browser makes fast what it has run before: without this, the first source left out would wait far longer.
  setTimeout(() => sections.answer(pageNow(["settled"])), whenSettled);
  writeListsOnDemand(
    longLists(state, () => pageNow(bothStays)),
    window,
  );
}

/** Milliseconds after opening, when the first pictures stand. */
const whenSettled = 300;

/** The lists that the page as written leaves to its script. */
function longLists({checks}: State, page: () => Page): Readonly<Record<string, () => string>> {
  return {
    "not-used": () => markupText(notUsedSection(page())),
    used: () => markupText(usedSection(page())),
    verdicts: () => markupText(verdictsSection(page(), checks)),
  };
}

/** @param written the value that the page was written with */
function onChange<Value>(of: ReadonlySignal<Value>, written: Value, act: () => void): void {
  let drawn = written;
  effect(() => {
    const {value} = of;
    if (value === drawn) return;
    drawn = value;
    untracked(act);
  });
}

function followWidth({matchMedia}: Window, follow: (is: Screen) => void): void {
  const narrow = matchMedia("(max-width: 739px)");
  const measure = () => follow(narrow.matches ? "narrow" : "wide");
  narrow.addEventListener("change", measure);
  setTimeout(measure);
}

function mayFade({matchMedia}: Window): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** What the reader sees, then what is closest above or below. */
function nearestFirst(ids: readonly SectionId[], document: Document): readonly SectionId[] {
  const distance = (id: SectionId): number => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box === undefined ? 0 : Math.max(box.top - document.documentElement.clientHeight, -box.bottom, 0);
  };
  return [...ids].sort((a, b) => distance(a) - distance(b));
}

/** What was open stays open. */
function replace(document: Document, id: string, markup: string, fades: boolean): void {
  const old = document.getElementById(id);
  if (old === null) return;
  const open = [...old.querySelectorAll("details")].map((details) => details.open);
  const template = document.createElement("template");
  template.innerHTML = markup;
  for (const [i, details] of template.content.querySelectorAll("details").entries()) details.open = open[i] ?? false;
  if (fades) fadeDrawings(old, template.content);
  old.replaceWith(template.content);
}

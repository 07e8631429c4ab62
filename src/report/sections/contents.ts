import {html, type Markup} from "../markup.ts";

/** What a section is called, in the order of the page. */
const titles = {
  answer: "The answer",
  away: "Away, month by month",
  places: "Places",
  verdicts: "Can it stand?",
  "leave-out": "Leave a source out",
  leanings: "Who leans which way",
  "rests-on": "What it rests on",
  assumptions: "If we assumed something else",
  "next-number": "Which number next",
  "as-known": "As it was known",
  cases: "Single cases",
  "not-used": "Evidence not used",
  used: "Evidence used",
  method: "Method in a page",
  words: "Words used",
  cite: "How to cite",
} as const;
export type SectionId = keyof typeof titles;

/** Links to the sections that are there. */
export function contentsList(there: readonly SectionId[]): Markup {
  return html`<nav aria-label="Contents"><ul>${there.map((id) => html`<li><a href="#${id}">${titles[id]}</a></li>`)}</ul></nav>`;
}

/** A section under its heading. */
export function section(id: SectionId, body: Markup): Markup {
  return html`<section id="${id}">
<h2>${titles[id]}</h2>
${body}
</section>`;
}

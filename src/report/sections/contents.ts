import {html, type Markup} from "../markup.ts";

/** The sections of the page, in their order; `needsNumbers`: not there when the estimate did not converge. */
const contents = [
  {id: "answer", title: "The answer", needsNumbers: false},
  {id: "away", title: "Away, month by month", needsNumbers: true},
  {id: "places", title: "Places", needsNumbers: true},
  {id: "leanings", title: "Who leans which way", needsNumbers: true},
  {id: "rests-on", title: "What it rests on", needsNumbers: true},
  {id: "not-used", title: "Evidence not used", needsNumbers: false},
  {id: "used", title: "Evidence used", needsNumbers: false},
  {id: "method", title: "Method in a page", needsNumbers: false},
  {id: "words", title: "Words used", needsNumbers: false},
  {id: "cite", title: "How to cite", needsNumbers: false},
] as const;
export type SectionId = (typeof contents)[number]["id"];

/** Links to the sections that are there. */
export function contentsList(converged: boolean): Markup {
  const there = contents.filter(({needsNumbers}) => converged || !needsNumbers);
  return html`<nav aria-label="Contents"><ul>${there.map(({id, title}) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
}

/** A section under its heading. */
export function section(of: SectionId, body: Markup): Markup {
  const title = contents.find(({id}) => id === of)?.title;
  return html`<section id="${of}">
<h2>${title}</h2>
${body}
</section>`;
}

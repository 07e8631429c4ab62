import {month} from "../core/month.ts";
import type {Removal} from "../estimate/removal.ts";
import {type Headline, headline} from "../report/sentences.ts";
import {answerOf, type Evidence} from "../report/view.ts";
import {quantityWords} from "../report/words.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

/** Open the drawer when a reader follows a link to a row, or asks for the evidence behind a number or of a place. */
export function followToEvidence(state: State, document: Document): void {
  const rowsByAnchor = new Map([...state.evidence.anchors].map(([id, anchor]) => [`#${anchor}`, id]));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement | SVGAElement>("a") : null;
    const opened = link === null ? undefined : drawerFor(link, rowsByAnchor, state);
    if (opened === undefined) return;
    event.preventDefault();
    state.drawer.value = opened;
  });
}

function drawerFor(link: HTMLAnchorElement | SVGAElement, rowsByAnchor: ReadonlyMap<string, string>, state: State) {
  const {place, answer} = link.dataset;
  if (place !== undefined) return {title: link.textContent ?? place, rows: rowsAbout(place, state)};
  const quantity = headline.find((each) => each === answer);
  if (quantity !== undefined)
    return {title: webWords.behind(quantityWords[quantity]), rows: rowsBehind(quantity, state)};
  const id = rowsByAnchor.get(link.getAttribute("href") ?? "");
  return id === undefined ? undefined : {title: speakerOf(id, state.evidence), rows: [id]};
}

function speakerOf(id: string, {byId, claims}: Evidence): string {
  const [root] = claims.get(id)?.attribution.chain ?? [];
  return byId.get(id)?.attributedTo || root?.name || webWords.nobodyNamed;
}

/** Rows that entered the account and speak of a place. */
function rowsAbout(place: string, {evidence}: State): readonly string[] {
  return evidence.used.filter((row) => row.place.split("+").includes(place)).map(({id}) => id);
}

/** How many sources stand behind a number. */
const mostSources = 6;

/** Rows of the sources without which a number moves most, the strongest first. */
function rowsBehind(quantity: Headline, state: State): readonly string[] {
  const moved = state.removals
    .filter(({source}) => source !== null)
    .map((removal) => ({removal, shift: Math.abs(shiftOf(quantity, removal, state))}))
    .sort((a, b) => b.shift - a.shift)
    .slice(0, mostSources);
  return [...new Set(moved.flatMap(({removal}) => removal.rows))];
}

/** How far a number of the answer moves without a source: persons, or a share. */
function shiftOf(quantity: Headline, {series}: Removal, {whole, choice}: State): number {
  const {stay} = choice.value;
  const before = answerOf(whole, quantity, stay);
  const without = series.find((each) => each.quantity === quantity && each.stay === stay && each.place === "ALL");
  if (before === undefined || without === undefined) return 0;
  return (without.q50[whole.answerAt - month(without.from)] ?? before.q50) - before.q50;
}

import type {Link} from "../../core/attribution.ts";
import type {Item} from "./units.ts";

const offices: ReadonlySet<string> = new Set(
  `ministry agency police service office department government parliament administration authority commission committee
   council institute bureau directorate inspectorate municipality embassy consulate army military statistics bank
   platform register registry charity group organisation organization network firm company association foundation union
   observatory mission court secretariat institution centre center watchdog university cluster unit`.split(/\s+/),
);

/** Whether a word is the head of common names of offices, in the singular: “agencies” are several, and nobody. */
export function isOffice(word: string): boolean {
  return offices.has(word);
}

const governments: ReadonlySet<string> = new Set(
  "ministry government parliament administration authority police army military embassy consulate".split(" "),
);

export function officeKind(head: string): Link["kind"] {
  return governments.has(head) ? "government" : "organisation";
}

const mostWords = 8;
const fromArticle: ReadonlySet<string> = new Set("the a an its their his her".split(" "));

/** An office and what tells it from others, by its common name: “border police”, “Lomria's central bank”. */
export interface Office {
  readonly name: string;
  readonly kind: Link["kind"];
}

/** The office that a phrase with the given head names, without its article; undefined where it may be any. */
export function officeIn(text: string, items: readonly Item[], head: Item | undefined): Office | undefined {
  const core = withoutArticle(items);
  const [first, last] = [core[0], core.at(-1)];
  if (head === undefined || first === undefined || last === undefined || !isOffice(head.word)) return undefined;
  const isPlain = core.every(({pos, word}) => pos !== "PUNCT" || word === "-") && core.length <= mostWords;
  if (!isPlain || core.length === 1 || /^an?$/.test(items[0]?.word ?? "")) return undefined;
  return {name: text.slice(first.start, last.end), kind: officeKind(head.word)};
}

export function withoutArticle(items: readonly Item[]): readonly Item[] {
  return fromArticle.has(items[0]?.word ?? "") ? items.slice(1) : items;
}

import type {Removed} from "../../core/evidence-document.ts";
import type {Draft} from "../compose.ts";
import type {Markup, MarkupElement} from "../markup.ts";
import {rawHull} from "../piece.ts";
import {tidy} from "../tidy.ts";
import {chooseUsed, findTitle} from "./choose-passages.ts";
import {hasKept, type Passage, passagesOf} from "./passages.ts";
import {type SortedPassage, sortPassages} from "./sort-passages.ts";
import {type DataTable, dataTables} from "./tables.ts";

/** The blocks of a page that are of the article, in reading order, and all the rest. */
export interface Article {
  readonly drafts: readonly Draft[];
  readonly removed: readonly Removed[];
}

/**
 * Take the article out of a page: what the extractor kept, less the furniture it let through, with the headline, the
 * opening paragraphs and the tables it dropped.
 *
 * @param title the headline as the page's metadata have it, to know it again among the headings
 */
export function articleOf(markup: Markup, title: string | undefined): Article {
  const passages = orAllProse(passagesOf(markup.root));
  const sorted = sortPassages(passages);
  const titleAt = findTitle(sorted, title);
  const used = chooseUsed(sorted, titleAt);
  const tables = tablesAmong(dataTables(markup.root, passages), sorted, used);
  return {drafts: draftsOf(sorted, used, titleAt, tables), removed: removedOf(sorted, used, titleAt)};
}

/** Where the extractor found no article at all, every paragraph may be of one: the names and words of furniture decide. */
function orAllProse(passages: readonly Passage[]): readonly Passage[] {
  if (passages.some(hasKept)) return passages;
  return passages.map((passage) => (passage.around.at(-1)?.tag === "p" ? {...passage, kept: passage.pieces} : passage));
}

/** The tables of the article by their elements: those between the first of its passages and the last that are no furniture. */
function tablesAmong(
  tables: readonly DataTable[],
  sorted: readonly SortedPassage[],
  used: ReadonlySet<number>,
): ReadonlyMap<MarkupElement, DataTable> {
  const byElement = new Map(tables.map((table) => [table.element, table]));
  const places = [...used].sort((a, b) => a - b);
  const between = sorted.slice(places[0] ?? 0, (places.at(-1) ?? -1) + 1).filter(({why}) => why === undefined);
  const found = new Set(between.map(({passage}) => tableAround(passage, byElement)));
  return new Map([...byElement].filter(([, table]) => found.has(table)));
}

function tableAround({around}: Passage, tables: ReadonlyMap<MarkupElement, DataTable>): DataTable | undefined {
  const element = around.find((one) => tables.has(one));
  return element && tables.get(element);
}

function draftsOf(
  sorted: readonly SortedPassage[],
  used: ReadonlySet<number>,
  titleAt: number,
  tables: ReadonlyMap<MarkupElement, DataTable>,
): readonly Draft[] {
  const written = new Set<DataTable>();
  return sorted.flatMap((item, i): Draft[] => {
    const table = item.role === "caption" ? undefined : tableAround(item.passage, tables);
    if (table && written.has(table)) return [];
    if (table) {
      written.add(table);
      return [{role: "table", pieces: [], grid: table.grid}];
    }
    if (i === titleAt) return [{role: "title", pieces: tidy(item.passage.pieces)}];
    return used.has(i) ? draftOf(item) : [];
  });
}

/**
 * The words the extractor kept of a passage; all of them where the whole passage was brought back. An opening that was
 * brought back from apart is the summary above the article, not its first paragraph.
 */
function draftOf({passage, role, isAmongProse}: SortedPassage): Draft[] {
  const isBack = !hasKept(passage);
  const pieces = tidy(isBack ? passage.pieces : passage.kept);
  const isApart = isBack && role === "paragraph" && !isAmongProse;
  return pieces.length > 0 ? [{role: isApart ? "note" : role, pieces}] : [];
}

function removedOf(sorted: readonly SortedPassage[], used: ReadonlySet<number>, titleAt: number): readonly Removed[] {
  return sorted.flatMap(({passage, text, why}, i) => {
    const raw = rawHull(passage.pieces);
    return raw && text !== "" && !used.has(i) && i !== titleAt ? [{raw, surface: text, why: why ?? "navigation"}] : [];
  });
}

import type {Mistake} from "../../core/mistake.ts";
import {nearestWord} from "../../core/nearest-word.ts";
import type {Table} from "./parse-table.ts";

/** Where the known columns stand in a table, and what else it has. */
export interface Header<Column extends string> {
  /** Index of each known column that is there. */
  readonly places: ReadonlyMap<Column, number>;
  /** Indices of the columns that we do not know. */
  readonly unknown: readonly number[];
}

/**
 * Find the known columns of a table, in whatever order they stand.
 *
 * @returns one mistake for each column that is there twice, and one for all that are missing
 */
export function readHeader<Column extends string>(
  table: Table,
  known: readonly Column[],
  optional: readonly Column[],
): Header<Column> | readonly Mistake[] {
  const {columns, file, headerLine: line} = table;
  const isKnown = (name: string): name is Column => (known as readonly string[]).includes(name);
  const places = new Map(columns.flatMap((name, index) => (isKnown(name) ? [[name, index] as const] : [])));
  const unknown = columns.flatMap((name, index) => (isKnown(name) ? [] : [index]));
  const twice = known.filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name));
  const missing = known.filter((name) => !places.has(name) && !optional.includes(name));
  const mistakes: Mistake[] = twice.map((field) => ({file, line, field, says: "two columns have this name"}));
  if (missing.length > 0) mistakes.push({file, line, says: missingColumns(missing, columns, unknown)});
  return mistakes.length > 0 ? mistakes : {places, unknown};
}

function missingColumns(missing: readonly string[], columns: readonly string[], unknown: readonly number[]): string {
  const names = unknown.map((index) => columns[index] as string).filter((name) => name !== "");
  const likely = missing.flatMap((column) => {
    const meant = nearestWord(column, names);
    return meant === undefined ? [] : [`“${meant}” may be meant for ${column}`];
  });
  return [`the header lacks ${missing.join(", ")}`, ...likely].join("; ");
}

/** Text laid out for a terminal, by spaces alone. What comes from outside is made printable before it is laid out. */

/** A column of a table. */
export interface Column {
  /** Heading; a table whose columns have none gets no line of headings. */
  readonly title?: string;
  readonly align?: "left" | "right";
  /** Colours a cell after it has its width, so that escape sequences do not count. */
  readonly style?: (cell: string) => string;
}

/**
 * Lines of a table: each column as wide as its widest cell, two spaces apart. A last cell that is too long goes on
 * under itself.
 *
 * @param rows each with one cell a column
 * @param width columns of the terminal
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const titles = columns.map((column) => column.title ?? "");
  const hasTitles = titles.some((title) => title !== "");
  const widths = columns.map((_, i) => Math.max(...[titles, ...rows].map((row) => lengthOf(cellOf(row, i)))));
  const lines = rows.flatMap((row) => record(columns, row, widths, width));
  const plain = columns.map(({align = "left"}) => ({align}));
  return hasTitles ? [...record(plain, titles, widths, width), ...lines] : lines;
}

/** Lines of words, broken at spaces; a word longer than the width gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  return fill(
    text.split(/\s+/).filter((word) => word !== ""),
    width,
  );
}

/** Lines of parts with a space between them; no part is broken, and one longer than the width gets a line of its own. */
export function fill(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ""} ${part}`;
    if (lines.length > 0 && lengthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** Lines moved to the right. */
export function indent(lines: readonly string[], spaces: number): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(spaces) + line));
}

/** A text from outside as one line: nothing in it can move the cursor, colour the screen or turn the writing around. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
}

/** One row of a table; more than one line where its last cell wraps. */
function record(
  columns: readonly Column[],
  row: readonly string[],
  widths: readonly number[],
  width: number,
): string[] {
  const last = columns.length - 1;
  const lead = columns
    .slice(0, last)
    .map((column, i) => paint(column, pad(column, cellOf(row, i), widths[i] as number)));
  const before = widths.slice(0, last).reduce((sum, each) => sum + each + gap.length, 0);
  const [first = "", ...rest] = wrap(cellOf(row, last), width - before).map((line) => paint(columns[last], line));
  return [[...lead, first].join(gap).trimEnd(), ...indent(rest, before)];
}

const gap = "  ";

function cellOf(row: readonly string[], column: number): string {
  return row[column] ?? "";
}

function pad({align = "left"}: Column, cell: string, width: number): string {
  const spaces = " ".repeat(width - lengthOf(cell));
  return align === "right" ? spaces + cell : cell + spaces;
}

function paint(column: Column | undefined, cell: string): string {
  return column?.style === undefined ? cell : column.style(cell);
}

/** Characters, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * Parses pages in a process of its own: one JSON string (the page) a line in, one JSON outcome a line out.
 * Started by page-parser.ts; it may read code and nothing else.
 */
import {parseMarkup} from "./parse-markup.ts";

// Not readline: it also breaks lines at U+2028, which JSON leaves as it is.
process.stdin.setEncoding("utf8");
let waiting = "";
for await (const part of process.stdin as AsyncIterable<string>) {
  const lines = (waiting + part).split("\n");
  waiting = lines.pop() ?? "";
  for (const line of lines) process.stdout.write(`${JSON.stringify(parseMarkup(JSON.parse(line)))}\n`);
}

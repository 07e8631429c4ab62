/** A file's text with lines ending in `\n`, or why it is none. */
export type Decoded =
  | {readonly text: string; readonly notes: readonly string[]}
  | {readonly line: number; readonly problem: string};

/**
 * Decode a table: UTF-8, or UTF-16 where a byte-order mark says so, as spreadsheets write.
 *
 * Control characters are refused, because a cell is later printed on a terminal that would obey them.
 */
export function decodeText(content: string | Uint8Array): Decoded {
  const encoding = typeof content === "string" ? "utf-8" : encodingOf(content);
  const raw = typeof content === "string" ? content : decodeBytes(content, encoding);
  if (typeof raw !== "string") return raw;
  const marked = raw.startsWith(byteOrderMark);
  const text = (marked ? raw.slice(1) : raw).replace(/\r\n?/g, "\n");
  const control = text.search(/[^\P{Cc}\t\n]/u);
  if (control >= 0) return {line: lineAt(text, control), problem: controlProblem(text, control)};
  return {text, notes: marked ? [`begins with a byte-order mark (${encoding}), which is left out`] : []};
}

const byteOrderMark = "\uFEFF";

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}

function decodeBytes(bytes: Uint8Array, encoding: string): string | {line: number; problem: string} {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return {line: 1, problem: `this is a workbook, not a text; ${saveAs}`};
  const text = new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes);
  const lost = text.indexOf("\uFFFD"); // what the decoder writes for bytes that are no character, or what was there
  if (lost < 0 || decodes(bytes, encoding)) return text;
  return {line: lineAt(text, lost), problem: `a character is not in ${encoding.toUpperCase()}; ${saveAs}`};
}

const saveAs = "save it as “CSV UTF-8”";

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function controlProblem(text: string, at: number): string {
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  return `the control character U+${code} stands here; take it out, or ${saveAs}`;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

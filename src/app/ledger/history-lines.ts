import {UserError} from "../../core/user-error.ts";
import {type CarriedEvent, eventSchema} from "../schemas/event-schema.ts";
import type {HistoryEvent} from "./ledger.ts";

/** A history as JSON Lines: one event a line, so that two of them can be merged like any text. */
export function historyLines(events: readonly HistoryEvent[], bytesOf: ReadonlyMap<string, Uint8Array>): string {
  const lines = events.map((event) => {
    const bytes = event.added === undefined ? undefined : bytesOf.get(event.subject);
    const carried: CarriedEvent = {
      schema: "countercurrent/event@1",
      ...event,
      ...(bytes !== undefined && {bytes: Buffer.from(bytes).toString("base64")}),
    };
    return `${JSON.stringify(carried)}\n`;
  });
  return lines.join("");
}

/**
 * Read a history back. Lines may stand in any order, and more than once.
 *
 * @throws {UserError} naming file and line, when one is no event
 */
export function parseHistory(text: string, file: string): readonly CarriedEvent[] {
  const lines = text.split("\n").map((line, i) => ({line: line.trim(), number: i + 1}));
  return lines.flatMap(({line, number}) => (line === "" ? [] : [parseLine(line, `${file} line ${number}`)]));
}

function parseLine(line: string, where: string): CarriedEvent {
  const json = jsonIn(line, where);
  const parsed = eventSchema.safeParse(json);
  // The parser puts keys in an order of its own; the line as it came is written again byte for byte.
  if (parsed.success) return json as CarriedEvent;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `${where} is no event of a ledger: ${issue?.path.join(".") || "the line"}: ${issue?.message}`,
    "import takes CSV tables, and what  countercurrent export --format history  wrote",
  );
}

function jsonIn(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UserError(
      `${where} is not JSON: ${line.slice(0, 60)}`,
      "each line is one event, as  countercurrent export  wrote it",
    );
  }
}

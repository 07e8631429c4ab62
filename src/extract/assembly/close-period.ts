import type {Period} from "../../core/period.ts";

/** What is known of when something was said. */
export interface Said {
  /** Date the text gives for the statement itself. */
  readonly date: string | undefined;
  /** Day the document appeared: nothing in it is later. */
  readonly published: string | undefined;
}

/**
 * A period with its open end closed by the day of the statement, else by that of the document, which is only an upper
 * bound. Without a period of its own a statement holds “as of” that day.
 *
 * @returns null where the text gives neither period nor date
 */
export function closePeriod(own: Period | null | undefined, said: Said): Period | null {
  if (own === null) return null;
  const end = endOf(said);
  if (own === undefined) return end === undefined ? null : {kind: "as-of", start: null, ...end};
  const open =
    (own.end === null || own.endFrom === "document-date") && own.kind !== "future" && own.kind !== "relative";
  return open && end !== undefined ? {...own, ...end} : own;
}

function endOf({date, published}: Said): Pick<Period, "end" | "endFrom"> | undefined {
  if (date !== undefined) return {end: date, endFrom: "statement-date"};
  return published === undefined ? undefined : {end: published, endFrom: "document-date"};
}

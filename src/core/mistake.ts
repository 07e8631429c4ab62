import {UserError} from "./user-error.ts";

/** Something in a file that its author can put right. */
export interface Mistake {
  /** Path as a person would write it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Column of a table or key of a settings file; undefined where the whole line or file is meant. */
  readonly field?: string;
  /** The offending value and what is allowed, in lower case. */
  readonly says: string;
}

/** How many mistakes an error spells out; the rest it counts. */
const shown = 20;

/**
 * One error for all mistakes, in the order given: the first 20 spelled out, the rest counted.
 *
 * @param mistakes at least one
 */
export function mistakesError(mistakes: readonly Mistake[], hint: string): UserError {
  const [first] = mistakes;
  if (mistakes.length === 1 && first !== undefined) return new UserError(spellOut(first), hint);
  const files = [...new Set(mistakes.map((mistake) => mistake.file))];
  const where = files.length === 1 ? files[0] : `${files.length} files`;
  const lines = mistakes.slice(0, shown).map((mistake) => `  ${spellOut(mistake)}`);
  if (mistakes.length > shown) lines.push(`  …and ${mistakes.length - shown} more`);
  return new UserError([`${mistakes.length} mistakes in ${where}`, ...lines].join("\n"), hint);
}

/** Control characters are shown as �, because a terminal would obey them. */
function spellOut({file, line, field, says}: Mistake): string {
  const text = `${file} line ${line}${field === undefined ? "" : `, ${field}`}: ${says}`;
  return text.replace(/\p{Cc}/gu, "\uFFFD");
}

/** The references that nearly all pages use. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    shy: "\u00ad",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
  }),
);

/**
 * What a character reference stands for (`&amp;`, `&#8211;`); undefined for a name that is not among the commonest,
 * and for numbers from 128 to 159, which HTML takes for windows-1252.
 */
export function referenced(reference: string): string | undefined {
  const name = reference.replace(/^&|;$/g, "");
  if (!name.startsWith("#")) return names.get(name);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0x10ffff || (code >= 0x80 && code < 0xa0) ? undefined : String.fromCodePoint(code);
}

/** A text with its character references resolved; one we do not know stays. */
export function resolveReferences(text: string): string {
  return text.replace(/&(?:#[xX][\da-fA-F]+|#\d+|[a-zA-Z]+);/g, (found) => referenced(found) ?? found);
}

/** Addresses that a page links to or shows: `[…](address)`, `src="…"`, `srcset="…"`. Code is no link. */
export function linksIn(page: string): readonly string[] {
  const text = withoutCode(page);
  return [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g)].map(
    ([, link, image]) => (link ?? image) as string,
  );
}

/** Names under which the headings of a page can be linked to, as Git hosts make them: `#11-sampler-and-gate`. */
export function anchorsIn(page: string): readonly string[] {
  return [...withoutBlocks(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** First cells of the table in a part of a page, its heading left out. */
export function firstCells(part: string): readonly string[] {
  return [...part.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = ""]) => cell).slice(1);
}

/** A part of a page: from a heading to the next of its rank or a higher one. */
export function partOf(page: string, heading: string): string {
  const [rank = ""] = /^#+/.exec(heading) ?? [];
  const from = page.indexOf(`${heading}\n`);
  if (from < 0) throw new RangeError(`no heading “${heading}”`);
  const rest = page.slice(from + heading.length);
  const end = new RegExp(`^#{1,${rank.length}} `, "m").exec(rest);
  return rest.slice(0, end?.index);
}

function withoutBlocks(page: string): string {
  return page.replace(/^ *```[\s\S]*?^ *```$/gm, "");
}

function withoutCode(page: string): string {
  return withoutBlocks(page).replace(/`[^`\n]+`/g, "");
}

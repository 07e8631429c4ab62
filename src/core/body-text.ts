import type {Block, EvidenceDocument} from "./evidence-document.ts";

const bodyRoles: ReadonlySet<Block["role"]> = new Set(["heading", "paragraph", "item", "quotation", "table"]);

/** Whether a block is of the running text, and not its title, byline, caption or a note. */
export function isBody(block: Block): boolean {
  return bodyRoles.has(block.role);
}

/** The running text of a document: its body blocks in order, joined by a blank line. */
export function bodyText({text, blocks}: Pick<EvidenceDocument, "text" | "blocks">): string {
  return blocks
    .filter(isBody)
    .map(({start, end}) => text.slice(start, end))
    .join("\n\n");
}

import {type Content, html, type Markup} from "../markup.ts";

/** A table whose first column names the row; the others hold numbers. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Content[])[];
  /** Class of the table, for the stylesheet. */
  readonly look?: string;
}

/** On a screen too narrow for it, a table scrolls within itself; the page does not. */
export function table({caption, head, rows, look = "numbers"}: Table): Markup {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="${look}">
<caption>${caption}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>`;
}

/** Something that opens when its summary is clicked. Print opens it. */
export function folded(summary: Content, body: Markup): Markup {
  return html`<details><summary>${summary}</summary>
${body}
</details>`;
}

/** In place of a long list in a page whose script writes it. */
export const leftToScript = html`<p class="quiet to-write">The page’s script writes this list; it does not run here.</p>`;

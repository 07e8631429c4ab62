import type {Quantiles} from "./charts/bands.ts";
import {intervals} from "./charts/bands.ts";
import {html, type Markup} from "./markup.ts";

/** An interval as a bar in a table cell, from 0 to `limit`, as wide as the cell. The cell has the numbers, too. */
export function intervalBar(summary: Quantiles, limit: number): Markup {
  const percent = (value: number) => `${Number(((100 * value) / limit).toFixed(2))}%`;
  const bars = intervals.map(
    ({low, high, opacity}) =>
      html`<rect x="${percent(summary[low])}" width="${percent(summary[high] - summary[low])}" y="2" height="8" fill-opacity="${opacity}"/>`,
  );
  return html`<svg class="bar" height="12" aria-hidden="true">${bars}<rect class="middle" x="${percent(summary.q50)}" width="2" height="12"/></svg>`;
}

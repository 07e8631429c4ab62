import type {Stay} from "../../account/observation.ts";
import {drawn, html, type Markup} from "../markup.ts";
import type {Page, Screen} from "../page.ts";
import {type Chart, narrow, wide} from "./chart.ts";

/**
 * A chart with its words, drawn for the page's screens; of two drawings the stylesheet shows one.
 *
 * @param of the stay it is about; undefined: both
 */
export function figure(chart: Chart, {document, screens}: Pick<Page, "document" | "screens">, of?: Stay): Markup {
  const {name, title, subtitle} = chart;
  const drawing = (screen: Screen) => chart.draw({...sizes[screen], document, id: `${name}-${screen}`});
  return html`<figure id="chart-${name}" data-of="${of ?? "both"}">
<figcaption><h3>${title}</h3><p class="drawn">${subtitle}</p></figcaption>
${screens.map((screen) => html`<div class="${screen}">${drawn(drawing(screen))}</div>\n`)}</figure>`;
}

const sizes = {wide, narrow} as const;

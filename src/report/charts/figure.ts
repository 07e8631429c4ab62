import {drawn, html, type Markup} from "../markup.ts";
import {type Chart, narrow, wide} from "./chart.ts";

/** A chart with its words, drawn for a wide and for a narrow screen; the stylesheet shows one of them. */
export function figure(chart: Chart, document: Document): Markup {
  const {name, title, subtitle} = chart;
  const [large, small] = [wide, narrow].map((size, i) => chart.draw({...size, document, id: `${name}-${i}`}));
  return html`<figure id="chart-${name}">
<figcaption><h3>${title}</h3><p class="drawn">${subtitle}</p></figcaption>
<div class="wide">${drawn(large as SVGSVGElement)}</div>
<div class="narrow">${drawn(small as SVGSVGElement)}</div>
</figure>`;
}

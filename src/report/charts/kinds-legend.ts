import {sourceKinds} from "../../account/observation.ts";
import {drawn, html, type Markup} from "../markup.ts";
import {kindWords} from "../words.ts";
import {kindSign} from "./kinds.ts";

/** Every kind of source with its sign. */
export function kindsLegend(document: Document): Markup {
  return html`<ul class="legend">${sourceKinds.map((kind) => html`<li>${drawn(kindSign(kind, document))} ${kindWords[kind]}</li>`)}</ul>`;
}

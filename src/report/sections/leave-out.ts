import {html, type Markup} from "../markup.ts";
import {section} from "./contents.ts";

/**
 * Where the page's script writes the list of sources, each with a box to untick (`web/sources.tsx`), and other assumptions
 * to try (`web/assume.tsx`).
 *
 * @param boxes how many will be in the list, which keeps their room until it is written
 */
export function leaveOutSection(boxes: number): Markup {
  return section(
    "leave-out",
    html`<p>Untick a source you distrust: the answer, the charts and the places are worked out without it, and without every number that was taken from it. Tick it again and the first numbers return.</p>
<div id="assume"></div>
<div id="sources" style="min-height: ${Math.round(boxHeightRem * boxes)}rem"></div>`,
  );
}

/** Least height of a line of the list. */
const boxHeightRem = 1.75;

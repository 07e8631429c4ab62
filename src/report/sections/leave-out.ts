import {html} from "../markup.ts";
import {section} from "./contents.ts";

/** Where the page's script writes the list of sources, each with a box to untick (`web/sources.tsx`). */
export const leaveOutSection = section(
  "leave-out",
  html`<p>Untick a source you distrust: the answer, the charts and the places are worked out without it, and without every number that was taken from it. Tick it again and the first numbers return.</p>
<div id="sources"></div>`,
);

import {sourceKey} from "../../account/from-evidence/source-key.ts";
import {monthWords} from "../../core/month.ts";
import {dateWords} from "../dates.ts";
import {html, type Markup} from "../markup.ts";
import {counted} from "../numbers.ts";
import type {Page} from "../page.ts";
import {notCounted} from "../words.ts";

/** Title, what the account is of, what it rests on, and what is not counted. */
export function masthead(page: Page): Markup {
  const {result, home, from, until} = page.view;
  const places = result.case.hosts.filter((host) => host !== "other").length;
  return html`<header>
<h1>${result.case.title}</h1>
<p class="lead">From ${home} to ${counted(places, "place")}, ${monthWords(from)} – ${monthWords(until)}: ${result.case.population}.</p>
<p class="quiet">${provenance(page)}</p>
<p class="quiet">${notCounted}</p>
</header>`;
}

/** “Evidence known by …: 105 rows from 62 sources. Made with Countercurrent 0.1.0, seed 1.” */
export function provenance({view: {result}, evidence: {used}}: Page): string {
  const sources = new Set(used.map(sourceKey)).size;
  const latest = used.map((row) => row.published).reduce((a, b) => (a > b ? a : b), "");
  const known = result.asOf ?? latest;
  return [
    `${known === "" ? "Evidence" : `Evidence known by ${dateWords(known)}`}: ${counted(result.rows.used, "row")} from ${counted(sources, "source")}, of ${counted(result.rows.read, "row")} read.`,
    result.without.length === 0 ? "" : ` Left out on purpose: ${result.without.join(", ")}.`,
    ` Made with Countercurrent ${result.versions.countercurrent ?? ""}, seed ${result.seed}.`,
  ].join("");
}

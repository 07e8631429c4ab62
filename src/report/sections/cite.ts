import {html, type Markup} from "../markup.ts";
import type {Page} from "../page.ts";
import {section} from "./contents.ts";
import {provenance} from "./masthead.ts";
import {table} from "./table.ts";

/** Everything that another needs to name this account, and to make it again. */
export function citeSection(page: Page): Markup {
  const {view, inputs, command} = page;
  const {result} = view;
  const versions = Object.entries(result.versions).map(([part, version]) => `${part} ${version}`);
  return section(
    "cite",
    html`<p><cite>${result.case.title}</cite>. ${provenance(page)} Case <code>${result.case.id}</code>.</p>
<div id="take-away"></div>
<p>Versions: ${versions.join(", ")}. To make this page again: <code>${command}</code></p>
${table({
  look: "hashes",
  caption: "What went in, by content",
  head: ["File", "SHA-256"],
  rows: inputs.map(({file, sha256}) => [file, html`<code>${sha256}</code>`]),
})}`,
  );
}

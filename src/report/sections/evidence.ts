import {sourceKey} from "../../account/from-evidence/source-key.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {html, type Markup} from "../markup.ts";
import {counted} from "../numbers.ts";
import type {Page} from "../page.ts";
import type {Evidence} from "../view.ts";
import {capitalised} from "../words.ts";
import {section} from "./contents.ts";
import {evidenceItem} from "./evidence-row.ts";
import {folded, leftToScript} from "./table.ts";

/** Rows that did not enter, by the reason why, most rows first. */
export function notUsedSection({view, evidence, long}: Page): Markup {
  const reasons = [...view.result.rows.notUsed].sort((a, b) => b.ids.length - a.ids.length);
  const total = reasons.reduce((sum, {ids}) => sum + ids.length, 0);
  const groups = reasons.map(({reason, ids}) =>
    folded(
      html`${capitalised(reason)} <span class="count">${counted(ids.length, "row")}</span>`,
      long ? list(ids, evidence) : leftToScript,
    ),
  );
  return section(
    "not-used",
    html`<p>${counted(total, "row")} of ${view.result.rows.read} did not enter the account; each has one reason. Leaving a row out says that it would count twice or counts something else, not that it is wrong.</p>
${groups}`,
  );
}

/** Rows that entered, by source. */
export function usedSection({evidence, long}: Page): Markup {
  const bySource = Map.groupBy(evidence.used, sourceKey);
  const groups = [...bySource]
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([source, rows]) =>
      folded(
        sourceName(source, rows),
        long
          ? list(
              rows.map((row) => row.id),
              evidence,
            )
          : leftToScript,
      ),
    );
  return section(
    "used",
    html`<p>${counted(evidence.used.length, "row")} from ${counted(bySource.size, "source")} entered the account. Every number on this page comes from them and from the assumptions of the method.</p>
${groups}`,
  );
}

function sourceName(source: string, rows: readonly EvidenceRow[]): Markup {
  const speaker = rows[0]?.attributedTo ?? "";
  return html`<bdi>${speaker || source}</bdi> <code>${source}</code> <span class="count">${counted(rows.length, "row")}</span>`;
}

function list(ids: readonly string[], evidence: Evidence): Markup {
  return html`<ul class="evidence">${ids.map((id) => {
    const row = evidence.byId.get(id);
    return row === undefined ? html`<li><code>${id}</code></li>\n` : html`${evidenceItem(row, evidence)}\n`;
  })}</ul>`;
}

import type {EvidenceRow} from "../core/evidence-row.ts";
import type {EstimateResult} from "../estimate/result.ts";
import type {Chart} from "./charts/chart.ts";
import {fanChart} from "./charts/fan.ts";
import {flowsChart} from "./charts/flows.ts";
import {leaningsChart} from "./charts/leanings.ts";
import {placesChart} from "./charts/places.ts";
import {standalone} from "./charts/standalone.ts";
import {stripChart} from "./charts/strip.ts";
import {leaningsOf} from "./leaning.ts";
import {html, type Markup, markupText} from "./markup.ts";
import type {Page, ReportInputFile} from "./page.ts";
import {answerSection} from "./sections/answer.ts";
import {awaySection} from "./sections/away.ts";
import {citeSection} from "./sections/cite.ts";
import {contentsList} from "./sections/contents.ts";
import {notUsedSection, usedSection} from "./sections/evidence.ts";
import {leaningsSection} from "./sections/leanings.ts";
import {masthead, provenance} from "./sections/masthead.ts";
import {methodSection} from "./sections/method.ts";
import {placesSection} from "./sections/places.ts";
import {restsOnSection} from "./sections/rests-on.ts";
import {wordsSection} from "./sections/words-used.ts";
import {answersOf} from "./sentences.ts";
import {stylesheet} from "./stylesheet.ts";
import {evidenceOf, viewOf} from "./view.ts";

/** What a report is made from. */
export interface ReportInput {
  readonly result: EstimateResult;
  /** All rows that were read, used or not: gists, links and speakers come from them. */
  readonly rows: readonly EvidenceRow[];
  /** Ids of the rows that entered the account. */
  readonly used: readonly string[];
  readonly inputs: readonly ReportInputFile[];
  /** The command that makes this page again. */
  readonly command: string;
}

/** One page to read from disk, and its charts as files of their own. */
export interface Report {
  readonly html: string;
  readonly charts: readonly {readonly name: string; readonly svg: string}[];
}

/**
 * Turn a result into one self-contained HTML page: no script, no request, nothing that a text of the evidence could
 * set off. The same input gives the same bytes.
 *
 * @param document an empty HTML document with a window, on which charts are drawn
 */
export function renderReport(input: ReportInput, document: Document): Report {
  const {result, rows, used, inputs, command} = input;
  const page: Page = {view: viewOf(result), evidence: evidenceOf(rows, used), inputs, command, document};
  return {
    html: markupText(pageMarkup(page)),
    charts: chartsOf(page).map((chart) => ({
      name: chart.name,
      svg: standalone(chart, document, `${result.case.title}. ${provenance(page)}`),
    })),
  };
}

function pageMarkup(page: Page): Markup {
  const {result, home} = page.view;
  const {converged} = result.diagnostics;
  const numbers = converged
    ? [awaySection(page), placesSection(page), leaningsSection(page), restsOnSection(page)]
    : [];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${result.case.title}</title>
<style>${stylesheet}</style>
</head>
<body>
<div class="page">
${masthead(page)}
${contentsList(converged)}
<main>
${answerSection(page)}
${numbers}
${notUsedSection(page)}
${usedSection(page)}
${methodSection(page)}
${wordsSection(home)}
${citeSection(page)}
</main>
</div>
</body>
</html>
`;
}

/** The charts that the page shows, in its order. */
function chartsOf({view, evidence}: Page): readonly Chart[] {
  if (!view.result.diagnostics.converged) return [];
  const leanings = leaningsOf(view.result.sources, evidence);
  return [
    ...answersOf(view).map(stripChart),
    fanChart(view, "settled"),
    fanChart(view, "any"),
    flowsChart(view, "settled"),
    flowsChart(view, "any"),
    placesChart(view),
    ...(leanings.length === 0 ? [] : [leaningsChart(leanings, leanings)]),
  ];
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

import type {ValuesOfNumbers} from "../check/next-number.ts";
import type {ReplaySteps} from "../check/replay-step.ts";
import type {TriedAssumptions} from "../check/tried-assumption.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import type {EstimateResult} from "../estimate/result.ts";
import {boot} from "./boot.ts";
import {chartsOf} from "./charts/charts-of.ts";
import {standalone} from "./charts/standalone.ts";
import type {ClaimMark} from "./claim-mark.ts";
import {html, type Markup, markupText, verbatim} from "./markup.ts";
import type {Page, ReportInputFile, Screen} from "./page.ts";
import {type LiveData, pageBlocks} from "./page-data.ts";
import type {PageLedger} from "./page-ledger.ts";
import {answerSection} from "./sections/answer.ts";
import {asKnownSection} from "./sections/as-known.ts";
import {assumptionsSection} from "./sections/assumptions.ts";
import {awaySection} from "./sections/away.ts";
import {casesSection} from "./sections/cases.ts";
import {citeSection} from "./sections/cite.ts";
import {contentsList, type SectionId} from "./sections/contents.ts";
import {notUsedSection, usedSection} from "./sections/evidence.ts";
import {leaningsSection} from "./sections/leanings.ts";
import {leaveOutSection} from "./sections/leave-out.ts";
import {masthead, provenance} from "./sections/masthead.ts";
import {methodSection} from "./sections/method.ts";
import {nextNumberSection} from "./sections/next-number.ts";
import {placesSection} from "./sections/places.ts";
import {restsOnSection} from "./sections/rests-on.ts";
import {verdictsSection} from "./sections/verdicts.ts";
import {wordsSection} from "./sections/words-used.ts";
import {stylesheet} from "./stylesheet.ts";
import {evidenceOf, viewOf} from "./view.ts";

/** What a report is made from. */
export interface ReportInput {
  readonly result: EstimateResult;
  /** All rows that were read, used or not: gists, links and speakers come from them. */
  readonly rows: readonly EvidenceRow[];
  /** Ids of the rows that entered the account. */
  readonly used: readonly string[];
  /** Claims about people abroad, for the charts. */
  readonly marks: readonly ClaimMark[];
  /** Undefined: the case has no documents, and rows speak for themselves. */
  readonly ledger: PageLedger | undefined;
  readonly inputs: readonly ReportInputFile[];
  /** The command that makes this page again. */
  readonly command: string;
}

/** What brings a page to life: its script, and what that needs beside the report's own input. */
export interface Live extends LiveData {
  readonly script: PageScript;
  readonly next: ValuesOfNumbers;
  /** What other assumptions would do; undefined: not tried yet. */
  readonly assumptions: TriedAssumptions | undefined;
  /** What was known when; undefined: not replayed yet. */
  readonly replay: ReplaySteps | undefined;
}

/** What brings the page to life in a browser. */
export interface PageScript {
  readonly text: string;
  /** SHA-256 of a script in base 64: the page's policy admits ours by it, and no other. */
  readonly hash: (script: string) => string;
  /** Packs a text or bytes for the page: deflated, in base 64. */
  readonly pack: (of: string | Uint8Array) => string;
}

/** One page to read from disk, and its charts as files of their own. */
export interface Report {
  readonly html: string;
  readonly charts: readonly {readonly name: string; readonly svg: string}[];
}

/**
 * Turn a result into one self-contained HTML page. With its script, which also writes the long lists, the
 * page redraws itself. No request, and nothing that a text of the evidence could set off: the policy admits our script alone, the
 * data is packed, and every text is escaped. The same input gives the same bytes.
 *
 * @param document an empty HTML document with a window, on which charts are drawn
 * @param live undefined: the page is to stay as it is written
 */
export function renderReport(input: ReportInput, document: Document, live?: Live): Report {
  const {result, rows, used, inputs, command} = input;
  const screens: readonly Screen[] = live === undefined ? ["wide", "narrow"] : ["wide"];
  const page: Page = {
    view: viewOf(result),
    evidence: evidenceOf(rows, used, input),
    inputs,
    command,
    document,
    screens,
    stays: live === undefined ? ["settled", "any"] : ["settled"],
    long: live === undefined,
  };
  return {
    html: markupText(pageMarkup(page, input, live)),
    charts: chartsOf(page).map((chart) => ({
      name: chart.name,
      svg: standalone(chart, document, `${result.case.title}. ${provenance(page)}`),
    })),
  };
}

function pageMarkup(page: Page, input: ReportInput, live: Live | undefined): Markup {
  const {result} = page.view;
  const sections = sectionsOf(page, live);
  const isAlive = result.diagnostics.converged && live !== undefined;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${live === undefined ? stillPolicy : policyFor(live.script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${result.case.title}</title>
<style>${stylesheet}</style>
</head>
<body${isAlive ? html` class="live"` : undefined}>
<div class="page">
${masthead(page)}
${contentsList(sections.map(([id]) => id))}
<div id="bar"></div>
<main>
${sections.map(([, markup]) => html`${markup}\n`)}</main>
</div>
${isAlive ? liveParts(input, live) : undefined}
</body>
</html>
`;
}

/** The sections of the page in their order. Where the sampler did not converge there are no numbers to show. */
function sectionsOf(page: Page, live: Live | undefined): readonly (readonly [SectionId, Markup])[] {
  const {converged} = page.view.result.diagnostics;
  const numbers: readonly (readonly [SectionId, Markup])[] = [
    ["away", awaySection(page)],
    ["places", placesSection(page)],
    ...(live === undefined ? [] : liveSections(page, live)),
    ["leanings", leaningsSection(page)],
    ["rests-on", restsOnSection(page)],
    ...(live === undefined ? [] : furtherSections(page, live)),
  ];
  return [
    ["answer", answerSection(page)],
    ...(converged ? numbers : []),
    ...(page.evidence.cases.length === 0 ? [] : [["cases", casesSection(page)] as const]),
    ["not-used", notUsedSection(page)],
    ["used", usedSection(page)],
    ["method", methodSection(page)],
    ["words", wordsSection(page.view)],
    ["cite", citeSection(page)],
  ];
}

/** What a page has only where each source was left out once. */
function liveSections(page: Page, {checks, removals}: Live): readonly (readonly [SectionId, Markup])[] {
  return [
    ["verdicts", verdictsSection(page, checks)],
    ["leave-out", leaveOutSection(removals.length)],
  ];
}

/** What else was worked out from the draws; the dear parts where a command has stored them. */
function furtherSections(page: Page, {assumptions, next, replay}: Live): readonly (readonly [SectionId, Markup])[] {
  return [
    ...(assumptions === undefined ? [] : [["assumptions", assumptionsSection(page, assumptions)] as const]),
    ["next-number", nextNumberSection(page, next)],
    ...(replay === undefined ? [] : [["as-known", asKnownSection(page, replay)] as const]),
  ];
}

/** Where the drawer opens, the packed data, and the script. None of them can end its element (`verbatim`). */
function liveParts(input: ReportInput, live: Live): Markup {
  const {text, pack} = live.script;
  const {data, draws, directions, removals} = pageBlocks(input, live);
  const block = (id: string, of: string | Uint8Array) =>
    html`<script type="text/plain" id="${id}">${verbatim(pack(of))}</script>`;
  return html`<div id="drawer"></div>
${block("data", JSON.stringify(data))}
${block("draws", draws)}
${block("directions", directions)}
${block("removals", removals)}
${block("page-script", text)}
<script>${verbatim(boot)}</script>`;
}

const stillPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Our script alone; the drawings' and islands' styles; nothing from anywhere. */
function policyFor({text, hash}: PageScript): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash(boot)}' 'sha256-${hash(text)}'`,
    "worker-src blob: data:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

import {html} from "./markup.ts";
import {asProperties, dark, light} from "./tokens.ts";

/** The page's only stylesheet: four steps of space, one column, light and dark from the same tokens, print unfolded. */
export const stylesheet = html`
:root { ${asProperties(light)} --s1: .5rem; --s2: 1rem; --s3: 2rem; --s4: 4rem; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { ${asProperties(dark)} } }
@media print { :root { ${asProperties(light)} } }

* { box-sizing: border-box; }
html { font: 17px/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
.page { max-width: 920px; margin: 0 auto; padding: var(--s3) 20px var(--s4); }
p, ul, dl { max-width: 55ch; margin: 0 0 var(--s2); }
h1 { max-width: 24em; margin: 0 0 var(--s2); font-size: 1.9rem; line-height: 1.15; }
h2 { margin: var(--s4) 0 var(--s2); font-size: 1.45rem; line-height: 1.2; }
h3 { margin: var(--s3) 0 var(--s1); font-size: 1.06rem; line-height: 1.3; max-width: 40em; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: .86em ui-monospace, monospace; overflow-wrap: anywhere; }
small { font-size: .8rem; color: var(--quiet); }
.lead { font-size: 1.15rem; }
.quiet, .drawn, caption, .count { color: var(--quiet); font-size: .86rem; }
.warning, .caveat { border-left: 4px solid var(--prior); padding-left: .7em; }
.caveat { font-size: .9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.2em; max-width: none; list-style: none; padding: 0; font-size: .9rem; }
nav a { display: inline-block; padding: .2em 0; }

.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button { font: inherit; color: var(--link); background: none; border: 1px solid var(--line); border-radius: 4px; padding: .15em .6em; cursor: pointer; }
button.as-link { border: 0; padding: 0; text-align: left; text-decoration: underline; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
#bar:not(:empty) { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); padding: var(--s1) 0; font-size: .9rem; }
/* Until the script has written them, its parts keep their room: the page must not move under the reader. */
@media (scripting: enabled) {
  .live #bar { min-height: 3.95rem; }
  .live #assume, .live #take-away { min-height: 2.6rem; }
  .live #try-a-number, .live #find-claims { min-height: 3rem; }
  @media (max-width: 739px) {
    .live #bar { min-height: 6.75rem; }
    .live #try-a-number { min-height: 5.45rem; }
    .live #find-claims { min-height: 4.6rem; }
    .live #take-away { min-height: 4.1rem; }
  }
}
.bar-line { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2em 1.4em; }
.bar-line p { margin: 0; color: var(--quiet); }
.bar-line label { display: inline-block; margin-right: 1em; }
.bar-line .chosen { font-weight: 600; }
[data-stay="settled"] main [data-of="any"], [data-stay="any"] main [data-of="settled"] { display: none; }
.verdicts { list-style: none; padding: 0; max-width: 44rem; }
.verdicts > li { border-top: 1px solid var(--line); padding: var(--s1) 0 var(--s2); }
.verdicts p { max-width: none; margin: 0 0 .3em; }
.verdict { font-weight: 600; margin-right: .5em; }
.tally .verdict { display: inline-block; }
.verdict[data-verdict="contradicted"] { color: var(--back); }
.sentence { border-left: 3px solid var(--line); padding-left: .7em; }
.strip-rows { list-style: none; margin: 0 0 .4em; padding: 0; max-width: none; font-size: .82rem; color: var(--quiet); }
.strip-rows li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 0 1em; align-items: center; }
.stated { stroke: var(--ink); stroke-width: 2; }
@media (max-width: 739px) { .strip-rows li { grid-template-columns: 1fr; } .strip-rows span { order: -1; } }
.try { margin-bottom: var(--s2); }
.try input::placeholder { font-size: .85em; }
.find { display: block; margin-bottom: var(--s2); font-size: .9rem; }
.find input, .try input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .2em .5em; width: min(24em, 100%); }
.assume { margin-bottom: var(--s2); }
.assumption { display: block; margin-bottom: var(--s2); }
.assumption legend { padding: 0; }
.assumption label { display: block; padding: .1em 0; }
.assumption .quiet { margin: 0 0 .3em; }
.assumption .percent { display: inline-grid; grid-template-columns: 5em 1fr; gap: 0 .4em; align-items: center; width: min(24em, 100%); }
.assumption select, .assumption input[type="number"] { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .15em .4em; }
.assumption input[type="number"] { width: 5em; text-align: right; }
.buttons { display: flex; flex-wrap: wrap; gap: .4em; }
.sources fieldset { margin-bottom: var(--s2); }
.sources legend { font-weight: 600; padding: 0; }
.source { display: grid; grid-template-columns: 1.4em 1fr auto; gap: 0 .4em; padding: .2em 0; border-bottom: 1px solid var(--line); font-size: .9rem; }
.drawer { position: fixed; inset: auto 0 0 0; width: 100%; max-width: none; max-height: 80dvh; margin: 0; padding: 0; border: 0; border-top: 2px solid var(--ink); background: var(--paper); color: var(--ink); overflow-y: auto; }
.drawer::backdrop { background: rgb(0 0 0 / .25); }
.drawer-body { padding: var(--s2) 20px var(--s3); }
.drawer header { display: flex; justify-content: space-between; align-items: start; gap: var(--s2); }
.drawer h2 { margin: 0 0 var(--s2); font-size: 1.2rem; }
@media (min-width: 1100px) {
  .drawer { inset: 0 0 0 auto; width: 30rem; max-height: none; height: 100dvh; border-top: 0; border-left: 2px solid var(--ink); }
}

.answers { display: grid; grid-template-columns: 1fr; gap: var(--s3); }
@media (min-width: 740px) { .answers { grid-template-columns: 1fr 1fr; gap: var(--s3) 2.5rem; } }
.answer { display: flex; flex-direction: column; }
.answer h3 { margin-top: 0; color: var(--quiet); }
.answer p { margin-bottom: var(--s1); }
.number { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: .4em; line-height: 1.15; font-variant-numeric: tabular-nums; }
.number b { font-size: 2.3rem; }
.number b.words { font-size: 1.7rem; }
.number.second b { font-size: 1.35rem; }
.number span { color: var(--quiet); font-size: .86rem; }
.strip { margin-top: auto; max-width: 424px; }
.answers + .drawn { margin-top: var(--s2); }

.wide, .narrow, .strip { position: relative; }
.was { position: absolute; inset: 0; pointer-events: none; animation: fade .2s ease-out forwards; }
@keyframes fade { to { opacity: 0; } }
.chart a { cursor: pointer; }
.chart a:focus-visible { outline: 2px solid var(--link); }
figure { margin: var(--s3) 0; }
figcaption h3 { margin-top: 0; }
.chart { display: block; width: 100%; height: auto; overflow: visible; font-family: inherit; font-variant-numeric: tabular-nums; }
.chart text { white-space: pre; }
.wide .chart { font-size: 14px; }
.narrow .chart { font-size: 12px; max-width: 460px; }
.strip .chart { font-size: 14px; }
.wide + .narrow { display: none; }
@media screen and (max-width: 739px) { .wide:has(+ .narrow) { display: none; } .wide + .narrow { display: block; } }
.sign { display: inline-block; width: 16px; height: 16px; vertical-align: -2px; overflow: visible; }
.legend { display: flex; flex-wrap: wrap; gap: .2em 1.2em; max-width: none; list-style: none; padding: 0; font-size: .86rem; }

.scroll { overflow-x: auto; margin: var(--s2) 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; line-height: 1.35; }
caption { text-align: left; padding-bottom: var(--s1); max-width: 44rem; }
th, td { text-align: left; vertical-align: top; padding: .4em 1em .4em 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; vertical-align: bottom; }
.numbers td, .narrowing td { white-space: nowrap; }
.places th[scope="row"] { width: 24%; }
.cell { display: grid; grid-template-columns: 9em 1fr; gap: 0 .6em; align-items: center; }
.cell small { display: block; }
.bar { display: block; width: 100%; fill: var(--fan); overflow: visible; }
.bar .middle { fill: var(--ink); }
.narrowing { table-layout: fixed; }
.narrowing small { display: block; }
.rows { overflow-wrap: anywhere; font-size: .8rem; }
@media (max-width: 739px) {
  html { font-size: 16px; }
  th, td { padding-right: .5em; }
  .cell { grid-template-columns: 1fr; }
  .numbers td, .narrowing td { white-space: normal; }
  .narrowing { table-layout: auto; }
  .leanings { min-width: 40rem; }
}

details { border-top: 1px solid var(--line); padding: var(--s1) 0; }
details + :not(details) { border-top: 1px solid var(--line); }
summary { cursor: pointer; font-weight: 600; }
summary .count, summary code { font-weight: 400; }
.evidence { max-width: 44rem; padding-left: 1.1em; margin-top: var(--s1); }
.evidence li { margin-bottom: var(--s1); }
.evidence li:target { background: var(--silence); }
.evidence p { margin: 0; max-width: none; }
/* Long lists stand in folds. A list that stands open from the start keeps its true height, or the page would move under the pointer. */
details .evidence > li, details .verdicts > li { content-visibility: auto; contain-intrinsic-block-size: auto 6em; }
.passage { margin: .4em 0; padding-left: .8em; border-left: 3px solid var(--line); }
.context { color: var(--quiet); }
mark { background: none; color: inherit; font-weight: 600; text-decoration: underline 3px var(--fan); text-underline-offset: 3px; }
.lineage { margin-top: .4em; font-size: .9rem; }
.lineage ul { list-style: none; margin: 0; padding-left: 1em; border-left: 1px solid var(--line); }
.lineage li { margin: .3em 0; }
.case { border-left: 3px solid var(--prior); padding-left: .8em; margin: var(--s3) 0; }
.case h3 { margin-top: 0; }
.whole-kind { font-style: italic; }
dt { font-weight: 600; }
dd { margin: 0 0 var(--s1); }

@media print {
  html { font-size: 10pt; }
  .page { padding: 0; max-width: none; }
  h2 { margin-top: var(--s3); }
  .answers { grid-template-columns: 1fr 1fr; gap: var(--s2) 2.5rem; font-size: .92em; }
  .number b { font-size: 1.9rem; }
  .evidence a { color: inherit; text-decoration: none; }
  nav, #bar, #leave-out, #try-a-number, #find-claims, #take-away, .drawer, .was, [data-answer] { display: none; }
  [data-stay] main [data-of] { display: block; }
  figure, .answer, .legend, tr, .evidence li, .verdicts > li { break-inside: avoid; }
  h2, h3, summary, caption, thead, .legend { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .verdicts, .evidence { max-width: none; columns: 2; column-gap: 2.2em; font-size: .88em; }
  .strip-rows li { grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); }
  .strip-rows span { order: 0; }
  .passage .evidence, .lineage .evidence, .case .evidence { columns: auto; }
  details .evidence > li, details .verdicts > li { content-visibility: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .evidence a::after { content: " (" attr(href) ")"; font-size: .8em; color: var(--quiet); }
  .evidence a[href^="#"]::after, .verdicts a::after { content: none; }
  .scroll { overflow: visible; }
  @page { margin: 16mm; }
}
`;

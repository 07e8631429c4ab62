import {priorTable} from "../../account/priors.ts";
import {limits} from "../../estimate/gate.ts";
import type {Diagnostics} from "../../estimate/result.ts";
import {forgivenDivergences} from "../gate.ts";
import {html, type Markup} from "../markup.ts";
import {asClaimed, counted} from "../numbers.ts";
import type {Page} from "../page.ts";
import {section} from "./contents.ts";
import {folded, table} from "./table.ts";

/** How the numbers came about, in plain language, and how well the machine did. */
export function methodSection({view: {result}}: Page): Markup {
  return section(
    "method",
    html`${method}\n<h3>How the calculation went</h3>\n${diagnosticsTable(result.diagnostics)}\n${priorsTable(result.priors)}`,
  );
}

const method = html`<p><b>An account.</b> People leave, move on, come back. For every month and place the method keeps the books: who was away at the end of the month is who was away before, and who left or moved in, less who came back or moved on. Nobody is away before the first month, and no number goes below zero.</p>
<p><b>Two kinds of stay.</b> Half of the quarrel about such numbers is a quarrel about who counts. So everyone away is in one of two groups: short stays of a month or more, which end within months, and people whose stay became residence. Each claim is read as speaking of one or the other; where its text does not say, both readings are tried and weighed.</p>
<p><b>Evidence.</b> Each row is one published number with its imprecision. Copies and repeats count once, at their root; parts of a whole do not count beside the whole; crossings of a border enter only as entries less exits, because the same person crosses many times.</p>
<p><b>Sources lean.</b> What a source says is the true number, moved by a leaning that all its numbers share, by one that all sources of its kind share, and scattered. One source in ten is taken to be off, three times as widely. How wide these leanings are is assumed, by kind, and hardly learned.</p>
<p><b>Intervals.</b> Thousands of histories that agree with books and evidence are drawn at random, each as often as it is probable. “8 in 10” means: eight in ten of these histories lie within. It is right as far as the model is.</p>
<p><b>After the last evidence</b> the method goes on with what usually happens. What has not happened yet, a new wave, an amnesty, a closed border, is not in it.</p>`;

function diagnosticsTable({chains, draws, rounds, ...seen}: Diagnostics): Markup {
  return table({
    caption: `${asClaimed(draws)} draws of ${counted(chains, "chain")} after ${counted(rounds, "round")}, ${asClaimed(seen.gradients)} gradients`,
    head: ["Check", "Here", "Needed"],
    rows: [
      ["Chains agree (R-hat, largest)", seen.rhatMax.toFixed(3), `below ${limits.rhat}`],
      ["Effective draws of the middle, fewest", asClaimed(Math.round(seen.essBulkMin)), `more than ${limits.ess}`],
      ["Effective draws of the ends, fewest", asClaimed(Math.round(seen.essTailMin)), `more than ${limits.ess}`],
      ["Stumbles (divergences)", asClaimed(seen.divergences), `at most ${asClaimed(forgivenDivergences(draws))}`],
      ["Freedom of movement (E-BFMI, smallest)", seen.ebfmiMin.toFixed(2), `more than ${limits.ebfmi}`],
    ],
  });
}

/** Everything that is assumed before any evidence, folded: what each number is, and why it is that. */
function priorsTable(changed: Readonly<Record<string, number>>): Markup {
  const entries = Object.entries(priorTable);
  const changes = Object.keys(changed).length;
  const summary = `The ${entries.length} assumptions${changes === 0 ? "" : `, ${counted(changes, "of them", "of them")} changed by this case`}`;
  return folded(
    summary,
    table({
      look: "priors",
      caption: "What is assumed before any evidence; most are on a logarithmic or logit scale",
      head: ["Name", "Value", "What it is", "Why"],
      rows: entries.map(([name, {value, meaning, reason}]) => [
        html`<code>${name}</code>`,
        name in changed
          ? html`<b>${asClaimed(changed[name] as number)}</b> (usually ${asClaimed(value)})`
          : asClaimed(value),
        meaning,
        reason,
      ]),
    }),
  );
}

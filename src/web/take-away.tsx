import {chartsOf} from "../report/charts/charts-of.ts";
import {standalone} from "../report/charts/standalone.ts";
import {provenance} from "../report/sections/masthead.ts";
import {drawsCsv, quantitiesCsv} from "./csv.ts";
import {asPng} from "./png.ts";
import {saveFile} from "./save-file.ts";
import type {State} from "./state.ts";
import {webWords} from "./words.ts";

/** Files of what the page shows: its numbers, the draws behind them, and its figures. */
export function TakeAway({state}: {readonly state: State}) {
  const {evidence} = state;
  const view = state.view.value;
  return (
    <details>
      <summary>{webWords.takeAway}</summary>
      <p class="buttons">
        <button type="button" onClick={() => saveText("quantities.csv", quantitiesCsv(view), "text/csv")}>
          {webWords.quantities}
        </button>
        <button type="button" onClick={async () => saveText("draws.csv", drawsCsv(await state.draws()), "text/csv")}>
          {webWords.draws}
        </button>
      </p>
      <p class="quiet">{webWords.aboutDraws}</p>
      <ul>
        {chartsOf({view, evidence}).map(({name, title}) => (
          <li key={name}>
            {title}{" "}
            <button type="button" onClick={() => saveText(`${name}.svg`, figureOf(name, state), "image/svg+xml")}>
              SVG<span class="unseen"> {title}</span>
            </button>{" "}
            <button type="button" onClick={async () => saveFile(`${name}.png`, await asPng(figureOf(name, state)))}>
              PNG<span class="unseen"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function saveText(name: string, text: string, type: string): void {
  saveFile(name, new Blob([text], {type}));
}

/** A figure as the page now shows it, as a file of its own. */
function figureOf(name: string, {view, evidence, data}: State): string {
  const page = {view: view.value, evidence};
  const chart = chartsOf(page).find((each) => each.name === name);
  if (chart === undefined) throw new RangeError(`there is no figure “${name}”`);
  const {inputs, command} = data;
  const from = provenance({...page, inputs, command, document, screens: [], stays: [], long: false});
  return standalone(chart, document, `${page.view.result.case.title}. ${from}`);
}

import {html, type Markup} from "../markup.ts";
import type {View} from "../view.ts";
import {capitalised} from "../words.ts";
import {section} from "./contents.ts";

/** What the words of the page mean. */
export function wordsSection(view: View): Markup {
  return section(
    "words",
    html`<dl>${words(view).map(([word, meaning]) => html`<dt>${word}</dt><dd>${meaning}</dd>\n`)}</dl>`,
  );
}

function words({home, away, stays}: View): readonly (readonly [string, string])[] {
  return [
    [capitalised(stays.settled), `their stay ${away} became residence: about a year or more.`],
    [
      capitalised(stays.any),
      `everyone who lived ${away} for about a month or more, those who settled included. Nothing shorter is in the account.`,
    ],
    ["Left", `left ${home} to live elsewhere, counted from the first month on.`],
    ["Came back", `lives in ${home} again. A visit is not coming back.`],
    ["Still away", "left and has not come back; whoever moved on to another place is still away."],
    ["8 in 10", "with a probability of 80% the true number lies in this range, if the model is right."],
    ["Assumed", "what the account would say without any evidence."],
    ["Narrower by", "by how much the evidence shortened the assumed range, on a scale of ratios."],
    ["Source", "whose counting a number rests on, whoever printed it."],
    ["Leaning", "how far the numbers of a source lie from what the others would lead one to expect."],
    ["Off", "a source whose numbers err much more widely than those of its kind."],
    ["Row", "one published number, with its place, its dates and who said it."],
  ];
}

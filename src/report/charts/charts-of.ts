import {leaningsOf} from "../leaning.ts";
import type {Page} from "../page.ts";
import {answersOf} from "../sentences.ts";
import type {Chart} from "./chart.ts";
import {fanChart} from "./fan.ts";
import {flowsChart} from "./flows.ts";
import {lanesChart} from "./lanes.ts";
import {leaningsChart} from "./leanings.ts";
import {placesChart} from "./places.ts";
import {stripChart} from "./strip.ts";

/** The charts that the page shows, in its order. */
export function chartsOf({view, evidence}: Pick<Page, "view" | "evidence">): readonly Chart[] {
  if (!view.result.diagnostics.converged) return [];
  const leanings = leaningsOf(view.result.sources, evidence);
  return [
    ...answersOf(view).map(stripChart),
    fanChart(view, "settled", evidence),
    fanChart(view, "any", evidence),
    ...(evidence.acts.length === 0 ? [] : [lanesChart(view, evidence)]),
    flowsChart(view, "settled"),
    flowsChart(view, "any"),
    placesChart(view, "settled", evidence),
    placesChart(view, "any", evidence),
    ...(leanings.length === 0 ? [] : [leaningsChart(leanings, leanings)]),
  ];
}

import {beforeAll, describe, expect, it} from "vitest";
import {fixtureResult, fixtureSources} from "../../../test/report/fixture.ts";
import {emptyDocument} from "../../adapters/dom/document.ts";
import {leaningsOf} from "../leaning.ts";
import {evidenceOf, viewOf} from "../view.ts";
import {fanChart} from "./fan.ts";
import {flowsChart} from "./flows.ts";
import {leaningsChart} from "./leanings.ts";
import {concentrationOf, placesBySize, placesChart} from "./places.ts";

const nothing = evidenceOf([], []);
const view = viewOf(fixtureResult());

describe("titles of charts", () => {
  it("say where the number of people away has gone", () => {
    expect(fanChart(view, "settled", nothing).title).toBe(
      "People who settled abroad: about 530,000 away at the end of April 2024",
    );
    expect(fanChart(view, "any", nothing).title).toBe(
      "Counting every stay of a month or more: about 550,000 away at the end of April 2024, fewer than the 640,000 of November 2022",
    );
  });

  it("say in how few months half of all departures fell", () => {
    expect(flowsChart(view, "any").title).toBe(
      "Counting every stay of a month or more: half of the departures up to April 2024 fell in February 2022, September 2022 and October 2022",
    );
    expect(flowsChart(view, "settled").title).toMatch(
      /half of the departures up to April 2024 fell in four of 27 months$/,
    );
    expect(flowsChart(viewOf(fixtureResult({silentMonths: 0})), "settled").title).toMatch(
      /half of all departures fell in/,
    );
    expect(flowsChart(viewOf(fixtureResult({months: 1, silentMonths: 0})), "any").title).toMatch(
      /about 190,000 left in one month$/,
    );
  });

  it("say how many of the people who settled were in how few places", () => {
    expect(concentrationOf(view)).toBe(
      "About five in ten of the people who settled abroad were, in June 2023, in three places: Kazakhstan, Georgia and Armenia",
    );
    expect(concentrationOf(viewOf(fixtureResult({hosts: 1})))).toBe(
      "About six in ten of the people who settled abroad were, in June 2023, in Kazakhstan",
    );
  });

  it("say how many sources lean clearly", () => {
    const leanings = leaningsOf(fixtureSources(), evidenceOf([], []));
    expect(leaningsChart(leanings, leanings).title).toMatch(/^\w+ of 20 groups of numbers leans? clearly one way$/);
  });

  it("say so where nothing can be shown", () => {
    const result = fixtureResult();
    const hidden = viewOf({...result, quantities: result.quantities.map((summary) => ({...summary, shown: false}))});
    expect(fanChart(hidden, "any", nothing).title).toBe(
      "Counting every stay of a month or more: no month can be shown",
    );
    expect(flowsChart(hidden, "any").title).toBe("Counting every stay of a month or more: no departures can be shown");
    expect(concentrationOf(hidden)).toBe("Where people are cannot be shown");
  });
});

describe("placesBySize", () => {
  it("puts “other” last, whatever its size, and what cannot be shown before it", () => {
    const result = fixtureResult({hosts: 3});
    const quantities = result.quantities.map((summary) =>
      summary.place === "KZ"
        ? {...summary, shown: false}
        : summary.place === "other"
          ? {...summary, q50: 1e9}
          : summary,
    );
    expect(placesBySize(viewOf({...result, quantities}))).toEqual(["GE", "AM", "KZ", "other"]);
  });
});

describe("drawings", () => {
  let document: Document;
  beforeAll(async () => {
    document = await emptyDocument();
  });

  it("leave a gap in a fan where a month failed its checks", () => {
    const result = fixtureResult();
    const quantities = result.quantities.map((summary) =>
      summary.month === "2022-12" ? {...summary, shown: false} : summary,
    );
    const middles = (of: typeof result) => {
      const svg = fanChart(viewOf(of), "settled", nothing).draw({document, width: 880, fontSize: 14, id: "x"});
      return svg.querySelector('g[stroke="var(--fan)"] path')?.getAttribute("d")?.match(/M/g)?.length;
    };
    expect([middles(result), middles({...result, quantities})]).toEqual([1, 2]);
  });

  it("have a fan for every place", () => {
    const svg = placesChart(view, "settled", nothing).draw({document, width: 880, fontSize: 14, id: "x"});
    expect(svg.querySelectorAll('g[stroke="var(--fan)"] path')).toHaveLength(22);
    expect(svg.textContent).toContain("Other places");
  });

  it("hatch what is assumed behind a fan only where the evidence hardly speaks", () => {
    const result = fixtureResult();
    const quantities = result.quantities.map((summary) => ({...summary, narrowing: 0.1}));
    const hatched = (of: typeof result) =>
      fanChart(viewOf(of), "settled", nothing)
        .draw({document, width: 880, fontSize: 14, id: "x"})
        .outerHTML.includes("x-hatching");
    expect([hatched(result), hatched({...result, quantities})]).toEqual([false, true]);
  });
});

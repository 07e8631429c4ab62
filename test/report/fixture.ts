import {addMonths, type Month, month, monthText} from "../../src/core/month.ts";
import type {EstimateResult, QuantitySummary, SourceSummary} from "../../src/estimate/result.ts";
import {moveThrough, type Path} from "./dynamics.ts";
import {type Spread, spreadOfPersons, spreadOfShare} from "./spread.ts";

/** What a test may want otherwise than in the bundled case. */
export interface FixtureOptions {
  readonly hosts?: number;
  readonly months?: number;
  /** Months at the end of the account that no evidence speaks of. */
  readonly silentMonths?: number;
  readonly events?: EstimateResult["case"]["events"];
  readonly returnEvents?: EstimateResult["case"]["returnEvents"];
  readonly converged?: boolean;
  /** Log sd of every total; .17 as in the bundled case. */
  readonly logSd?: number;
  /** Logit sd of the returned share of people who settled. */
  readonly shareSd?: number;
  /** Log sd of how many of the people who settled came back, beyond `logSd`. */
  readonly returnedSd?: number;
  readonly sources?: readonly SourceSummary[];
}

const codes =
  "KZ GE AM RS TR DE IL US ES AR KG UZ ME FI TH CY AE LT TJ MN KR PL FR IT PT BG CZ AT NO SE EE LV GB CA AU JP IN CN VN EG";

/**
 * A result in the shape of a fit of the bundled Russian case, made by formula: the same numbers on every run, of the
 * right size, and consistent with each other (those who left are back, or still away).
 */
export function fixtureResult(options: FixtureOptions = {}): EstimateResult {
  const {hosts: count = 21, months = 35, silentMonths = 8, converged = true} = options;
  const from = month("2022-02");
  const until = addMonths(from, months - 1);
  const lastEvidence = addMonths(until, -Math.min(silentMonths, months - 1));
  const answerAt = addMonths(from, Math.min(16, months - 1));
  const hosts = [...codes.split(" ").slice(0, count), "other"];
  return {
    schema: "countercurrent/estimate@1",
    case: {
      id: "russia-2022",
      title: "Departures from Russia after February 2022, and returns",
      home: "RU",
      population: "people who left Russia after 24 February 2022 to live elsewhere",
      from: monthText(from),
      until: monthText(until),
      answerAt: monthText(answerAt),
      lastEvidence: monthText(lastEvidence),
      hosts,
      events: options.events ?? [
        {date: "2022-02-24", name: "invasion"},
        {date: "2022-09-21", name: "mobilisation"},
      ],
      returnEvents: options.returnEvents ?? [],
    },
    asOf: null,
    without: [],
    seed: 1,
    versions: {countercurrent: "0.1.0", account: "1"},
    diagnostics: {
      converged,
      rhatMax: converged ? 1.006 : 1.043,
      essBulkMin: converged ? 612 : 88,
      essTailMin: converged ? 874 : 121,
      divergences: converged ? 0 : 31,
      ebfmiMin: 0.82,
      chains: 4,
      draws: 2000,
      rounds: converged ? 1 : 4,
      gradients: 81_234,
      seconds: 6.4,
    },
    quantities: quantities(hosts, from, months, lastEvidence, options),
    sources: options.sources ?? fixtureSources(),
    rows: {
      read: 12,
      used: 7,
      notUsed: [
        {reason: "copy or suspected repeat of a row that enters", ids: ["left-range-copy"]},
        {reason: "crossings without their counterpart", ids: ["entries-q1", "entries-q2"]},
        {reason: "one border or route only", ids: ["border-post"]},
        {reason: "forecast or plan", ids: ["plan"]},
      ],
    },
    priors: {},
    returnsAnchored: true,
    notes: ["The share of returns among people who settled abroad rests on assumption: no panel, no survey at home."],
  };
}

function quantities(hosts: readonly string[], from: Month, months: number, last: Month, options: FixtureOptions) {
  const {home, byHost} = moveThrough(hosts.length, months);
  return [["ALL", home] as const, ...hosts.map((host, i) => [host, byHost[i] as Path] as const)].flatMap(
    ([place, path]) =>
      (["any", "settled"] as const).flatMap((stay) =>
        path[stay].flatMap((now, t) => monthOfPlace(place, stay, now, addMonths(from, t), last, options)),
      ),
  );
}

function monthOfPlace(
  place: string,
  stay: "any" | "settled",
  now: Path["any"][number],
  at: Month,
  last: Month,
  {logSd = 0.17, shareSd = 1.1, returnedSd = stay === "settled" ? 1 : 0.5}: FixtureOptions,
): QuantitySummary[] {
  const late = Math.max(0, at - last);
  const sd = Math.hypot(logSd, 0.06 * late) * (place === "ALL" ? 1 : 1.6) * (stay === "any" ? 1.2 : 1);
  const summary = (quantity: QuantitySummary["quantity"], spread: Spread): QuantitySummary => ({
    quantity,
    stay,
    place,
    month: monthText(at),
    forecast: late > 0,
    ...spread,
    rhat: 1.003,
    essBulk: 900,
    essTail: 1100,
    shown: true,
  });
  return [
    summary("left", spreadOfPersons(now.left, sd, 1.1)),
    summary("returned", spreadOfPersons(now.returned, sd + returnedSd, 1.3)),
    summary("abroad", spreadOfPersons(now.left - now.returned, sd, 1.1)),
    summary("departures", spreadOfPersons(now.departures, sd + 0.2, 1.4)),
    summary("returns", spreadOfPersons(now.returns, sd + 0.6, 1.5)),
    ...(place === "ALL"
      ? [
          summary(
            "returned_share",
            spreadOfShare(
              now.returned / now.left,
              stay === "settled" ? shareSd : 0.35,
              stay === "settled" ? 1.35 : 1.2,
            ),
          ),
        ]
      : []),
  ];
}

/** Twenty sources of all six kinds, leaning this way and that. */
export function fixtureSources(count = 20): SourceSummary[] {
  const stays = ["any", "settled", "unclear"] as const;
  const kinds = ["host official", "statistical office", "research", "media", "origin official", "survey"] as const;
  return Array.from({length: count}, (_, i) => {
    const kind = kinds[i % 6] as (typeof kinds)[number];
    const width = [0.25, 0.2, 0.41, 0.5, 0.82, 0.58][i % 6] as number;
    const median = width * 1.2 * Math.sin(1.7 * i + 0.4);
    return {
      source: ["ge-mia", "geostat", "rerussia", "forbes-ru", "putin", "ok-russians"][i % 6] + (i < 6 ? "" : `-${i}`),
      kind,
      class: i % 6 === 4 ? "return" : i % 7 === 3 ? "balance" : "level",
      stay: stays[i % 3] as SourceSummary["stay"],
      counts: i % 6 === 4 ? "shares" : "persons",
      rows: i < rowsOfSources.length ? (rowsOfSources[i] as string[]) : [],
      biasMedian: median,
      biasQ05: median - width,
      biasQ95: median + width,
      priorQ05: -2.2 * width,
      priorMedian: 0,
      priorQ95: 2.2 * width,
      pOff: 0.06 + 0.3 * Math.abs(Math.sin(i)) ** 6,
      pAny: i % 3 === 2 ? 0.5 + 0.45 * Math.sin(i) : null,
    };
  });
}

const rowsOfSources = [["ge-stock"], ["ge-flow"], ["re-low", "re-high"], ["left-range"], ["half-back"], ["panel"]];

import type {Case} from "../../core/case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {type Day, day, month} from "../../core/month.ts";
import type {Observation} from "../observation.ts";
import {calendarOf} from "./calendar.ts";
import {type MappedEvidence, mapEvidence} from "./map-evidence.ts";
import type {Frame} from "./subject.ts";

/** A row with what a test does not care about filled in: 40,000 people in BB at the end of June, by a research institute. */
export function row(of: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    id: "r",
    measure: "stock_abroad",
    place: "BB",
    population: "",
    scope: "case",
    low: null,
    mid: 40_000,
    high: null,
    unit: "persons",
    periodStart: "",
    periodEnd: "2022-06-30",
    durationRule: "",
    stay: "",
    attributedTo: "",
    source: of.id ?? "r",
    attributionKind: "research",
    derivesFrom: [],
    derivation: "",
    partOf: "",
    publisher: "",
    title: "",
    url: "",
    published: "2023",
    publishedPrecision: "stated",
    methodNote: "",
    quoteGist: "",
    reading: "high",
    origin: {file: "evidence.csv", line: 2},
    ...of,
  };
}

/** Two years from January 2022; a wave on 10 March 2022 and another on 20 September. Home is AA. */
export const aCase: Case = {
  id: "a-case",
  title: "A case",
  home: "AA",
  population: "people who left AA",
  from: month("2022-01"),
  until: month("2023-12"),
  answerAt: undefined,
  asOf: undefined,
  events: [
    {date: {year: 2022, month: 3, day: 10}, dayKnown: true, name: "spring", departures: 100_000},
    {date: {year: 2022, month: 9, day: 20}, dayKnown: true, name: "autumn", departures: 50_000},
  ],
  returnEvents: [],
  baseline: 1_000,
  hosts: "auto",
  minClaims: 1,
  priors: {},
};

export const aFrame: Frame = {home: "AA", asOf: undefined, calendar: calendarOf(aCase, [])};

/** A flow over a period, both ends included. */
export function over(start: string, end: string): Pick<EvidenceRow, "periodStart" | "periodEnd"> {
  return {periodStart: start, periodEnd: end};
}

/** Map rows that a case can be made of. @throws {Error} when it cannot */
export function mapped(rows: readonly EvidenceRow[], of: Partial<Case> = {}): MappedEvidence {
  const evidence = mapEvidence(rows, {...aCase, ...of});
  if ("problems" in evidence) throw new Error(JSON.stringify(evidence.problems));
  return evidence;
}

/** What becomes of one row alone: its observation, or the reason why there is none. */
export function fate(of: Partial<EvidenceRow>, settings: Partial<Case> = {}): Observation | string | undefined {
  const {design, notUsed} = mapped([row(of)], settings);
  return design.observations[0] ?? notUsed.get(of.id ?? "r");
}

/** Events on other dates, each a day or a month. */
export function withEvents(...dates: readonly string[]): Pick<Case, "events"> {
  const dated = (text: string) => day(text) ?? (day(`${text}-01`) as Day);
  return {
    events: dates.map((text) => ({
      date: dated(text),
      dayKnown: day(text) !== undefined,
      name: text,
      departures: 100_000,
    })),
  };
}

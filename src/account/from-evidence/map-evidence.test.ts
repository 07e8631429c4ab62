import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  attributionKinds,
  derivations,
  type EvidenceRow,
  measures,
  scopes,
  statedStays,
  units,
} from "../../core/evidence-row.ts";
import {month} from "../../core/month.ts";
import {faultOf} from "../rows.ts";
import {mapEvidence} from "./map-evidence.ts";
import {reasons} from "./reasons.ts";
import {aCase, mapped, over, row, withEvents} from "./rows.test-support.ts";

describe("a case maps", () => {
  it("without any evidence", () => {
    const {design, notUsed, lastEvidence} = mapped([]);
    expect(design).toMatchObject({
      hosts: ["other"],
      hostWeights: [1],
      months: 24,
      N0: 174_000,
      baseline: 1_000,
      observations: [],
    });
    expect(notUsed.size).toBe(0);
    expect(lastEvidence).toBe(-1);
  });

  it("over one month", () => {
    const {design} = mapped([row({periodEnd: "2022-03-31"})], {
      from: month("2022-03"),
      until: month("2022-03"),
      ...withEvents("2022-03-10"),
    });
    expect(design.months).toBe(1);
    expect(design.observations).toEqual([expect.objectContaining({t: 0})]);
  });

  it("without an event, sized by its baseline or its evidence", () => {
    const quiet = {events: []} as const;
    expect(mapped([row()], quiet).design).toMatchObject({events: [], N0: expect.closeTo(40_000, 6)});
    expect(mapped([row()], {...quiet, baseline: undefined}).design.N0).toBeCloseTo(40_000, 6);
  });

  it("with its events and return events in months of the account", () => {
    const returnEvents = [{date: {year: 2023, month: 6, day: 8}, dayKnown: true, name: "government falls"}];
    const {design} = mapped([], {returnEvents});
    expect(design.returnEvents).toEqual([17]);
    expect(design.events).toEqual([
      {t: 2, f: 22 / 31, departures: 100_000},
      {t: 8, f: 11 / 30, departures: 50_000},
    ]);
  });
});

describe("a case does not map", () => {
  it("when nothing says how many people it is about", () => {
    const unsized = {...aCase, baseline: undefined, events: [{...aCase.events[0], departures: undefined}]};
    expect(mapEvidence([], unsized)).toMatchObject({problems: [{kind: "no size"}]});
    expect(mapEvidence([row({measure: "other"})], unsized)).toMatchObject({problems: [{kind: "no size"}]});
  });

  it("when every number is a bound; what became of the rows can still be seen", () => {
    const unsized = {...aCase, baseline: undefined, events: []};
    const bound = row({id: "bound", mid: null, high: 90_000});
    expect(mapEvidence([bound, row({id: "part", scope: "part"})], unsized)).toMatchObject({
      problems: [{kind: "no size"}],
      unsized: {design: {observations: [{id: "bound", form: "up to"}]}, notUsed: new Map([["part", reasons.part]])},
    });
  });

  it("when events lie outside its months, and names each", () => {
    const [early, late] = [
      {year: 2021, month: 12, day: 31},
      {year: 2024, month: 1, day: 1},
    ];
    const of = {
      ...aCase,
      events: [{...aCase.events[0], date: early, name: "too early"}],
      returnEvents: [{date: late, dayKnown: true, name: "too late"}],
    };
    expect(mapEvidence([], of)).toEqual({
      problems: [
        {kind: "event outside", list: "events", name: "too early", date: early},
        {kind: "event outside", list: "returnEvents", name: "too late", date: late},
      ],
    });
  });
});

it("the last evidence is the last month of which a used row speaks", () => {
  const rows = [
    row({id: "a", periodEnd: "2022-06-30"}),
    row({id: "b", place: "CC", periodEnd: "2023-09-30", scope: "part"}),
  ];
  expect(mapped(rows).lastEvidence).toBe(5);
});

it("rows that derive from each other in a circle are reported, and read as roots", () => {
  const circle = [
    row({id: "a", derivesFrom: ["b"], derivation: "copy"}),
    row({id: "b", place: "CC", derivesFrom: ["a"], derivation: "copy"}),
  ];
  const {lineage, design} = mapped(circle);
  expect(lineage.cycles).toEqual([["a", "b"]]);
  expect(design.observations).toHaveLength(2);
});

it("a row of a pair that alone would be dropped is used, and needs no reason", () => {
  const flow = {source: "office", durationRule: "12m", attributionKind: "statistical-office"} as const;
  const rows = [
    row({id: "in", measure: "arrivals", mid: 62_304, ...flow, ...over("2022-01-01", "2022-11-30")}),
    row({id: "out", measure: "departures", mid: 5_935, ...flow, ...over("2022-01-01", "2022-11-30")}),
    row({id: "in-year", measure: "arrivals", mid: 70_000, ...flow, ...over("2022-01-01", "2022-12-31")}),
  ];
  const {design, notUsed} = mapped(rows);
  expect(design.observations.map(({id}) => id)).toEqual(["in+out", "in-year"]);
  expect(notUsed.size).toBe(0);
});

describe("any table", () => {
  const date = fc.constantFrom(
    "",
    "2021-06-30",
    "2021-12-01",
    "2022-01-10",
    "2022-03-10",
    "2022-03-20",
    "2022-09-20",
    "2022-10-05",
    "2022-12-31",
    "2023-06-30",
    "2023-12-31",
    "2024-02-01",
  );
  const count = fc.option(fc.constantFrom(0, 0.3, 0.5, 1, 700, 12_345, 40_000, 45_000, 300_000, -5_000));
  const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const cells = fc.record({
    measure: fc.constantFrom(...measures),
    place: fc.constantFrom("ALL", "AA", "BB", "CC", "DE", "EU", "BB+CC", "US", "US-FL", "ZZ", ""),
    population: fc.constantFrom("", "citizens", "respondents (n=900) who moved on", "from AA to BB by land"),
    scope: fc.constantFrom(...scopes, "case" as const, "wider" as const),
    unit: fc.constantFrom(...units, "persons" as const, "share" as const),
    low: count,
    mid: count,
    high: count,
    periodStart: date,
    periodEnd: date,
    durationRule: fc.constantFrom("", "none", "12m", "2 weeks", "registered", "recorded", "residual", "intention"),
    stay: fc.constantFrom("" as const, ...statedStays),
    source: fc.constantFrom("", "office", "paper"),
    attributedTo: fc.constantFrom("", "Office via Paper", "planning figure"),
    attributionKind: fc.constantFrom(...attributionKinds),
    derivesFrom: fc.subarray([...ids, "elsewhere"], {maxLength: 2}),
    derivation: fc.constantFrom("" as const, ...derivations),
    partOf: fc.constantFrom("", ...ids),
    published: fc.constantFrom("", "2022", "2022-06", "2023-03-05", "2024"),
  });
  const table: fc.Arbitrary<readonly EvidenceRow[]> = fc
    .array(cells, {maxLength: ids.length})
    .map((drawn) => drawn.map((of, i) => row({...of, id: ids[i]})));
  const settings = fc.record({
    asOf: fc.constantFrom(undefined, "2022-12-31"),
    minClaims: fc.constantFrom(1, 2),
    hosts: fc.constantFrom("auto" as const, ["BB", "EU"]),
    events: fc.constantFrom(aCase.events, withEvents("2022-03", "2022-09").events, []),
  });

  it("ends with every row in an observation, or with one reason", () => {
    fc.assert(
      fc.property(table, settings, (rows, of) => {
        const {design, notUsed} = mapped(rows, of);
        const used = new Set(design.observations.flatMap((observation) => observation.rows));
        expect([...used, ...notUsed.keys()].sort()).toEqual(rows.map(({id}) => id));
        for (const reason of notUsed.values()) expect(Object.values(reasons)).toContain(reason);
      }),
      {numRuns: 500},
    );
  });

  it("gives observations that the account can hold", () => {
    fc.assert(
      fc.property(table, settings, (rows, of) => {
        const {design} = mapped(rows, of);
        expect(design.observations.flatMap((observation) => faultOf(observation, design.months) ?? [])).toEqual([]);
        expect(design.observations.every(({base}) => base === null || base in design.bases)).toBe(true);
      }),
      {numRuns: 500},
    );
  });

  it("gives the same design in any order", () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], {minLength: rows.length})),
    );
    fc.assert(
      fc.property(shuffled, settings, ([rows, others], of) => {
        expect(mapped(others, of)).toEqual(mapped(rows, of));
      }),
      {numRuns: 300},
    );
  });

  it("gives the same design with ten copies of each row", () => {
    fc.assert(
      fc.property(table, settings, fc.constantFrom("copy" as const, "suspected" as const), (rows, of, derivation) => {
        const copies = rows.flatMap((copied) =>
          Array.from({length: 10}, (_, i) => ({
            ...copied,
            id: `${copied.id}-${i}`,
            derivesFrom: [copied.id],
            derivation,
          })),
        );
        expect(mapped([...rows, ...copies], of).design).toEqual(mapped(rows, of).design);
      }),
      {numRuns: 200},
    );
  });
});

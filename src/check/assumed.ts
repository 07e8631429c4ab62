import {type Design, type SourceKind, type Stay, sourceKinds} from "../account/observation.ts";
import {biasMean, type Priors} from "../account/priors.ts";

/** What is assumed otherwise than a case does. */
export interface Assumed {
  /** Factor on what the case guesses of the number who left; 1: as it guesses. */
  readonly size: number;
  /** By how many per cent a kind of source overstates numbers of people, on the whole; below 0: understates them. */
  readonly overstated: Readonly<Partial<Record<SourceKind, number>>>;
  /** How claims are read that do not say which stays they count; null: both ways, each as far as it fits. */
  readonly unclear: Stay | null;
}

/** The case as it is. */
export const nothingAssumed: Assumed = {size: 1, overstated: {}, unclear: null};

/** What an account is built from. */
interface Foundations {
  readonly design: Design;
  readonly priors: Priors;
}

/** Design and priors under other assumptions, in the same coordinates. */
export function assume({size, overstated, unclear}: Assumed, {design, priors}: Foundations): Foundations {
  const sized = size === 1 ? design : resized(design, size);
  return {
    design: unclear === null ? sized : readAs(unclear, sized),
    priors: {...priors, ...Object.fromEntries(entriesOf(overstated).map(([kind, percent]) => meanOf(kind, percent)))},
  };
}

/** Each assumption in words, as they stand after “with”: “half as many departures as guessed”. */
export function assumedInWords({size, overstated, unclear}: Assumed): readonly string[] {
  return [
    ...(size === 1 ? [] : [`${timesWords[size] ?? `${size} times`} as many departures as guessed`]),
    ...entriesOf(overstated).map(([kind, percent]) => {
      const way = percent < 0 ? "understatement" : "overstatement";
      return `${way} by ${kindsInWords[kind]} taken as ${Math.abs(percent)}%`;
    }),
    ...(unclear === null ? [] : [`claims that do not say which stays they count read as ${staysInWords[unclear]}`]),
  ];
}

const timesWords: Readonly<Record<number, string>> = {0.25: "a quarter", 0.5: "half", 2: "twice"};

export const kindsInWords: Readonly<Record<SourceKind, string>> = {
  "host official": "officials where people went",
  "statistical office": "statistical offices",
  research: "research",
  media: "media",
  "origin official": "officials of the country left",
  survey: "surveys",
};

const staysInWords: Readonly<Record<Stay, string>> = {
  any: "every stay of a month or more",
  settled: "people who settled abroad",
};

function entriesOf(overstated: Assumed["overstated"]): readonly (readonly [SourceKind, number])[] {
  return sourceKinds.flatMap((kind) => {
    const percent = overstated[kind];
    return percent === undefined ? [] : [[kind, percent] as const];
  });
}

function meanOf(kind: SourceKind, percent: number): readonly [string, number] {
  return [biasMean(kind), Math.log1p(percent / 100)];
}

function resized(design: Design, factor: number): Design {
  const times = (persons: number | null) => (persons === null ? null : factor * persons);
  return {
    ...design,
    N0: factor * design.N0,
    baseline: times(design.baseline),
    events: design.events.map((event) => ({...event, departures: times(event.departures)})),
  };
}

function readAs(stay: Stay, design: Design): Design {
  const observations = design.observations.map((each) => (each.stay === "unclear" ? {...each, stay} : each));
  return {...design, observations};
}

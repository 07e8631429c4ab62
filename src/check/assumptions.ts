import {type Design, type SourceKind, type Stay, sourceKinds} from "../account/observation.ts";
import {ofKind, type Priors, priorTable} from "../account/priors.ts";

/** One assumption changed: what an answer would be had we assumed otherwise. */
export interface ChangedAssumption {
  readonly id: string;
  /** “twice as many departures as guessed”. */
  readonly words: string;
  readonly design: Design;
  readonly priors: Priors;
}

/**
 * The assumptions that an account is tried with: the size of the displacement doubled and halved, the bias of each kind
 * of source that speaks twice and half as wide, more and fewer short stays, and every claim that does not say how long a
 * stay it counts read one way.
 */
export function changedAssumptions(design: Design, priors: Priors): readonly ChangedAssumption[] {
  const kinds = sourceKinds.filter((kind) => design.observations.some((each) => each.kind === kind));
  const unclear = design.observations.some(({stay}) => stay === "unclear");
  return [
    {id: "size × 2", words: "twice as many departures as guessed", design: resized(design, 2), priors},
    {id: "size ÷ 2", words: "half as many departures as guessed", design: resized(design, 1 / 2), priors},
    ...kinds.flatMap((kind) => [biasOf(kind, 2, design, priors), biasOf(kind, 1 / 2, design, priors)]),
    shortStays("more short stays", 1, design, priors),
    shortStays("fewer short stays", -1, design, priors),
    ...(unclear ? (["any", "settled"] as const).map((stay) => readAs(stay, design, priors)) : []),
  ];
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

function biasOf(kind: SourceKind, factor: number, design: Design, priors: Priors): ChangedAssumption {
  const wider = factor > 1;
  const names = [ofKind("tau", kind), ofKind("tau.return", kind)];
  const changed = names.map((name) => [name, factor * valueOfPrior(name, priors)] as const);
  return {
    id: `${kind} ${wider ? "× 2" : "÷ 2"}`,
    words: `biases of ${wordsOf[kind]} ${wider ? "twice" : "half"} as wide`,
    design,
    priors: {...priors, ...Object.fromEntries(changed)},
  };
}

const wordsOf: Readonly<Record<SourceKind, string>> = {
  "host official": "officials where people went",
  "statistical office": "statistical offices",
  research: "research",
  media: "media",
  "origin official": "officials of the country left",
  survey: "surveys",
};

/** A unit on the logit scale: from a quarter to under a half, or to a tenth. */
function shortStays(words: string, shift: number, design: Design, priors: Priors): ChangedAssumption {
  return {id: words, words, design, priors: {...priors, "short.mean": valueOfPrior("short.mean", priors) + shift}};
}

function readAs(stay: Stay, design: Design, priors: Priors): ChangedAssumption {
  const observations = design.observations.map((each) => (each.stay === "unclear" ? {...each, stay} : each));
  const who = stay === "any" ? "every stay of a month or more" : "people who settled abroad";
  return {
    id: `unclear as ${stay}`,
    words: `claims that do not say which stays they count read as ${who}`,
    design: {...design, observations},
    priors,
  };
}

function valueOfPrior(name: string, priors: Priors): number {
  return priors[name] ?? priorTable[name].value;
}

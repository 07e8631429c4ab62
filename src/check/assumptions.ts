import {type Design, type SourceKind, sourceKinds} from "../account/observation.ts";
import {ofKind, type Priors, priorTable} from "../account/priors.ts";
import {type Assumed, assume, assumedInWords, kindsInWords, nothingAssumed} from "./assumed.ts";

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
  const otherwise = (id: string, assumed: Partial<Assumed>): ChangedAssumption => {
    const all = {...nothingAssumed, ...assumed};
    return {id, words: assumedInWords(all).join(" and "), ...assume(all, {design, priors})};
  };
  return [
    otherwise("size × 2", {size: 2}),
    otherwise("size ÷ 2", {size: 1 / 2}),
    ...kinds.flatMap((kind) => [biasOf(kind, 2, design, priors), biasOf(kind, 1 / 2, design, priors)]),
    shortStays("more short stays", 1, design, priors),
    shortStays("fewer short stays", -1, design, priors),
    ...(unclear ? (["any", "settled"] as const).map((stay) => otherwise(`unclear as ${stay}`, {unclear: stay})) : []),
  ];
}

function biasOf(kind: SourceKind, factor: number, design: Design, priors: Priors): ChangedAssumption {
  const wider = factor > 1;
  const names = [ofKind("tau", kind), ofKind("tau.return", kind)];
  const changed = names.map((name) => [name, factor * valueOfPrior(name, priors)] as const);
  return {
    id: `${kind} ${wider ? "× 2" : "÷ 2"}`,
    words: `biases of ${kindsInWords[kind]} ${wider ? "twice" : "half"} as wide`,
    design,
    priors: {...priors, ...Object.fromEntries(changed)},
  };
}

/** A unit on the logit scale: from a quarter to under a half, or to a tenth. */
function shortStays(words: string, shift: number, design: Design, priors: Priors): ChangedAssumption {
  return {id: words, words, design, priors: {...priors, "short.mean": valueOfPrior("short.mean", priors) + shift}};
}

function valueOfPrior(name: string, priors: Priors): number {
  return priors[name] ?? priorTable[name].value;
}

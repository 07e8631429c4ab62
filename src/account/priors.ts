import {type SourceKind, sourceKinds} from "./observation.ts";

/** One number of the table of priors: what it is, and why it is that. */
export interface Prior {
  readonly value: number;
  readonly meaning: string;
  readonly reason: string;
}

/**
 * Every fixed number of the model, by name. Parameters z are standard normal; these say what a unit of z is worth.
 * The report prints the table and case.yaml may change any of it under `priors`.
 *
 * Source: for the rates of return, UNHCR's records of 62 displacements since 1985 (UNHCR2026), summarised in
 * docs/methods.md; for the scatter of sources, the spread of numbers for one quantity in the bundled Russian table.
 */
export const priorTable: Readonly<Record<string, Prior>> = {
  ...departurePriors(),
  ...destinationPriors(),
  ...exitPriors(),
  ...coveragePriors(),
  ...sourcePriors(),
};

export type Priors = Readonly<Record<string, number>>;

/** The table's values with some of them changed. @throws {RangeError} for a name that the table does not have. */
export function priorsWith(changes: Priors = {}): Priors {
  const unknown = Object.keys(changes).find((name) => !(name in priorTable));
  if (unknown !== undefined) throw new RangeError(`“${unknown}” is not in the table of priors`);
  return {...Object.fromEntries(Object.entries(priorTable).map(([name, {value}]) => [name, value])), ...changes};
}

/** Name in the table of a number that each kind of source has its own of: `tau.survey`. */
export function ofKind(name: string, kind: SourceKind): string {
  return `${name}.${kind.replace(" ", "-")}`;
}

/** Name in the table of the middle of what a kind's common error may be: `media.mean`. */
export function biasMean(kind: SourceKind): string {
  return `${kind.replace(" ", "-")}.mean`;
}

function departurePriors(): Record<string, Prior> {
  const drift = "departures of a quarter rarely differ from their trend by more than a factor of two";
  return {
    "departures.persistence": {value: 0.85, meaning: "AR(1) coefficient of log departures", reason: drift},
    "departures.sd": {value: 0.25, meaning: "monthly innovation of log departures", reason: drift},
    "baseline.share": {
      value: 0.15,
      meaning: "share of all departures that the baseline makes where none is given",
      reason: "most of a displacement leaves in its waves",
    },
    "baseline.floor": {
      value: 0.01,
      meaning: "least share of all departures that the baseline makes",
      reason: "a baseline of nothing would make every month without a wave impossible",
    },
    "baseline.sd": {value: 1.3, meaning: "log sd of the baseline", reason: "rarely published before a displacement"},
    "wave.share": {
      value: 0.8,
      meaning: "share of all departures that the waves make together where none is given",
      reason: "most of a displacement leaves in its waves",
    },
    "wave.sd": {
      value: 0.8,
      meaning: "log sd of the persons in a wave",
      reason: "first guesses are off by half to double",
    },
    "wave.persistence.sd": {
      value: 0.8,
      meaning: "logit sd of the share of a wave that is still to leave after each month",
      reason: "waves of weeks and of half a year are both common",
    },
  };
}

function destinationPriors(): Record<string, Prior> {
  return {
    "destination.sd": {
      value: 1,
      meaning: "log-weight sd of a host among all destinations",
      reason: "hosts of one displacement differ by an order of magnitude",
    },
    "destination.regime.sd": {
      value: 0.4,
      meaning: "change of a host's log-weight from one regime to the next",
      reason: "after an event people go where they still can",
    },
    "short.mean": {
      value: -1.2,
      meaning: "logit of the share of departures that are short stays",
      reason: "about a quarter of those who cross and stay a month do not settle",
    },
    "short.sd": {value: 1.5, meaning: "its sd", reason: "from 5 % to 60 %: nobody measures it"},
    "short.regime.sd": {value: 0.4, meaning: "its change from regime to regime", reason: "panic differs from planning"},
    "short.host.sd": {value: 0.5, meaning: "its difference between hosts", reason: "transit hosts and destinations"},
  };
}

function exitPriors(): Record<string, Prior> {
  const unhcr = "returns recorded in 62 displacements since 1985: quartiles 0, 1 % and 7 % a year";
  return {
    "short.exit.mean": {
      value: -0.85,
      meaning: "logit of the monthly probability that a short stay ends",
      reason: "short stays last about three months",
    },
    "short.exit.sd": {value: 0.4, meaning: "its sd", reason: "between two and five months"},
    "short.home.mean": {
      value: 0.5,
      meaning: "logit of the share of ended short stays that go home",
      reason: "more go home than move on, but nobody counts them",
    },
    "short.home.sd": {value: 1.4, meaning: "its sd", reason: "from 15 % to 95 %"},
    "return.median": {value: 0.006, meaning: "median monthly odds of going home for good", reason: unhcr},
    "return.sd": {value: 1.5, meaning: "log sd of those odds", reason: unhcr},
    "return.host.sd": {value: 0.8, meaning: "their difference between hosts", reason: "log sd 1.5 between hosts"},
    "return.quarter.persistence": {value: 0.9, meaning: "AR(1) coefficient from quarter to quarter", reason: unhcr},
    "return.quarter.sd": {
      value: 0.4,
      meaning: "innovation of the log odds in a quarter",
      reason: "in a third of cases the rate changes by a factor of five from one year to the next",
    },
    "return.event.mean": {
      value: 2,
      meaning: "rise of the log odds of going home after a return event",
      reason: "where return waves came, the hazard rose by e^0.9 to e^7, median e^2.6",
    },
    "return.event.sd": {value: 1.5, meaning: "its sd", reason: "the same waves"},
    "return.event.host.sd": {value: 0.8, meaning: "its difference between hosts", reason: "borders differ"},
    "onward.median": {value: 0.006, meaning: "median monthly odds of moving on to another host", reason: unhcr},
    "onward.sd": {value: 1.2, meaning: "log sd of those odds", reason: "rarely measured"},
    "onward.host.sd": {value: 0.5, meaning: "their difference between hosts", reason: "rarely measured"},
    "leave.year.sd": {
      value: 0.6,
      meaning: "how a year in one host changes the odds of leaving it, home or onward",
      reason: "host policies change them by a factor of two within a year",
    },
    "decay.mean": {
      value: 0.5,
      meaning: "power by which the odds of leaving fall as the displacement lasts",
      reason: "the longer it lasts, the fewer leave again",
    },
    "decay.sd": {value: 0.3, meaning: "its sd", reason: "from hardly to inversely with time"},
    "decay.months": {value: 12, meaning: "months after the first event that count as one", reason: "rates are yearly"},
    "onward.host.weight": {
      value: 0.5,
      meaning: "how much a host's prior log-weight counts among those who move on",
      reason: "the rest of the world takes more than one host, but less than of first departures",
    },
    "onward.destination.sd": {
      value: 0.7,
      meaning: "log-weight sd of a host among those who move on",
      reason: "closer to each other than first destinations are",
    },
  };
}

function coveragePriors(): Record<string, Prior> {
  return {
    "permits.mean": {
      value: -0.2,
      meaning: "log of valid permits per settled person",
      reason: "not everybody needs one; some permits are stale",
    },
    "permits.sd": {value: 0.5, meaning: "its sd", reason: "from half to one and a half"},
  };
}

function sourcePriors(): Record<string, Prior> {
  const level = [0.15, 0.12, 0.25, 0.3, 0.5, 0.35];
  const ofReturn = [0.25, 0.2, 0.35, 0.45, 0.8, 0.5];
  const row = [0.08, 0.06, 0.12, 0.15, 0.2, 0.1];
  const spread = "spread of numbers for one quantity in the Russian evidence";
  const table: Record<string, Prior> = {
    "source.scale.sd": {value: 0.4, meaning: "log sd of each kind's bias and scatter", reason: "the table is a guess"},
    "source.off.weight": {value: 0.1, meaning: "prior probability that a source is off", reason: "one in ten"},
    "source.off.factor": {value: 3, meaning: "how much wider the bias of a source that is off", reason: spread},
    "source.common": {
      value: 1,
      meaning: "sd of the error common to a kind, in units of its bias",
      reason: "with half of it the account covered 64–84 % of truths in worlds it does not describe, not 80 %",
    },
    "survey.return.mean": {
      value: -0.3,
      meaning: "logit by which surveys of emigrants understate returning",
      reason: "people are surveyed abroad",
    },
  };
  for (const [k, kind] of sourceKinds.entries()) {
    table[biasMean(kind)] = {
      value: 0,
      meaning: `log by which ${kind} overstates numbers of people`,
      reason: "nobody knows which way a kind errs",
    };
    table[ofKind("tau", kind)] = {value: level[k] as number, meaning: `bias of ${kind}, log`, reason: spread};
    table[ofKind("tau.return", kind)] = {
      value: ofReturn[k] as number,
      meaning: `bias of ${kind} on returning, logit`,
      reason: "who is reached; no denominator",
    };
    table[ofKind("sigma", kind)] = {
      value: row[k] as number,
      meaning: `scatter of the rows of one ${kind} source, log or logit`,
      reason: "dates, rounding, errors of one host inside one source",
    };
  }
  return table;
}

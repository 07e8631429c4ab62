import type {Design, Observation} from "../account/observation.ts";
import {hardlyNarrowed} from "./narrowing.ts";
import type {QuantitySummary} from "./result.ts";

/**
 * What the evidence of a case cannot tell, in plain sentences, most important first.
 *
 * @param headline the quantities of the sentences, both stays, at their month
 * @param away where people are who have left: “abroad”, “elsewhere”
 */
export function cannotTell(
  design: Design,
  headline: readonly QuantitySummary[],
  {forecasts, away}: {readonly forecasts: boolean; readonly away: string},
): string[] {
  return [
    ...untellableShare(design, away),
    ...levelOnPriors(design),
    ...headline.filter((of) => of.narrowing < hardlyNarrowed).map((of) => mostlyAssumption(of, away)),
    ...(forecasts ? [afterTheEvidence] : []),
    "A person who left twice counts twice among those who left, counting every stay of a month or more.",
  ];
}

/** Whether some row follows people who settled: a panel, a survey of the origin, or a balance by a residence rule. */
export function hasReturnAnchor({observations}: Design): boolean {
  const isBound = ({form}: Observation) => form === "at least" || form === "up to";
  return observations.some((of) => !isBound(of) && (isSurveyOfReturn(of) || isResidenceBalance(of)));
}

function isSurveyOfReturn({quantity, kind, stay}: Observation): boolean {
  const follows = quantity === "return rate" || quantity === "return rate of host" || quantity === "leave rate";
  return kind === "survey" && (follows || (quantity === "returned share" && stay === "settled"));
}

/** Two stocks compared say how many more there are, not that anybody was counted going. */
function isResidenceBalance({quantity, stay, ofStocks}: Observation): boolean {
  return quantity === "net" && stay === "settled" && ofStocks !== true;
}

function untellableShare(design: Design, away: string): string[] {
  if (hasReturnAnchor(design)) return [];
  return [
    `How many of the people who settled ${away} have come back for good cannot be told: no row follows the same people over time, asks at home, or balances arrivals and departures by a rule of residence.`,
  ];
}

function levelOnPriors({observations}: Design): string[] {
  const anchored = observations.some(
    ({kind, form}) =>
      (kind === "host official" || kind === "statistical office") && (form === "band" || form === "balance"),
  );
  return anchored
    ? []
    : [
        "No register of a host and no statistical office but that of the country left speaks in this evidence: the level rests on assumptions.",
      ];
}

function mostlyAssumption({quantity, stay}: QuantitySummary, away: string): string {
  const who = stay === "settled" ? `of people who settled ${away}` : "counting every stay of a month or more";
  return `The evidence hardly speaks about ${names[quantity]}, ${who}: the interval is mostly what is assumed.`;
}

const names = {
  left: "how many left",
  returned: "how many came back",
  returned_share: "the share that came back",
  abroad: "how many are still away",
  departures: "departures in a month",
  returns: "returns in a month",
  onward: "moves from host to host",
};

const afterTheEvidence =
  "Months after the last evidence are a forecast in which nothing new happens: no new wave, no new rule, no peace.";

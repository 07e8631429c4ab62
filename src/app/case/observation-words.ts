import type {Design, Observation} from "../../account/observation.ts";
import {observedInWords} from "../../account/observe/in-words.ts";
import {observerOf} from "../../account/observe/observers.ts";
import {identityScale, logScale} from "../../account/scale.ts";
import type {Case} from "../../core/case.ts";
import {addMonths, monthText} from "../../core/month.ts";
import {personsInTable, shareInTable} from "../../report/numbers.ts";
import {placeInSentence} from "../../report/place-names.ts";

/** An observation as a person can hold it against what was published: persons or shares, places and months by name. */
export interface WordedObservation {
  /** Ids of the rows it was made from. */
  readonly rows: readonly string[];
  readonly quantity: Observation["quantity"];
  /** The quantity with its places and months: “people living in Georgia at the end of June 2023”. */
  readonly what: string;
  /** Codes of the hosts that are summed; null means all. */
  readonly hosts: readonly string[] | null;
  /** First month of the window, `2022-02`; the first month of the account where the quantity has none. */
  readonly from: string;
  /** Last month of the window, or the month of the stock. */
  readonly until: string;
  readonly stay: Observation["stay"];
  readonly form: Observation["form"];
  /** What it takes the row to say: “at least 70,000”, “30% (8 in 10: 25% to 36%)”. */
  readonly says: string;
  readonly unit: "persons" | "share";
  /** The same as a number, a share from 0 to 1. */
  readonly value: number;
  /** Central 80 % of the row's own imprecision, whatever its source adds to it. */
  readonly q10: number;
  readonly q90: number;
  readonly kind: Observation["kind"];
  readonly source: string;
}

/** Put an observation into words: month indices become months, host indices codes, ln and logit what they came from. */
export function wordObservation(observation: Observation, design: Design, of: Case): WordedObservation {
  const {rows, quantity, hosts, t0, t, wave, stay, form, y, s, kind, source} = observation;
  const {scale} = observerOf(quantity);
  const codes = hosts?.map((host) => design.hosts[host] as string) ?? null;
  const unit = scale === logScale || scale === identityScale ? "persons" : "share";
  const numbers = {value: scale.value(y), q10: scale.value(y - z90 * s), q90: scale.value(y + z90 * s)};
  const [first, last] = [addMonths(of.from, wave?.[0] ?? t0), addMonths(of.from, t)];
  return {
    rows,
    quantity,
    what: observedInWords(observation, where(codes), of.from),
    hosts: codes,
    from: monthText(first),
    until: monthText(last),
    stay,
    form,
    says: says(form, unit, numbers),
    unit,
    ...numbers,
    kind,
    source,
  };
}

function says(
  form: WordedObservation["form"],
  unit: WordedObservation["unit"],
  {value, q10, q90}: Pick<WordedObservation, "value" | "q10" | "q90">,
): string {
  const [middle, low, high] = [value, q10, q90].map(unit === "share" ? shareInTable : personsInTable);
  return form === "at least" || form === "up to" ? `${form} ${middle}` : `${middle} (8 in 10: ${low} to ${high})`;
}

/** As it stands after “living in …”. */
function where(codes: readonly string[] | null): string {
  return codes === null ? "any place abroad" : placeList.format(codes.map(placeInSentence));
}

const placeList = new Intl.ListFormat("en-GB");

/** 90 % quantile of the standard normal distribution. */
const z90 = 1.2815515655446004;

import type {Design, Observation} from "../../account/observation.ts";
import {observedInWords} from "../../account/observe/in-words.ts";
import {observerOf} from "../../account/observe/observers.ts";
import {identityScale, logScale} from "../../account/scale.ts";
import {addMonths, type Month, monthWords} from "../../core/month.ts";
import {asClaimed} from "../numbers.ts";
import {placeInSentence} from "../place-names.ts";
import {listed} from "../words.ts";

/** A number as it was stated, or as it was judged. */
export interface StatedNumber {
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
}

/** Whether a claim speaks of persons or of a share. */
export function unitOf({quantity}: Pick<Observation, "quantity">): "persons" | "share" {
  const {scale} = observerOf(quantity);
  return scale === logScale || scale === identityScale ? "persons" : "share";
}

/** What a row adds to the words of its claim. */
interface WhereFrom {
  /** As the row writes it: shorter than the list of its hosts where it is a group. */
  readonly place?: string;
  /** How the number came about, where it is not the row's own (`judgedNumber`). */
  readonly origin?: string | undefined;
}

/**
 * What a claim is read as saying, as a statement: “110,000 people were living in Georgia at the end of November 2022”,
 * “50% of those who left since February 2022 had returned by the end of June 2023”.
 */
export function claimInWords(
  claim: Observation,
  stated: StatedNumber,
  design: Design,
  from: Month,
  {place, origin}: WhereFrom = {},
): string {
  const what = quantityInWords(claim, design, from, place);
  const cameAbout = origin === undefined ? "" : `, ${origin}`;
  if (claim.form === "balance") return asChange(what, claim.y) + cameAbout;
  const before = claim.base === null ? "" : ", those who were there before included";
  const number = `${origin === undefined || claim.form !== "band" ? "" : "about "}${numberInWords(stated, claim)}`;
  return asStatement(`${number} ${what.replace(/^share of/, "of")}`) + before + cameAbout;
}

/**
 * The quantity that a claim is about: “people living in Georgia at the end of June 2023”.
 *
 * @param place as its row writes it: shorter than the list of its hosts where it is a group
 */
export function quantityInWords(claim: Observation, design: Design, from: Month, place?: string): string {
  const {hosts, t0, wave} = claim;
  const where =
    hosts === null
      ? "any place abroad"
      : place !== undefined && hosts.length > 1
        ? placeInSentence(place)
        : listed(hosts.map((host) => placeInSentence(design.hosts[host] as string)));
  const first = monthWords(addMonths(from, wave?.[0] ?? t0));
  return observedInWords(claim, where, from)
    .replace(/\b(in|from) any place abroad\b/, (_, preposition) => (preposition === "in" ? "abroad" : "from abroad"))
    .replace(`from ${first} to ${first}`, `in ${first}`);
}

/** The number itself, every digit of it: “at least 100,000”, “700,000 to 1,500,000”, “almost 300,000”, “50%”. */
export function numberInWords({low, mid, high}: StatedNumber, claim: Pick<Observation, "form" | "quantity">): string {
  const share = unitOf(claim) === "share";
  const number = (value: number) => (share ? `${asClaimed(Number((100 * value).toPrecision(12)))}%` : asClaimed(value));
  const either = low ?? mid ?? high ?? 0;
  if (claim.form === "at least") return `at least ${number(either)}`;
  if (claim.form === "up to") return `no more than ${number(high ?? either)}`;
  if (low !== null && high !== null && low < high) return `${number(low)} to ${number(high)}`;
  if (mid !== null && low === null && high === mid) return `almost ${number(mid)}`;
  if (mid === null && low !== null && high === null) return `more than ${number(low)}`;
  return number(mid ?? either);
}

function asChange(what: string, persons: number): string {
  const [, people, months] = /^change in (.*) ((?:from|in) \w+ \d+(?: to \w+ \d+)?)$/.exec(what) ?? [];
  return people === undefined ? `${what}: ${signed(persons)}` : `${people} changed by ${signed(persons)} ${months}`;
}

function signed(persons: number): string {
  return `${persons < 0 ? "−" : "+"}${asClaimed(Math.abs(Math.round(persons)))}`;
}

/** From the name of a quantity, which every observer has, to a statement about it. */
export function asStatement(noun: string): string {
  return noun
    .replace(" people who ", " people ")
    .replace(" people living ", " people were living ")
    .replace(" permits valid ", " permits were valid ")
    .replace(" that was back ", " were back ")
    .replace(/ that (had returned|went|left|moved) /, " $1 ");
}

import type {SourceSummary} from "../estimate/result.ts";
import {placeName} from "./place-names.ts";
import type {Evidence} from "./view.ts";
import {listed} from "./words.ts";

/** How one group of numbers leans, on one scale for all classes: the logarithm of a factor, 0 for “as the others”. */
export interface Leaning {
  readonly group: SourceSummary;
  readonly name: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly priorLow: number;
  readonly priorHigh: number;
  /** The 90 % interval leaves out “as the others”. */
  readonly clear: boolean;
}

/** Groups from the strongest leaning to the weakest. Groups of one speaker are told apart by their places. */
export function leaningsOf(groups: readonly SourceSummary[], evidence: Evidence): readonly Leaning[] {
  const speakers = groups.map((group) => speakerOf(group, evidence));
  return groups
    .map((group, i) => {
      const speaker = speakers[i] as string;
      const alone = speakers.filter((other) => other === speaker).length === 1;
      return leaningOf(group, alone ? speaker : `${speaker}, ${placesOf(group, evidence)}`);
    })
    .sort((a, b) => Math.abs(b.median) - Math.abs(a.median));
}

/** The factor that a leaning is the logarithm of, with two significant digits: `1.3`, `0.72`. */
export function factorText(leaning: number): string {
  return Math.exp(leaning).toLocaleString("en", {minimumSignificantDigits: 2, maximumSignificantDigits: 2});
}

/** A bias of a balance is a share of it; the others are logarithms already. */
function leaningOf(group: SourceSummary, name: string): Leaning {
  const scale =
    group.class === "balance" ? (bias: number) => Math.log(Math.max(1 + bias, 0.05)) : (bias: number) => bias;
  const [low, high] = [scale(group.biasQ05), scale(group.biasQ95)];
  return {
    group,
    name,
    median: scale(group.biasMedian),
    low,
    high,
    priorLow: scale(group.priorQ05),
    priorHigh: scale(group.priorQ95),
    clear: low > 0 || high < 0,
  };
}

/** Who said most of it. */
function speakerOf(group: SourceSummary, {byId}: Evidence): string {
  const speakers = group.rows.flatMap((id) => byId.get(id)?.attributedTo ?? []).filter((name) => name !== "");
  const counts = Object.entries(Object.groupBy(speakers, (name) => name)).map(
    ([name, all]) => [name, all?.length ?? 0] as const,
  );
  const [most] = counts.sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? group.source;
}

function placesOf(group: SourceSummary, {byId}: Evidence): string {
  const places = [...new Set(group.rows.flatMap((id) => byId.get(id)?.place ?? []))];
  return places.length > 2 ? `${places.length} places` : listed(places.map(placeName));
}

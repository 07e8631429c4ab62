import {type SourceKind, type Stay, sourceKinds} from "../account/observation.ts";
import {type Assumed, nothingAssumed} from "../check/assumed.ts";
import {overstatable, sizes} from "./assumable.ts";

/** What a reader has chosen to look at. */
export interface Choice {
  readonly stay: Stay;
  /** Sources left out, in the order of their names. */
  readonly without: readonly string[];
  /** Kinds of source left out whole, in their own order. */
  readonly kinds: readonly SourceKind[];
  readonly assumed: Assumed;
}

/** What a page can leave out, and assume otherwise. */
export interface Known {
  readonly sources: ReadonlySet<string>;
  readonly kinds: ReadonlySet<SourceKind>;
  /** Kinds of source that speak in the account. */
  readonly speaking: ReadonlySet<SourceKind>;
  /** Some claims do not say which stays they count. */
  readonly unclear: boolean;
}

/** As the page opens. */
export const firstChoice: Choice = {stay: "settled", without: [], kinds: [], assumed: nothingAssumed};

/** Whether anything is assumed otherwise than the case does. */
export function assumesOtherwise({assumed: {size, overstated, unclear}}: Choice): boolean {
  return size !== 1 || unclear !== null || Object.keys(overstated).length > 0;
}

/**
 * A permalink's fragment: `#~stay=any&without=mvd+forbes&kinds=media&size=2&overstated=survey_-10&unclear=any`; empty
 * for the first choice.
 */
export function fragmentOf({stay, without, kinds, assumed: {size, overstated, unclear}}: Choice): string {
  const parameters = new URLSearchParams();
  if (stay !== firstChoice.stay) parameters.set("stay", stay);
  if (without.length > 0) parameters.set("without", without.join(" "));
  if (kinds.length > 0) parameters.set("kinds", kinds.map(dashed).join(" "));
  if (size !== 1) parameters.set("size", String(size));
  const percents = Object.entries(overstated).map(([kind, percent]) => `${dashed(kind)}_${percent}`);
  if (percents.length > 0) parameters.set("overstated", percents.join(" "));
  if (unclear !== null) parameters.set("unclear", unclear);
  const text = parameters.toString();
  return text === "" ? "" : `#~${text}`;
}

/**
 * The choice a fragment holds; the first choice where it holds none, as the fragment of a heading does. What the page
 * does not know is left out of it.
 */
export function choiceFrom(fragment: string, known: Known): Choice {
  if (!fragment.startsWith("#~")) return firstChoice;
  const parameters = new URLSearchParams(fragment.slice(2));
  const without = (parameters.get("without") ?? "").split(" ").filter((source) => known.sources.has(source));
  const named = (parameters.get("kinds") ?? "").split(" ");
  return {
    stay: parameters.get("stay") === "any" ? "any" : "settled",
    without: [...new Set(without)].sort(),
    kinds: sourceKinds.filter((kind) => known.kinds.has(kind) && named.includes(dashed(kind))),
    assumed: assumedFrom(parameters, known),
  };
}

function assumedFrom(parameters: URLSearchParams, {speaking, unclear}: Known): Assumed {
  const size = Number(parameters.get("size") ?? 1);
  const percents = new Map(
    (parameters.get("overstated") ?? "").split(" ").map((each) => each.split("_") as [string, string]),
  );
  const overstated = sourceKinds.flatMap((kind) => {
    const percent = overstatable(percents.get(dashed(kind)));
    return speaking.has(kind) && percent !== undefined ? [[kind, percent] as const] : [];
  });
  const stay = parameters.get("unclear");
  return {
    size: sizes.includes(size) ? size : 1,
    overstated: Object.fromEntries(overstated),
    unclear: unclear && (stay === "any" || stay === "settled") ? stay : null,
  };
}

/** `host-official`: a name without the blank that parts names. */
function dashed(kind: string): string {
  return kind.replaceAll(" ", "-");
}

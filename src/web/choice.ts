import {type SourceKind, type Stay, sourceKinds} from "../account/observation.ts";

/** What a reader has chosen to look at. */
export interface Choice {
  readonly stay: Stay;
  /** Sources left out, in the order of their names. */
  readonly without: readonly string[];
  /** Kinds of source left out whole, in their own order. */
  readonly kinds: readonly SourceKind[];
}

/** What can be left out of a page. */
export interface Known {
  readonly sources: ReadonlySet<string>;
  readonly kinds: ReadonlySet<SourceKind>;
}

/** As the page opens. */
export const firstChoice: Choice = {stay: "settled", without: [], kinds: []};

/** A permalink's fragment: `#~stay=any&without=mvd+forbes&kinds=media`; empty for the first choice. */
export function fragmentOf({stay, without, kinds}: Choice): string {
  const parameters = new URLSearchParams();
  if (stay !== firstChoice.stay) parameters.set("stay", stay);
  if (without.length > 0) parameters.set("without", without.join(" "));
  if (kinds.length > 0) parameters.set("kinds", kinds.map(dashed).join(" "));
  const text = parameters.toString();
  return text === "" ? "" : `#~${text}`;
}

/**
 * The choice a fragment holds; the first choice where it holds none, as the fragment of a heading does. Sources and
 * kinds that the page does not know are left out of it.
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
  };
}

/** `host-official`: a name without the blank that parts names. */
function dashed(kind: SourceKind): string {
  return kind.replaceAll(" ", "-");
}

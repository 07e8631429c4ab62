import type {Stay} from "../account/observation.ts";

/** What a reader has chosen to look at. */
export interface Choice {
  readonly stay: Stay;
  /** Sources left out, in the order of their names. */
  readonly without: readonly string[];
}

/** As the page opens. */
export const firstChoice: Choice = {stay: "settled", without: []};

/** A permalink's fragment: `#~stay=any&without=mvd+forbes`; empty for the first choice. */
export function fragmentOf({stay, without}: Choice): string {
  const parameters = new URLSearchParams();
  if (stay !== firstChoice.stay) parameters.set("stay", stay);
  if (without.length > 0) parameters.set("without", without.join(" "));
  const text = parameters.toString();
  return text === "" ? "" : `#~${text}`;
}

/**
 * The choice a fragment holds; the first choice where it holds none, as the fragment of a heading does. Sources that
 * the page does not know are left out of it.
 */
export function choiceFrom(fragment: string, sources: ReadonlySet<string>): Choice {
  if (!fragment.startsWith("#~")) return firstChoice;
  const parameters = new URLSearchParams(fragment.slice(2));
  const without = (parameters.get("without") ?? "").split(" ").filter((source) => sources.has(source));
  return {stay: parameters.get("stay") === "any" ? "any" : "settled", without: [...new Set(without)].sort()};
}

import type {Design} from "../account/observation.ts";
import {nearestWord} from "../core/nearest-word.ts";
import {UserError} from "../core/user-error.ts";

/**
 * Ids of the observations that rest on some sources. A source that is read host by host (`source@GE`) answers to its
 * name and to each host's.
 *
 * @throws {UserError} for a source that no observation rests on
 */
export function observationsOf(design: Design, sources: readonly string[]): ReadonlySet<string> {
  const known = new Set(design.observations.flatMap(({source}) => namesOf(source)));
  for (const source of sources) if (!known.has(source)) throw unknownSource(source, known);
  const left = design.observations.filter(({source}) => namesOf(source).some((name) => sources.includes(name)));
  return new Set(left.map(({id}) => id));
}

/** `rosstat#issued@GE` answers to itself, to `rosstat#issued` and to `rosstat`. */
function namesOf(source: string): string[] {
  const withoutHost = source.split("@")[0] as string;
  return [source, withoutHost, withoutHost.split("#")[0] as string];
}

function unknownSource(source: string, known: ReadonlySet<string>): UserError {
  const near = nearestWord(source, [...known]);
  return new UserError(
    `no row that enters the account rests on the source “${source}”`,
    near === undefined ? "countercurrent evidence <case>  lists the sources" : `did you mean  ${near} ?`,
  );
}

import {mapEvidence} from "../../account/from-evidence/map-evidence.ts";
import {lastDayMeant} from "../../account/from-evidence/publication.ts";
import type {Observation} from "../../account/observation.ts";
import {addMonths, daysInMonth, monthText} from "../../core/month.ts";
import {type AlteredDesign, alterDesign} from "../../estimate/altered-design.ts";
import {type Mapped, onTheSameHosts} from "../../estimate/altered-without.ts";

/** What had been published by the end of a day. */
export interface KnownState {
  /** `2022-06-30`. */
  readonly asOf: string;
  readonly altered: AlteredDesign;
  /** What spoke by then, at least one. */
  readonly speaking: readonly Observation[];
}

/**
 * What was known at the end of every month that knew other evidence than the month before, and by the case's own `asOf`:
 * the last state is what the estimate knows, but for rows without a date.
 *
 * @param without sources that say nothing in the estimate
 */
export function knownStates(read: Mapped, without: readonly string[]): readonly KnownState[] {
  const states: KnownState[] = [];
  let before = "";
  for (const asOf of monthEnds(read)) {
    const found = mapEvidence(read.rows, {...onTheSameHosts(read.case, read.mapped), asOf}, without);
    if ("problems" in found) continue;
    const altered = alterDesign(read.mapped.design, found.design);
    const known = JSON.stringify([[...altered.masked], altered.cameBack]);
    const speaking = altered.design.observations.filter(({id}) => !altered.masked.has(id));
    if (known !== before && speaking.length > 0) states.push({asOf, altered, speaking});
    before = known;
  }
  return states;
}

/** Rows that speak in the estimate and do not say when they were published: they come in at no state. */
export function undatedRows({rows, mapped}: Mapped): readonly string[] {
  const used = new Set(mapped.design.observations.flatMap((each) => each.rows));
  return rows.filter(({id, published}) => used.has(id) && lastDayMeant(published) === undefined).map(({id}) => id);
}

/** Ends of months from the account's first to that in which the last row was surely out, none after the case's `asOf`. */
function monthEnds({case: of, rows}: Mapped): readonly string[] {
  const published = rows.flatMap((row) => lastDayMeant(row.published) ?? []);
  const limit = of.asOf === undefined ? undefined : lastDayMeant(of.asOf);
  const last = Math.min(limit ?? Infinity, Math.max(...published));
  const ends: string[] = [];
  for (let month = of.from; ; month = addMonths(month, 1)) {
    const end = `${monthText(month)}-${daysInMonth(month)}`;
    const number = lastDayMeant(end) as number;
    if (number < last) ends.push(end);
    else return [...ends, limit !== undefined && limit < number ? (of.asOf as string) : end];
  }
}

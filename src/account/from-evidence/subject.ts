import type {EvidenceRow, StatedStay} from "../../core/evidence-row.ts";
import type {SourceKind} from "../observation.ts";
import type {Calendar} from "./calendar.ts";
import {kindOf} from "./kind.ts";
import {allHosts, placeOf} from "./place.ts";
import {issuedKey, sourceKey} from "./source-key.ts";
import {stayOf} from "./stay.ts";
import type {Window} from "./window.ts";

/** Settings of a case that decide what a row can be. */
export interface Frame {
  readonly home: string;
  readonly asOf: string | undefined;
  readonly calendar: Calendar;
}

/** A row with what is known of it before its measure is looked at. */
export interface Subject {
  readonly row: EvidenceRow;
  readonly place: string;
  readonly kind: SourceKind;
  readonly source: string;
  readonly window: Window;
  readonly stay: StatedStay;
}

/** Say who speaks of whom, where, when and for how long. */
export function subjectOf(row: EvidenceRow, window: Window, {home}: Pick<Frame, "home">): Subject {
  const place = placeOf(row, home) ?? allHosts;
  const source = sourceKey(row);
  return {
    row,
    place,
    kind: kindOf(row, place),
    source: row.measure === "permits_issued" ? issuedKey(source) : source,
    window,
    stay: stayOf(row, place, window.days),
  };
}

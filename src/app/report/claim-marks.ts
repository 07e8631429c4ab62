import type {Observation} from "../../account/observation.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {ClaimMark} from "../../report/claim-mark.ts";
import type {StoredFit} from "../fit/stored-fit.ts";

/** Claims about how many people were abroad, or in one host, on some day: those that entered the account. */
export function claimMarks({design, rows, case: {from}}: Pick<StoredFit, "design" | "rows" | "case">): ClaimMark[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return design.observations.flatMap((each) => {
    const place = placeOf(each, design.hosts);
    const row = byId.get(each.rows[0] as string);
    if (each.quantity !== "stock" || place === undefined || row === undefined) return [];
    const {stay, form, kind, base, t, elapsed} = each;
    return [
      {row: row.id, place, at: from + t + elapsed, stay, form, ...stated(each, row), kind, withEarlier: base !== null},
    ];
  });
}

/** All places, or one; undefined where it speaks of several together. */
function placeOf({hosts}: Observation, names: readonly string[]): string | undefined {
  if (hosts === null) return "ALL";
  const [only, ...others] = hosts;
  return only === undefined || others.length > 0 ? undefined : names[only];
}

/** What its row says; where several rows were added up, what they say together. */
function stated({rows, y}: Observation, {low, mid, high, unit}: EvidenceRow): Pick<ClaimMark, "low" | "mid" | "high"> {
  return rows.length === 1 && unit === "persons"
    ? {low, mid, high}
    : {low: null, mid: Math.round(Math.exp(y)), high: null};
}

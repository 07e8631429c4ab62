import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";

/**
 * Claims without what a heading has in short and the text under it in full: the same number of the same measure. A number
 * that only a heading has stays.
 */
export function withoutEchoes(claims: readonly Claim[], {blocks}: Pick<EvidenceDocument, "blocks">): Claim[] {
  const headings = blocks.filter(({role}) => role === "title" || role === "heading");
  const inHeading = ({evidence: [span]}: Claim) =>
    headings.some(({start, end}) => span !== undefined && start <= span.start && span.end <= end);
  const told = new Set(claims.filter((claim) => !inHeading(claim)).map(numberOf));
  return claims.filter((claim) => numberOf(claim) === undefined || !inHeading(claim) || !told.has(numberOf(claim)));
}

function numberOf({value, measure}: Claim): string | undefined {
  if (value?.kind !== "quantity" || value.bound === "vague") return undefined;
  const {low, mid, high, unit} = value;
  return JSON.stringify([measure, unit, low, mid, high]);
}

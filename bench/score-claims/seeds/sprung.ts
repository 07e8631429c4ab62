import type {Claim} from "../../../src/core/claim.ts";
import type {EvidenceDocument} from "../../../src/core/evidence-document.ts";
import {rawRanges} from "../../../src/core/offset-map.ts";
import type {Span, TextRange} from "../../../src/core/span.ts";
import type {Extraction} from "../../../src/extract/extract.ts";
import type {Gold, GoldTrap} from "./gold.ts";
import {rangeOf, rawOf, sharedUnits} from "./pair-claims.ts";

/** Whether extraction fell into a trap. */
export function sprung(trap: GoldTrap, document: EvidenceDocument, {claims, stages}: Extraction, gold: Gold): boolean {
  const touches = (spans: readonly Span[] | undefined) =>
    sharedUnits((spans ?? []).flatMap(rawOf), [rangeOf(trap)]) > 0;
  switch (trap.kind) {
    case "count":
      return claims.some((claim) => countsPeople(claim) && touches(claim.parts.value));
    case "date":
      return claims.some(
        (claim) =>
          touches([...(claim.parts.period ?? []), ...(claim.parts.statementDate ?? [])]) &&
          !isLabelled(claim, trap, gold),
      );
    case "boilerplate":
      return document.blocks.some((block) => inSource(document, block, trap) > 0);
    case "quote":
      return stages.attributions.some(
        ({mode, content}) => mode === "direct" && content.some((words) => isInside(document, words, trap)),
      );
    case "question":
      return claims.some(
        (claim) => assertsReturn(claim) && touches([...(claim.parts.value ?? []), ...(claim.parts.predicate ?? [])]),
      );
  }
}

function countsPeople({value}: Claim): boolean {
  return value?.kind === "quantity" && ["persons", "trips", "share"].includes(value.unit);
}

/** A label may date a claim by the same words: then its date is the right one. */
function isLabelled({period}: Claim, trap: GoldTrap, {claims}: Gold): boolean {
  if (period === null || period.kind === "relative" || period.start === null) return true;
  const labels = claims.filter(({parts}) => sharedUnits((parts.period ?? []).map(rangeOf), [rangeOf(trap)]) > 0);
  return labels.some((label) => label.period?.start === period.start);
}

function assertsReturn({kind, measure, modality}: Claim): boolean {
  return (
    (kind === "quantity" || kind === "trend") &&
    measure.startsWith("return") &&
    ["asserted", "estimated", "claimed"].includes(modality)
  );
}

function isInside(document: EvidenceDocument, words: TextRange, trap: GoldTrap): boolean {
  return inSource(document, words, trap) >= words.end - words.start;
}

function inSource({map}: EvidenceDocument, {start, end}: TextRange, trap: GoldTrap): number {
  const raw = rawRanges(map, start, end).flatMap((range) => ("page" in range ? [] : [range]));
  return sharedUnits(raw, [rangeOf(trap)]);
}

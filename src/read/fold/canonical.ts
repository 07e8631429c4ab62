import {type EvidenceDocument, type MetadataField, metadataFields} from "../../core/evidence-document.ts";

/** Documents with the one that should stand for all of them first: most metadata, then longest, then lowest id. */
export function canonicalFirst<T extends EvidenceDocument>(documents: readonly T[]): readonly T[] {
  return documents.toSorted(
    (a, b) =>
      fieldsOf(b).length - fieldsOf(a).length ||
      b.text.length - a.text.length ||
      compare(a.id, b.id) ||
      compare(placeOf(a), placeOf(b)),
  );
}

/** The metadata that a copy takes from the canonical document, because it has none itself. */
export function inheritedBy(copy: EvidenceDocument, canonical: EvidenceDocument): readonly MetadataField[] {
  const own = new Set(fieldsOf(copy));
  return fieldsOf(canonical).filter((field) => !own.has(field));
}

function fieldsOf({metadata}: EvidenceDocument): readonly MetadataField[] {
  return metadataFields.filter((field) => (metadata[field]?.length ?? 0) > 0);
}

/** Two files of the same bytes have one id; where they lie tells them apart. */
function placeOf({origin}: EvidenceDocument): string {
  return [origin.url, origin.archivedUrl, origin.path, origin.retrieved].map((part) => part ?? "").join("\n");
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

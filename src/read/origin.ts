import type {EvidenceDocument} from "../core/evidence-document.ts";
import type {DocumentId} from "../core/span.ts";
import type {Hints} from "./detect.ts";

/** The id of a document: of its bytes alone, so that the same file has it wherever it lies. */
export function documentId(rawSha256: string): DocumentId {
  return `d-${rawSha256.slice(0, 12)}`;
}

/** Where a document comes from; an address in a web archive is told from the address that was archived. */
export function originOf({name, path = name, url, retrieved}: Hints): EvidenceDocument["origin"] {
  const archived = url === undefined ? undefined : archivedAddress(url);
  return {
    ...(path !== undefined && path !== url && {path}),
    ...(url !== undefined && {url: archived ?? url}),
    ...(url !== undefined && archived !== undefined && {archivedUrl: url}),
    ...(retrieved !== undefined && {retrieved}),
  };
}

function archivedAddress(url: string): string | undefined {
  return /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:ph|today|is))\/\d{4,14}[a-z_]*\/(https?:\/\/.+)$/i.exec(
    url,
  )?.[1];
}

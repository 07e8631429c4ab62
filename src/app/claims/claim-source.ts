import type {Link} from "../../core/attribution.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {AttributionKind} from "../../core/evidence-row.ts";

/** The link that a claim rests on: whoever counted or said it first. */
export function rootOf({attribution}: Claim): Link | undefined {
  return attribution.chain[0];
}

/** Whose words a claim is, in a few of ours: a name, “not named”, or the outlet where it only narrates. */
export function speakerWords(claim: Claim, document: EvidenceDocument | undefined): string {
  const root = rootOf(claim);
  if (root === undefined || isNarration(root)) {
    const narrator = document === undefined ? root?.name : (outletOf(claim, document) ?? root?.name);
    return narrator ?? "the text itself";
  }
  const title = root.title === undefined ? "" : ` (${root.title})`;
  if (root.name !== null) return `${root.name}${root.identityDisputed ? " (authorship disputed)" : ""}${title}`;
  return root.anonymous ? `an anonymous ${root.title ?? "source"}` : "nobody named";
}

/** Where a claim was published. */
export function outletOf({attribution}: Claim, {metadata}: EvidenceDocument): string | undefined {
  const link = attribution.chain.findLast(({role}) => role === "outlet" || role === "publisher");
  return metadata.outlet?.[0]?.value ?? link?.name ?? undefined;
}

/** “X via Y” where Y prints what X said; an unnamed root says so. */
export function attributedTo(claim: Claim, document: EvidenceDocument): string {
  const root = rootOf(claim);
  const outlet = outletOf(claim, document);
  if (root === undefined || isNarration(root)) return outlet ?? root?.name ?? "";
  const name = root.name ?? unnamed;
  return outlet === undefined || outlet === name ? name : `${name} via ${outlet}`;
}

const unnamed = "unnamed";

/**
 * Slug under which rows share a bias. A root without a name is one of its outlet's; a root with a name is left to the
 * rule for tables, which makes the slug from `attributedTo`, so that both bodies of evidence have one key.
 */
export function sourceOf(claim: Claim, document: EvidenceDocument): string {
  const root = rootOf(claim);
  if (root === undefined || isNarration(root) || root.name !== null) return "";
  const outlet = slug(outletOf(claim, document) ?? "");
  return outlet === "" ? `${unnamed}-${document.id}` : `${outlet}-${unnamed}`;
}

/** A byline or an outlet says what it says itself. */
export function isNarration({role}: Link): boolean {
  return role === "byline" || role === "outlet" || role === "publisher";
}

/** What sort of body the root of a claim is (`docs/words.md`, “Kinds of source”). */
export function attributionKindOf(claim: Claim, home: string): AttributionKind {
  const root = rootOf(claim);
  if (claim.measure === "survey_share") return "survey";
  if (root === undefined || isNarration(root) || root.name === null) return "media-count";
  if (root.side === "statistics") return "statistical-office";
  if (root.side === "official" || root.kind === "government") {
    return root.country === undefined || root.country === home ? "official-origin" : "official-host";
  }
  if (root.kind === "organisation") return root.side === "expert" ? "research" : "NGO";
  return root.kind === "media" ? "media-count" : "individual";
}

function slug(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

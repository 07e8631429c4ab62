import type {Claim} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {Span} from "../../core/span.ts";
import {outletOf} from "./claim-source.ts";

/** Where a claim says that it has its number from. */
export interface NamedOrigins {
  /** Whoever it credits: the root of its chain, those it came through, the agency of its dateline. Not its own outlet. */
  readonly credits: readonly string[];
  /** Pages that the links in its sentence lead to, as `pageOf` writes them. */
  readonly pages: readonly string[];
}

/** Read from a claim and its document whom it credits, and where its links lead. */
export function namedOrigins(claim: Claim, document: EvidenceDocument): NamedOrigins {
  const own = outletOf(claim, document) ?? "";
  const through = claim.attribution.chain.filter(({role}) => role !== "byline" && role !== "photographer");
  const names = [...through.map(({name}) => name), document.metadata.wire?.[0]?.value];
  const inSentence = document.links.filter(({span}) => claim.evidence.some((words) => meet(span, words)));
  return {
    credits: names.filter((name): name is string => typeof name === "string" && !isSameName(name, own)),
    pages: inSentence.map(({href}) => pageOf(href)),
  };
}

/** An address without what leads to the same page: scheme, `www.`, query, fragment, closing slash. */
export function pageOf(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
}

/** “Vladimir Putin” and “Putin”: all words of the shorter name are in the longer. */
export function isSameName(one: string, other: string): boolean {
  const [x, y] = [nameWords(one), nameWords(other)];
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x];
  return hasWords(shorter, new Set(longer));
}

/** Whether all words of a name stand among some words; a name of short words says too little. */
export function hasWords(name: readonly string[], there: ReadonlySet<string>): boolean {
  return name.some((word) => word.length >= 3) && name.every((word) => there.has(word));
}

/** “X via Y” is of X: second-hand printers do not count. */
export function firstHand(attributedTo: string): string {
  return attributedTo.replace(/\(.*?\)/g, " ").split(/,?\s+(?:via|citing)\s/)[0] ?? "";
}

/** The words of a name, or of a text, that tell one name from another. */
export function nameWords(name: string): readonly string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !emptyWords.has(word));
}

const emptyWords: ReadonlySet<string> = new Set(["the", "of", "and", "unnamed", "estimates", "sources", "source"]);

function meet(a: Span, b: Span): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

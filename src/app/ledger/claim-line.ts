import type {Claim} from "../../core/claim.ts";
import type {KeptDocument} from "./ledger.ts";

/** Offset of the first unit of each line of a text; the first is 0. */
export function lineStartsOf(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({index, 0: lineBreak}) => index + lineBreak.length)];
}

/** Line of the source, 1-based, where a claim's number stands, else its first words; 1 where its document has no lines. */
export function lineOf({document, parts, evidence}: Claim, kept: KeptDocument): number {
  const spans = [...(parts.value ?? []), ...evidence].filter((span) => span.document === document);
  const ranges = spans.flatMap(({raw}) => raw).filter((range) => "start" in range);
  const at = ranges[0]?.start ?? 0;
  return Math.max(1, kept.lineStarts.findLastIndex((start) => start <= at) + 1);
}

import type {Link} from "../../../src/core/attribution.ts";
import type {Claim} from "../../../src/core/claim.ts";
import type {GoldClaim} from "./gold.ts";
import {type Pair, rangeOf, rawOf, sharedUnits} from "./pair-claims.ts";

/** What differs in a claim that matters to the account: nothing, or the names of the fields. */
export function ledgerDifferences(doc: string, [gold, found]: Pair): string[] {
  const same: Readonly<Record<string, boolean>> = {
    kind: gold.kind === found.kind,
    measure: gold.measure === found.measure,
    value: sameValue(gold, found),
    modality: gold.modality === found.modality,
    polarity: gold.polarity === found.polarity,
    period: samePeriod(gold, found),
    denominator: sameDenominator(doc, gold, found),
    chain: chainOf(gold.attribution.chain) === chainOf(found.attribution.chain),
  };
  return Object.keys(same).filter((field) => !same[field]);
}

/** What differs in any claim, more coarsely. */
export function claimDifferences([gold, found]: Pair): string[] {
  const counted = ["quantity", "share", "trend"].includes(gold.kind);
  const same: Readonly<Record<string, boolean>> = {
    kind: gold.kind === found.kind,
    speaker: speakerOf(gold.attribution.chain) === speakerOf(found.attribution.chain),
    measure: !counted || gold.measure === found.measure,
    modality: groupOf(gold.modality) === groupOf(found.modality),
  };
  return Object.keys(same).filter((field) => !same[field]);
}

function sameValue({value: gold}: GoldClaim, {value: found}: Claim): boolean {
  if (gold?.kind === "quantity" && found?.kind === "quantity")
    return (["bound", "low", "mid", "high", "unit"] as const).every((field) => gold[field] === found[field]);
  if (gold?.kind === "trend" && found?.kind === "trend") return gold.direction === found.direction;
  return gold?.kind === found?.kind;
}

function samePeriod({period: gold}: GoldClaim, {period: found}: Claim): boolean {
  return (["kind", "start", "end", "startFrom", "endFrom"] as const).every((field) => gold?.[field] === found?.[field]);
}

/** The measure, and words in common: the label keeps no place of its own for the words, so its part does. */
function sameDenominator(doc: string, gold: GoldClaim, found: Claim): boolean {
  if (gold.denominator === null || found.denominator === null) return gold.denominator === found.denominator;
  if (gold.denominator.measure !== found.denominator.measure) return false;
  const label = (gold.parts.denominator ?? []).filter((words) => words.doc === doc).map(rangeOf);
  const ours = (found.parts.denominator ?? []).flatMap(rawOf);
  return label.length === 0 || sharedUnits(ours, label) > 0;
}

function chainOf(chain: readonly Pick<Link, "role" | "name">[]): string {
  return chain.map(({role, name}) => `${role}:${folded(name)}`).join(" < ");
}

/** The first who speaks, or nobody. */
function speakerOf(chain: readonly Pick<Link, "role" | "name">[]): string {
  return folded(chain.find(({role}) => role === "speaker" || role === "holder-of-view")?.name ?? null);
}

function folded(name: string | null): string {
  return (name ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^the /, "").trim();
}

const groups = [
  "asserted estimated claimed",
  "purported speculated",
  "denied",
  "proposed",
  "dropped",
  "planned",
  "predicted",
  "unknowable",
];

function groupOf(modality: string): string | undefined {
  return groups.find((group) => group.split(" ").includes(modality));
}

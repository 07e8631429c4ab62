import type {Attribution} from "./attribution.ts";
import type {Measure} from "./evidence-row.ts";
import type {Period} from "./period.ts";
import type {Value} from "./quantity.ts";
import type {DocumentId, Span} from "./span.ts";

/** "c-" and the first 12 hex digits of the SHA-256 of document id, raw start of the value or predicate, measure, kind. */
export type ClaimId = string;

export const claimKinds = [
  "quantity",
  "share",
  "trend",
  "event",
  "policy",
  "motive",
  "personal",
  "definition",
  "meta",
  "view",
  "prediction",
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Measures that a text may state and an evidence table holds as `other`; the last four are of one person. */
export const textMeasures = [
  "onward_total",
  "visits",
  "displaced_total",
  "displaced_stock",
  "evacuated",
  "intention",
  "departure",
  "return",
  "visit",
  "onward",
] as const;
type TextMeasure = (typeof textMeasures)[number];
export type ClaimMeasure = Measure | TextMeasure;

/** What a claim without a measure is about: `reason_left`, `punishment`, `rent`, … (`docs/words.md` has the list). */
export type Topic = string;

export const modalities = [
  "asserted",
  "estimated",
  "claimed",
  "purported",
  "speculated",
  "denied",
  "proposed",
  "dropped",
  "planned",
  "predicted",
  "unknowable",
] as const;
export type Modality = (typeof modalities)[number];

export const claimUses = ["account", "prior", "covariate", "case", "context", "none"] as const;
export type ClaimUse = (typeof claimUses)[number];

/** Whom a claim counts. */
export interface Population {
  readonly id: string;
  readonly label: string;
  readonly subgroup?: Readonly<Record<string, string>>;
}

/** What a share is a share of, with the words that say so. */
export interface Denominator {
  readonly measure: ClaimMeasure;
  readonly population: {readonly id: string; readonly label: string};
  readonly text: string;
  readonly claim?: ClaimId;
  readonly period?: Period;
}

/** Countries are ISO 3166-1 alpha-2; `host` may be `ALL`. */
export interface ClaimPlace {
  readonly home?: string;
  readonly host?: string;
  readonly hostText?: string;
  readonly direction?: "out" | "back" | "visit" | "onward" | "stay";
  readonly crossing?: string;
  readonly city?: string;
}

export const claimParts = [
  "value",
  "unit",
  "population",
  "denominator",
  "predicate",
  "period",
  "place",
  "speaker",
  "cue",
  "quote",
  "hedge",
  "link",
  "venue",
  "statementDate",
] as const;
export type ClaimPart = (typeof claimParts)[number];

export interface ClaimLink {
  readonly type:
    | "same-quantity"
    | "restates"
    | "denominator"
    | "qualifies"
    | "supports"
    | "disputes"
    | "undermines"
    | "exceeds"
    | "supersedes";
  readonly to: ClaimId;
}

/** Admiralty grades: A–F of the source, 1–6 of the information (`docs/words.md`). */
export interface Grade {
  readonly source: "A" | "B" | "C" | "D" | "E" | "F";
  readonly information: 1 | 2 | 3 | 4 | 5 | 6;
  readonly why: string;
  readonly by: "rule" | "person";
}

/** One number or statement someone made about some people, place and time. */
export interface Claim {
  readonly id: ClaimId;
  readonly document: DocumentId;
  /** One plain sentence of ours. */
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly measure: ClaimMeasure | Topic;
  readonly value: Value | null;
  readonly population: Population | null;
  readonly denominator: Denominator | null;
  readonly place: ClaimPlace;
  readonly period: Period | null;
  readonly durationRule: string | null;
  readonly stay: "any" | "settled" | "unclear" | null;
  readonly modality: Modality;
  readonly polarity: "+" | "-";
  readonly attribution: Attribution;
  /** Several copies: several spans, one claim. */
  readonly evidence: readonly Span[];
  readonly parts: Readonly<Partial<Record<ClaimPart, readonly Span[]>>>;
  readonly use: ClaimUse;
  /** Name of the single case (one person's story) the claim belongs to. */
  readonly case?: string;
  readonly links: readonly ClaimLink[];
  readonly grade: Grade;
  readonly rank: "preferred" | "normal" | "deprecated";
  /** Who found it: program, version of its rules and lexicons, the rules that fired joined by `+`, score 0–1. */
  readonly extractor: {
    readonly name: string;
    readonly version: string;
    readonly rule: string;
    readonly score: number;
  };
}

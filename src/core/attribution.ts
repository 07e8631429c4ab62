/** Class of the words that attribute a statement; each class gives a modality (`docs/words.md`). */
export const cueClasses = [
  "neutral",
  "according-to",
  "estimate",
  "doubt",
  "strong-doubt",
  "speculation",
  "denial",
  "proposal",
  "dropped",
  "plan",
  "factive",
  "viewpoint",
  "continued",
  "carried",
] as const;
export type CueClass = (typeof cueClasses)[number];

/** One hand through which a statement came. Anonymous people have no name; a disputed author is a list of candidates. */
export interface Link {
  readonly role:
    | "origin"
    | "speaker"
    | "holder-of-view"
    | "publisher"
    | "intermediary"
    | "photographer"
    | "actor"
    | "byline"
    | "outlet";
  readonly name: string | null;
  readonly kind: "person" | "organisation" | "government" | "media" | "collective" | "unknown";
  readonly title?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly side?: "official" | "critic" | "expert" | "emigre" | "media" | "statistics";
  readonly anonymous?: boolean;
  readonly identityDisputed?: boolean;
  /** Names the text itself offers for a disputed author. */
  readonly candidates?: readonly string[];
  /** Where the words were spoken. */
  readonly venue?: string;
  /** When, `YYYY[-MM[-DD]]`. */
  readonly date?: string;
  readonly href?: string;
}

/** Who said it, in which form, through whom: the root first, the outlet last. */
export interface Attribution {
  readonly mode: "narration" | "direct" | "indirect" | "mixed";
  readonly cue: string | null;
  readonly cueClass: CueClass | null;
  readonly chain: readonly Link[];
}

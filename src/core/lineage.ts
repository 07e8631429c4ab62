import type {ClaimId} from "./claim.ts";

/** Which claim was taken from which. `copy` and `suspected` count once, with the parent; `part-of` is a component. */
export interface Lineage {
  readonly child: ClaimId;
  readonly parent: ClaimId;
  readonly relation: "copy" | "built-on" | "suspected" | "part-of";
  readonly basis: "passage" | "credit" | "hyperlink" | "same-figure" | "arithmetic" | "import" | "person";
  readonly by: "rule" | "person";
  readonly note?: string;
}

import type {Stay} from "../account/observation.ts";
import type {Evidence, View} from "./view.ts";

/** An input of the run, by content. */
export interface ReportInputFile {
  readonly file: string;
  readonly sha256: string;
}

export type Screen = "wide" | "narrow";

/** What a section is written from. */
export interface Page {
  readonly view: View;
  readonly evidence: Evidence;
  readonly inputs: readonly ReportInputFile[];
  /** The command that makes this page again. */
  readonly command: string;
  /** Charts are drawn on it. */
  readonly document: Document;
  /** For which screens charts are drawn. */
  readonly screens: readonly Screen[];
  /** For which stays charts of one stay are drawn. */
  readonly stays: readonly Stay[];
  /** False: long lists are left out, because the page's script writes them (`web/redraw.ts`). */
  readonly long: boolean;
}

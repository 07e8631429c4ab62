/** Which evidence of a case is to speak. */
export interface EvidenceOptions {
  /** Ignore what was published later; overrides the case's own. */
  readonly asOf?: string | undefined;
  /** Sources that are to say nothing. */
  readonly without: readonly string[];
}

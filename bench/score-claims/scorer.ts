/** What one development set says about our reading: how many items were scored, and each metric by name (0–1 unless named otherwise). */
export interface Score {
  readonly set: string;
  readonly n: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** One format of evaluation data; each file of `sets/` exports one as `scorer`. */
export interface Scorer {
  readonly set: string;
  /** Whether the folder holds data in this format, judged by its files, not by its name. */
  recognises(folder: string): boolean;
  score(folder: string): Promise<Score>;
}

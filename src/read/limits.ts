/** What one document may be; a document beyond is refused with the number that it exceeds. */
export interface ReadLimits {
  readonly megabytes: number;
  /** UTF-16 units of clean text. */
  readonly textUnits: number;
}

export const readLimits: ReadLimits = {megabytes: 20, textUnits: 2_000_000};

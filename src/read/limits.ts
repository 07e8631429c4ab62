/** What one document may be; a document beyond is refused with the number that it exceeds. */
export interface ReadLimits {
  readonly megabytes: number;
  /** UTF-16 units of clean text. */
  readonly textUnits: number;
}

export const readLimits: ReadLimits = {megabytes: 20, textUnits: 2_000_000};

/** The limits of someone who has asked for this much: all of a document may be its text. */
export function limitsFor(megabytes: number): ReadLimits {
  return {megabytes, textUnits: megabytes * 1e6};
}

/** How a person raises the limits, as a part of the sentence that says which was exceeded. */
export const wayToRaise = "--max-megabytes raises that";

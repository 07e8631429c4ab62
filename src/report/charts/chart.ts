/** A chart before it is drawn: what it says, in words, and how to draw it for a screen of either width. */
export interface Chart {
  /** File name without ending, and prefix of ids inside the drawing. */
  readonly name: string;
  /** A statement worked out from the numbers. */
  readonly title: string;
  /** What is drawn, and in which unit. */
  readonly subtitle: string;
  readonly draw: (frame: Frame) => SVGSVGElement;
}

/** What a chart is drawn on. */
export interface Frame {
  readonly document: Document;
  /** Pixels. */
  readonly width: number;
  /** Pixels; no text is smaller than this less one. */
  readonly fontSize: number;
  /** Prefix of ids, different for every drawing on one page. */
  readonly id: string;
}

/** At 740 pixels of page (700 of column) its text is still 11 pixels high. */
export const wide = {width: 880, fontSize: 14} as const;

/** For a telephone 360 pixels wide. */
export const narrow = {width: 328, fontSize: 12} as const;

export function isNarrow(frame: Frame): boolean {
  return frame.width < 600;
}

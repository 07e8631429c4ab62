/**
 * Characters that nobody sees and that change what a program reads: soft hyphens, zero-width spaces and joiners, marks
 * that turn the writing direction, control characters. A joiner stays where its script or a picture needs it.
 */
const joiner = String.raw`(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]`;
const direction = String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;
const softHyphen = String.raw`\u00ad`;
const noWidth = String.raw`[\u200b\u2060\ufeff]`;
const control = String.raw`[\u0000-\u0008\u000e-\u001f\u007f-\u009f]`;

const invisible = new RegExp([joiner, direction, softHyphen, noWidth, control].join("|"), "gu");
const suspicious = new RegExp([joiner, direction, noWidth].join("|"), "gu");

/** Half-open ranges of the characters to leave out, in order. */
export function invisibleRanges(text: string): readonly {readonly start: number; readonly end: number}[] {
  return [...text.matchAll(invisible)].map((match) => ({start: match.index, end: match.index + match[0].length}));
}

/** How many characters of a text could be there to deceive; soft hyphens and controls are not counted. */
export function countDeceptive(text: string): number {
  return text.match(suspicious)?.length ?? 0;
}

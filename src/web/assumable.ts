/** Factors on the guessed number of departures that a reader may try. */
export const sizes: readonly number[] = [0.25, 0.5, 1, 2, 4];

/** Per cent by which a kind of source may be taken to overstate: from a tenth of the true number to ten times it. */
export const percents = {least: -90, most: 900} as const;

/** Per cent as written by a reader or in an address; undefined where it is none, or lies outside what may be tried. */
export function overstatable(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const percent = Number(text);
  return Number.isInteger(percent) && percent >= percents.least && percent <= percents.most ? percent : undefined;
}

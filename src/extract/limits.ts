/**
 * How far the rules look, in one place: texts come from strangers, and work must grow with the text and not with its
 * square. Every figure is far beyond what anybody writes to be read.
 */

/** Units of one word; longer runs without a blank are addresses, codes or tricks, and are read as blank. */
export const longestWord = 256;

/** Tokens of one sentence; a longer one is read in pieces. */
export const longestSentence = 400;

/** Units that a rule looks back or ahead from a place. */
export const horizon = 300;

/** Sentences before and after one that are asked what it goes on with. */
export const nearSentences = 50;

/** Claims before and after one that are compared with it. */
export const nearClaims = 200;

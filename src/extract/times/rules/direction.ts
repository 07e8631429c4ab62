/** Whether an adjective before a unit points back (“last”), at the present (“this”) or ahead (“next”). */
export function directionOf(which: string): -1 | 0 | 1 {
  if (/^(?:last|past|previous|preceding|latest|recent|prior)/i.test(withoutArticle(which))) return -1;
  return /^(?:next|coming|following|upcoming|subsequent|ensuing)/i.test(withoutArticle(which)) ? 1 : 0;
}

/** “this past week” and “the coming week” as “past week”, “coming week”. */
function withoutArticle(which: string): string {
  return which.replace(/^(?:the|this) (?=\p{L})/iu, "");
}

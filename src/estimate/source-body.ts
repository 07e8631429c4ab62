/**
 * Who counts, without what sets one of its biases apart: `rosstat#issued@GE` and `rosstat@GE` rest on `rosstat`. The key
 * of a body has neither sign (`account/from-evidence/source-key.ts`).
 */
export function bodyOf(sourceKey: string): string {
  return sourceKey.split(/[#@]/, 1)[0];
}

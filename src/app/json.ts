/** JSON has no NaN; what is undefined becomes null. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

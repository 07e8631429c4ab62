/** JSON has no NaN; what is undefined becomes null. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** The value that a JSON file holds; undefined where it holds none. */
export function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
}

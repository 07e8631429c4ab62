/**
 * An empty HTML document with a window, for drawing charts outside a browser. Nothing in it runs or loads anything.
 * jsdom takes a third of a second to start, so it is loaded when asked for.
 */
export async function emptyDocument(): Promise<Document> {
  const {JSDOM} = await import("jsdom");
  return new JSDOM("<!doctype html>").window.document;
}

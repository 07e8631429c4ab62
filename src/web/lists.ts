/**
 * Write the long lists of a section when a reader wants them: when one of its folds is opened, when its claims are
 * searched, and before the page is printed.
 *
 * @param lists the markup of each section with its lists, by the section's id
 */
export function writeListsOnDemand(lists: Readonly<Record<string, () => string>>, window: Window): void {
  const {document} = window;
  const unwritten = new Set(Object.keys(lists));
  const write = (id: string | undefined): void => {
    if (id === undefined || !unwritten.delete(id)) return;
    fillFolds(document, id, lists[id]?.() ?? "");
  };
  const writeFor = ({target}: Event): void => {
    if (target instanceof Element) write(target.closest("main > section")?.id);
  };
  document.addEventListener("toggle", writeFor, {capture: true});
  document.addEventListener("input", writeFor, {capture: true});
  window.addEventListener("beforeprint", () => [...unwritten].forEach(write));
}

/** Puts what stands in the folds of the markup in place of the words that it is left to the script. */
function fillFolds(document: Document, id: string, markup: string): void {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const written = [...template.content.querySelectorAll("section > details")];
  for (const [i, fold] of document.querySelectorAll(`#${id} > details`).entries()) {
    const [, ...body] = written[i]?.childNodes ?? [];
    fold.querySelector(":scope > .to-write")?.replaceWith(...body);
  }
}

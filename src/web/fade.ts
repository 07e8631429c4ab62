/**
 * Lay old drawings over the new ones and let them fade, so that the eye sees what changed. Drawings are told apart by
 * their places; where there are more or fewer than before, nothing fades.
 */
export function fadeDrawings(old: Element, fresh: ParentNode): void {
  const [before, after] = [drawingsIn(old), drawingsIn(fresh)];
  if (before.length !== after.length) return;
  for (const [i, drawing] of before.entries()) {
    const over = after[i]?.parentElement;
    if (over === null || over === undefined || drawing.outerHTML === after[i]?.outerHTML) continue;
    for (const named of [drawing, ...drawing.querySelectorAll("[id]")]) named.removeAttribute("id");
    for (const link of drawing.querySelectorAll("a")) link.removeAttribute("href");
    drawing.setAttribute("aria-hidden", "true");
    drawing.classList.add("was");
    setTimeout(() => drawing.remove(), fadeMilliseconds);
    over.append(drawing);
  }
}

/** As long as the stylesheet's `fade`. No event says its end where the drawing is out of sight. */
const fadeMilliseconds = 200;

function drawingsIn(parent: ParentNode): readonly Element[] {
  return [...parent.querySelectorAll(".chart:not(.was)")];
}

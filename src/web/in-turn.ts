/**
 * Does what is asked for in turn, each in a task of its own, so that the page can answer its reader in between. What is
 * asked for again before its turn is done once.
 *
 * @param order the next first, asked before each turn
 */
export function inTurn<Id extends string>(
  doIt: (id: Id) => void,
  order: (ids: readonly Id[]) => readonly Id[],
): (ids: readonly Id[]) => void {
  const waiting = new Set<Id>();
  let asked = false;
  const next = (): void => {
    const [id] = order([...waiting]);
    asked = id !== undefined;
    if (id === undefined) return;
    waiting.delete(id);
    doIt(id);
    setTimeout(next);
  };
  return (ids) => {
    for (const id of ids) waiting.add(id);
    if (!asked) setTimeout(next);
    asked = true;
  };
}

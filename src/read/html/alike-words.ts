/**
 * How much two headlines say the same: words of the shorter that the longer has as well, ÷ words of the shorter, 0–1.
 * Pages put their own name behind a headline (“… | Outlet”), so the longer may say more.
 */
export function alikeShare(first: string, second: string): number {
  const [shorter, longer] = [wordSet(first), wordSet(second)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  return shorter.size === 0 ? 0 : [...shorter].filter((word) => longer.has(word)).length / shorter.size;
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

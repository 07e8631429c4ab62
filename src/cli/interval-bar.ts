/** Quantiles as shares 0–1 of the width of a bar. */
interface Quantiles {
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
}

/** An interval as a bar of characters: ─ 90 %, ━ 50 %, ● the middle. */
export function intervalBar({q05, q25, q50, q75, q95}: Quantiles, width: number): string {
  const place = (share: number) => Math.min(width - 1, Math.max(0, Math.floor(share * width)));
  const cells = Array.from({length: width}, () => " ");
  cells.fill("─", place(q05), place(q95) + 1);
  cells.fill("━", place(q25), place(q75) + 1);
  cells[place(q50)] = "●";
  return cells.join("");
}

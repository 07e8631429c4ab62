/**
 * Step to which a number looks rounded: 100,000 for 700,000; 50,000 for 150,000; 5,000 for 45,000; 1 for 869,874.
 * Never more than half of the number, so that “700” and “about 1” keep a sign.
 *
 * @param count persons, events or a balance; any sign
 */
export function grainOfCount(count: number): number {
  const size = Math.abs(count);
  if (!Number.isInteger(size)) return 0.1;
  if (size === 0) return 1;
  let grain = 1;
  while (size % (grain * 10) === 0 && grain * 10 <= size) grain *= 10;
  const digits = size / grain;
  if (digits >= 10 && digits % 5 === 0) grain *= 5;
  return Math.min(grain, size / 2);
}

/** Step to which a share looks rounded: one of .1, .01, .001; “half” is a word, and means anything from 40 to 60 %. */
export function grainOfShare(share: number): number {
  if (share === 0.5) return 0.2;
  return [0.1, 0.01].find((grain) => Math.abs(share / grain - Math.round(share / grain)) < 1e-6) ?? 0.001;
}

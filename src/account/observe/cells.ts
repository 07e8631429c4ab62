/** Where month-major arrays have each host of a set in each of the months t0..t. C: number of hosts. */
export function cellsOf(C: number, hosts: Int32Array | null, t0: number, t: number): number[] {
  const months = Array.from({length: t - t0 + 1}, (_, i) => t0 + i);
  return months.flatMap((month) => [...(hosts ?? [])].map((host) => month * C + host));
}

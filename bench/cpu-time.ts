/** CPU seconds that this process has used so far, all of its threads, user and system. */
export function cpuSeconds(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

/** How often to repeat: the least of so many stretches of so many calls. */
export interface Repetitions {
  readonly stretches: number;
  readonly calls: number;
}

/** Microseconds of CPU that one call takes, as an idle machine would show: the least of many short stretches. */
export function microsecondsACall(call: () => unknown, {stretches, calls}: Repetitions): number {
  let least = Infinity;
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = cpuSeconds();
    for (let i = 0; i < calls; i++) call();
    least = Math.min(least, (1e6 * (cpuSeconds() - start)) / calls);
  }
  return least;
}

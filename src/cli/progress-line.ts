import type {FitProgress} from "../app/effects.ts";
import type {Output} from "./terminal.ts";

/**
 * Shows what a fit is doing: one line written over again on a terminal, one line per phase elsewhere.
 *
 * @param now milliseconds
 */
export function progressLine(err: Output, now: () => number): (progress: FitProgress) => void {
  let phase = "";
  let begun = now();
  let seen = begun;
  return (progress) => {
    const key = `${progress.phase} ${progress.round}`;
    if (key !== phase) [phase, begun] = [key, seen];
    seen = now();
    const ends = progress.done >= progress.total;
    if (err.live) err.write(`\r${words(progress, seen - begun)}${ends ? "\n" : ""}`);
    else if (ends) err.write(`${words(progress, seen - begun).trimEnd()}\n`);
  };
}

/** “round 1, sampling 4 chains: 1,200 of 2,000 draws, 0 diverged, about 12 s left”; padded over what stood there. */
function words({phase, round, chains, done, total, divergences}: FitProgress, elapsed: number): string {
  const count = (number: number) => number.toLocaleString("en");
  const left = (elapsed / done) * (total - done);
  const rest = done >= total ? `${(elapsed / 1000).toFixed(1)} s` : `about ${Math.ceil(left / 1000)} s left`;
  const made = `${count(done)} of ${count(total)} draws`;
  const line =
    phase === "sampling"
      ? `round ${round}, sampling ${chains} chains: ${made}, ${count(divergences)} diverged, ${rest}`
      : `round ${round}, warming up ${chains} chains: ${made}, ${rest}`;
  return line.padEnd(lineWidth);
}

const lineWidth = 84;

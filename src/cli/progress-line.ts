import type {FitProgress} from "../app/effects.ts";
import type {Output} from "./terminal.ts";

/**
 * Shows what a fit is doing: one line written over again on a terminal, one line per phase elsewhere.
 *
 * @param now milliseconds
 */
export function progressLine(err: Output, now: () => number): (progress: FitProgress) => void {
  let phase = "";
  let started = 0;
  return (progress) => {
    const key = `${progress.phase} ${progress.round}`;
    const begins = key !== phase;
    if (begins) [phase, started] = [key, now()];
    const ends = progress.done >= progress.total;
    if (err.live) err.write(`\r${words(progress, now() - started)}${ends ? "\n" : ""}`);
    else if (ends) err.write(`${words(progress, now() - started)}\n`);
  };
}

/** “round 1, sampling 4 chains: 1,200 of 2,000 draws, 0 diverged, about 12 s left”; padded over what stood there. */
function words({phase, round, chains, done, total, divergences}: FitProgress, elapsed: number): string {
  const doing = phase === "sampling" ? "sampling" : "warming up";
  const left = done === 0 ? 0 : (elapsed / done) * (total - done);
  const rest = done >= total ? `${(elapsed / 1000).toFixed(1)} s` : `about ${Math.ceil(left / 1000)} s left`;
  const count = (number: number) => number.toLocaleString("en");
  const line = `round ${round}, ${doing} ${chains} chains: ${count(done)} of ${count(total)} draws, ${count(divergences)} diverged, ${rest}`;
  return line.padEnd(lineWidth);
}

const lineWidth = 84;

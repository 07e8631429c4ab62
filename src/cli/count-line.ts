import type {Count} from "../app/effects.ts";
import type {Output} from "./terminal.ts";

/** Shows how much is done: one line written over again on a terminal, one line at the end elsewhere. */
export function countLine(err: Output): (count: Count) => void {
  return ({what, done, total}) => {
    const ends = done >= total;
    const line = `${what}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
    if (err.live) err.write(`\r${line.padEnd(lineWidth)}${ends ? "\n" : ""}`);
    else if (ends) err.write(`${line}\n`);
  };
}

const lineWidth = 60;

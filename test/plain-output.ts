import pc from "picocolors";
import type {Output} from "../src/cli/terminal.ts";

/** An output that keeps what is written to it, without colours. */
export function plainOutput(width = 80): {output: Output; text: () => string} {
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  return {output: {write, width, live: false, colors: pc.createColors(false)}, text: () => written.join("")};
}

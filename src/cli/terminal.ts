import type {WriteStream} from "node:tty";
import pc from "picocolors";

type Colors = ReturnType<typeof pc.createColors>;

/** One of the two ways out of a program. */
export interface Output {
  readonly write: (text: string) => void;
  /** Columns that a line may fill. */
  readonly width: number;
  /** Whether a line can be written over again. */
  readonly live: boolean;
  /** Styles that do nothing where colours are not wanted. */
  readonly colors: Colors;
}

/** Where a command speaks: results go out, everything else (progress, warnings, errors) goes to `err`. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
}

/** The terminal, files or pipes that this process was started with. */
export function processTerminal(): Terminal {
  return {out: output(process.stdout), err: output(process.stderr)};
}

/** Longer lines are hard to read, and a pipe has no width of its own. */
const widest = 100;
const narrowest = 40;

function output(stream: WriteStream): Output {
  stream.on("error", leaveQuietly);
  return {
    write: (text) => void stream.write(text),
    width: Math.max(narrowest, Math.min(stream.columns || widest, widest)),
    live: stream.isTTY === true,
    colors: pc.createColors(hasColors(stream)),
  };
}

/** Node's own rule for terminals knows NO_COLOR, FORCE_COLOR and TERM; files and pipes get no colours. */
function hasColors(stream: WriteStream): boolean {
  return stream.isTTY === true && stream.hasColors();
}

/** Whoever reads has read enough (`| head`). Nothing is wrong, and nobody is left to tell. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  throw error;
}

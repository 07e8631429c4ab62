import {emitKeypressEvents} from "node:readline";
import {createInterface} from "node:readline/promises";
import type {ReadStream} from "node:tty";

/** What a person presses. */
export interface Keys {
  /** One key, by its name; Ctrl-C and the end of the input are `q`. */
  readonly press: () => Promise<string>;
  /** A line of text, after a prompt; undefined at Ctrl-C and at the end of the input. */
  readonly type: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** The keyboard of a terminal: a key acts when it is pressed. Elsewhere, the first letter of each line is the key. */
export function keysOf(input: ReadStream): Keys {
  return input.isTTY ? keyboard(input) : linesOf(input);
}

function keyboard(input: ReadStream): Keys {
  emitKeypressEvents(input);
  return {
    press: () =>
      new Promise((resolve) => {
        input.setRawMode(true).resume();
        input.once("keypress", (text: string | undefined, key: {name?: string; ctrl?: boolean}) => {
          input.setRawMode(false).pause();
          resolve(key.ctrl === true && key.name === "c" ? "q" : (text ?? key.name ?? ""));
        });
      }),
    type: (prompt) => typedLine(input, prompt),
    close: () => void input.pause(),
  };
}

/** The prompt is the reader's: it clears its line before it writes. */
function typedLine(input: ReadStream, prompt: string): Promise<string | undefined> {
  const reader = createInterface({input, output: process.stdout});
  return new Promise((resolve) => {
    reader.once("close", () => resolve(undefined));
    reader.once("SIGINT", () => reader.close());
    reader.question(prompt).then(
      (line) => {
        resolve(line.trim());
        reader.close();
      },
      () => resolve(undefined),
    );
  });
}

function linesOf(input: NodeJS.ReadableStream): Keys {
  const reader = createInterface({input});
  const lines = reader[Symbol.asyncIterator]();
  const next = async () => {
    const line = await lines.next();
    return line.done === true ? undefined : line.value.trim();
  };
  return {
    press: async () => (await next())?.charAt(0) ?? "q",
    type: (prompt) => {
      process.stdout.write(prompt);
      return next();
    },
    close: () => reader.close(),
  };
}

import {emitKeypressEvents} from "node:readline";
import {createInterface} from "node:readline/promises";
import type {ReadStream} from "node:tty";

/** What a person presses. */
export interface Keys {
  /** One key, by its name; Ctrl-C and the end of the input are `q`. */
  readonly press: () => Promise<string>;
  /** A line of text; empty at the end of the input. */
  readonly type: () => Promise<string>;
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
    type: async () => {
      const reader = createInterface({input, output: process.stdout});
      try {
        return (await reader.question("")).trim();
      } finally {
        reader.close();
      }
    },
    close: () => void input.pause(),
  };
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
    type: async () => (await next()) ?? "",
    close: () => reader.close(),
  };
}

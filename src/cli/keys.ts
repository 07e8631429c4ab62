import {emitKeypressEvents} from "node:readline";
import {createInterface} from "node:readline/promises";
import type {ReadStream} from "node:tty";

/** What a person presses. */
export interface Keys {
  /** One key, by its name; Ctrl-C and the end of the input are `q`. */
  readonly press: () => Promise<string>;
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
    close: () => void input.pause(),
  };
}

function linesOf(input: NodeJS.ReadableStream): Keys {
  const reader = createInterface({input});
  const lines = reader[Symbol.asyncIterator]();
  return {
    press: async () => {
      const line = await lines.next();
      return line.done === true ? "q" : line.value.trim().charAt(0);
    },
    close: () => reader.close(),
  };
}

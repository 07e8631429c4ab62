import {type ChildProcess, fork} from "node:child_process";
import {extname} from "node:path";
import type {Drawing} from "./draw-png.ts";

/**
 * Draw an SVG file in a process of its own, which may die of it. One process serves one drawing after another; it ends
 * with this one.
 */
export function drawApart(svg: string): Promise<Drawing> {
  const drawing = queue.then(() => ask(svg));
  queue = drawing;
  return drawing;
}

let queue: Promise<unknown> = Promise.resolve();
let drawer: ChildProcess | undefined;

function ask(svg: string): Promise<Drawing> {
  const child = drawer ?? start();
  drawer = child;
  hold(child, true);
  return new Promise((resolve) => {
    const answered = (drawing: Drawing) => {
      child.off("exit", died);
      hold(child, false);
      resolve(drawing);
    };
    const died = (code: number | null, signal: string | null) => {
      child.off("message", answered);
      drawer = undefined;
      resolve({why: `the part that draws stopped on it (${signal ?? code})`});
    };
    child.once("message", answered).once("exit", died).send(svg);
  });
}

/** The emitted program has .js files where the sources have .ts. What the process says as it dies is of no use here. */
function start(): ChildProcess {
  const file = new URL(`./draw-process${extname(import.meta.filename)}`, import.meta.url);
  return fork(file, {execArgv: [], serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"]});
}

/** Whether this process waits for the other before it ends. */
function hold(child: ChildProcess, waits: boolean): void {
  child[waits ? "ref" : "unref"]();
  child.channel?.[waits ? "ref" : "unref"]();
}

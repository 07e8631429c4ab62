import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";

/** How a process ended, and all it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Run a process in the checkout, without a terminal, until it ends. @param env changes to this process's own */
export function runProcess(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(command, args, {cwd: root, env: {...process.env, ...env}, stdio: ["ignore", "pipe", "pipe"]});
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding("utf8").on("data", (text) => out.push(text));
  child.stderr.setEncoding("utf8").on("data", (text) => err.push(text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({code, signal, out: out.join(""), err: err.join("")}));
  });
}

/** Run Node on a file of the checkout. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runProcess(process.execPath, args, env);
}

const root = fileURLToPath(new URL("..", import.meta.url));

import {spawn} from "node:child_process";

const windows = process.platform === "win32";

/**
 * Run a command in the person's terminal, and wait until it ends. Signals that end this process reach the command instead.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>} how it ended
 */
export function run(command, args, options = {}) {
  const child = start(command, args, {stdio: "inherit", ...options});
  const stopPassing = passSignals(child);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Error(`cannot run ${command}: ${error.message}`)));
    child.on("exit", (code, signal) => resolve({code, signal}));
  }).finally(stopPassing);
}

/** End this process as the command ended: with its exit code, or of the same signal, so that a shell loop stops too. */
export function endLike({code, signal}) {
  if (signal === null || windows) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}

/** On Windows npm is a script, which only a shell can start, and a shell takes one line. */
function start(command, args, options) {
  if (!windows) return spawn(command, args, options);
  const line = [command, ...args].map((word) => (/[\s"&|<>^]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word));
  return spawn(line.join(" "), {...options, shell: true});
}

/** A terminal sends Ctrl-C to all its processes: passed on, it would arrive twice, and twice means “at once”. */
function passSignals(child) {
  const listeners = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => {
    const pass = () => (signal === "SIGINT" && process.stdin.isTTY) || child.kill(signal);
    process.on(signal, pass);
    return () => process.off(signal, pass);
  });
  return () => {
    for (const stop of listeners) stop();
  };
}

import {type ChildProcessWithoutNullStreams, spawn} from "node:child_process";
import {readFileSync} from "node:fs";

/** What one question to a child process may cost. */
export interface ChildLimits {
  /** Of processor time, so that a busy machine costs no page. Watched on Linux only. */
  readonly seconds: number;
  /** By the clock, whatever else the machine does. */
  readonly patienceSeconds: number;
  /** Objects and strings: V8 enforces this one. */
  readonly heapMegabytes: number;
  /** Everything, array buffers included, which the heap limit does not see. Watched on Linux only. */
  readonly residentMegabytes: number;
  readonly outputMegabytes: number;
}

/** One line back, or why the child is dead. */
export type Answer =
  | {readonly line: string}
  | {readonly died: "time" | "memory" | "output" | "crash"; readonly detail: string};

/** A process that answers lines with lines, one at a time, until it dies or is ended. */
export interface Child {
  /** Ask nothing more once an answer says that it died. */
  ask(line: string): Promise<Answer>;
  end(): void;
}

const pageBytes = 4096;
const ticksPerSecond = 100;
const watchMilliseconds = 20;

/**
 * Start a script that may read `readable` and nothing else: no writes, processes, workers or addons, an empty
 * environment. Node 24 does not keep it from the network: a seat belt, not a sandbox.
 *
 * @param readable folders that hold the script and its packages
 */
export function startChild(script: string, readable: readonly string[], limits: ChildLimits): Child {
  const permissions = ["--permission", ...readable.map((folder) => `--allow-fs-read=${folder}`)];
  const flags = [...permissions, `--max-old-space-size=${limits.heapMegabytes}`, "--no-warnings"];
  const child = spawn(process.execPath, [...flags, script], {env: {}});
  child.stdin.on("error", () => undefined); // a child that dies early closes its end: the exit tells
  let detail = "";
  child.stderr.on("data", (part: Buffer) => {
    if (detail.length < 4000) detail += part;
  });
  return {
    ask: async (line) => {
      const answer = answerOf(child, limits);
      child.stdin.write(`${line}\n`);
      const given = await answer;
      return "died" in given ? explained(given.died, detail) : given;
    },
    end: () => child.kill("SIGKILL"),
  };
}

/** The next line the child writes, or what ended it first. */
function answerOf(child: ChildProcessWithoutNullStreams, limits: ChildLimits): Promise<Answer> {
  const {promise, resolve} = Promise.withResolvers<Answer>();
  const parts: Buffer[] = [];
  let size = 0;
  const fail = (died: "time" | "memory" | "output" | "crash") => {
    child.kill("SIGKILL");
    resolve({died, detail: ""});
  };
  const hear = (part: Buffer) => {
    parts.push(part);
    size += part.length;
    if (size > limits.outputMegabytes * 1e6) fail("output");
    else if (part.at(-1) === lineEnd) resolve({line: Buffer.concat(parts).toString()});
  };
  const stop = () => fail("crash");
  const clock = setTimeout(() => fail("time"), limits.patienceSeconds * 1000);
  const spent = processorSeconds(child.pid);
  const watch = setInterval(() => {
    if (processorSeconds(child.pid) - spent > limits.seconds) fail("time");
    if (residentBytes(child.pid) > limits.residentMegabytes * 1e6) fail("memory");
  }, watchMilliseconds);
  child.stdout.on("data", hear);
  child.on("close", stop);
  return promise.finally(() => {
    clearTimeout(clock);
    clearInterval(watch);
    child.stdout.off("data", hear);
    child.off("close", stop);
  });
}

const lineEnd = "\n".charCodeAt(0);

function explained(died: "time" | "memory" | "output" | "crash", stderr: string): Answer {
  const outOfMemory = died === "crash" && /heap out of memory/.test(stderr);
  return {died: outOfMemory ? "memory" : died, detail: /^\w*Error.*$/m.exec(stderr)?.[0] ?? ""};
}

function residentBytes(pid: number | undefined): number {
  return Number(ofProcess(pid, "statm")[1] ?? 0) * pageBytes;
}

/** Of user and system together: the 14th and 15th field, counted in hundredths. */
function processorSeconds(pid: number | undefined): number {
  const [user = 0, system = 0] = ofProcess(pid, "stat").slice(13, 15).map(Number);
  return (user + system) / ticksPerSecond;
}

/** What Linux counts of a process; nothing where it has just ended, and on other systems. */
function ofProcess(pid: number | undefined, file: "stat" | "statm"): readonly string[] {
  if (process.platform !== "linux" || pid === undefined) return [];
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").split(" ");
  } catch {
    return [];
  }
}

import {type ChildProcess, fork} from "node:child_process";

/** What a process answered, or by what signal or code it ended instead. */
export type Apart<Answer> = {readonly answer: Answer} | {readonly died: string};

/**
 * Ask native code in a process of its own, which may die of the question without taking this one with it. One process
 * serves one question after another; it ends with this one, and after a death the next question starts another.
 *
 * @param script answers each message it gets with one message (`answerEach`)
 */
export function askApart<Question, Answer>(script: URL): (question: Question) => Promise<Apart<Answer>> {
  let queue: Promise<unknown> = Promise.resolve();
  let child: ChildProcess | undefined;
  return (question) => {
    const asked = queue.then(async () => {
      child ??= start(script, (ended) => {
        if (child === ended) child = undefined;
      });
      return await answerOf<Answer>(child, question);
    });
    queue = asked;
    return asked;
  };
}

/** In the script: answer each question, until nobody listens any more. */
export function answerEach<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  process.on("message", async (question: Question) => process.send?.(await answer(question)));
}

/** What the process says as it dies is of no use here. @param onEnd also where it dies between two questions */
function start(script: URL, onEnd: (child: ChildProcess) => void): ChildProcess {
  const child = fork(script, {execArgv: [], serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"]});
  for (const end of ["exit", "error"]) child.once(end, () => onEnd(child));
  return child;
}

function answerOf<Answer>(child: ChildProcess, question: unknown): Promise<Apart<Answer>> {
  hold(child, true);
  return new Promise((resolve) => {
    const answered = (answer: unknown) => {
      child.off("exit", died).off("error", failed);
      hold(child, false);
      resolve({answer: answer as Answer});
    };
    const ended = (how: string) => {
      child.off("message", answered).off("exit", died).off("error", failed);
      resolve({died: how});
    };
    const died = (code: number | null, signal: string | null) => ended(String(signal ?? code));
    const failed = (error: Error) => ended(error.message);
    child
      .once("message", answered)
      .once("exit", died)
      .once("error", failed)
      .send(question as NodeJS.Dict<unknown>);
  });
}

/** Whether this process waits for the other before it ends. */
function hold(child: ChildProcess, waits: boolean): void {
  child[waits ? "ref" : "unref"]();
  child.channel?.[waits ? "ref" : "unref"]();
}

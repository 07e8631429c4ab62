import {type ReadonlySignal, signal} from "@preact/signals";
import type {JudgedNumber} from "../../report/verdict/judge-number.ts";
import type {DrawnColumn} from "../csv.ts";
import type {EngineAnswer, EngineData, Variant} from "./engine.ts";
import type {Question, Reply, Request} from "./worker.ts";
import EngineWorker from "./worker.ts?worker&inline";

/** How far the engine is with a question. */
export type Progress =
  | {readonly kind: "working"}
  /** Done so far, 0–1. */
  | {readonly kind: "refitting"; readonly done: number}
  | {readonly kind: "answered"; readonly answer: EngineAnswer}
  | {readonly kind: "failed"; readonly message: string};

/** The engine, working beside the page so that this stays responsive. It starts when it is first asked. */
export interface AskEngine {
  /** What a variant of the account says; the same question has the same answer at once. */
  readonly workOut: (variant: Variant) => ReadonlySignal<Progress>;
  /** The headline at each of the page's draws. */
  readonly draws: () => Promise<readonly DrawnColumn[]>;
  /** A number as a reader typed it, held against the account. */
  readonly judge: (text: string) => Promise<JudgedNumber>;
}

/** @param read the engine's data, asked for once */
export function openAskEngine(read: () => Promise<EngineData>): AskEngine {
  const asked = new Map<string, ReadonlySignal<Progress>>();
  let opened: Promise<Worker> | undefined;
  let number = 0;
  const ask = async (question: Question, onReply: (reply: Reply) => boolean): Promise<void> => {
    opened ??= open(read);
    const worker = await opened;
    listen(worker, {...question, number: number++}, onReply);
  };
  const once = (question: Question) =>
    new Promise<Reply>((resolve) => {
      void ask(question, (reply) => {
        resolve(reply);
        return true;
      });
    });
  return {
    workOut: (variant) => {
      const key = JSON.stringify(variant);
      const known = asked.get(key);
      if (known !== undefined) return known;
      const progress = signal<Progress>({kind: "working"});
      asked.set(key, progress);
      void ask({kind: "variant", ...variant}, (reply) => {
        progress.value = progressOf(reply);
        return reply.kind !== "refitting";
      });
      return progress;
    },
    draws: async () => {
      const reply = await once({kind: "draws"});
      if (reply.kind !== "draws") throw wrongReply(reply);
      return reply.columns;
    },
    judge: async (text) => {
      const reply = await once({kind: "number", text});
      if (reply.kind !== "judged") throw wrongReply(reply);
      return reply.judged;
    },
  };
}

/** Starting takes tens of milliseconds: first the page shows what is stored. */
async function open(read: () => Promise<EngineData>): Promise<Worker> {
  await new Promise((resolve) => setTimeout(resolve, afterTheAnswer));
  const worker = new EngineWorker();
  worker.postMessage({kind: "open", data: await read()} satisfies Request);
  return worker;
}

/** @param onReply says whether the answer is complete */
function listen(worker: Worker, request: Question & {readonly number: number}, onReply: (reply: Reply) => boolean) {
  const heard = ({data: reply}: MessageEvent<Reply>) => {
    if (reply.number === request.number && onReply(reply)) worker.removeEventListener("message", heard);
  };
  worker.addEventListener("message", heard);
  worker.postMessage(request satisfies Request);
}

/** Milliseconds; the answer's own task is done by then. */
const afterTheAnswer = 20;

function wrongReply(reply: Reply): Error {
  return new Error(reply.kind === "failed" ? reply.message : `the engine answered with “${reply.kind}”`);
}

function progressOf(reply: Reply): Progress {
  if (reply.kind === "answer") return {kind: "answered", answer: reply.answer};
  if (reply.kind === "refitting") return {kind: "refitting", done: reply.done};
  return {kind: "failed", message: wrongReply(reply).message};
}

import type {JudgedNumber} from "../../report/verdict/judge-number.ts";
import type {DrawnColumn} from "../csv.ts";
import {type Engine, type EngineAnswer, type EngineData, openEngine, type Variant} from "./engine.ts";

/** What the page asks its worker. */
export type Question =
  | ({readonly kind: "variant"} & Variant)
  | {readonly kind: "draws"}
  | {readonly kind: "number"; readonly text: string};

/** What the page tells its worker: first what to work from, then its questions, each with a number. */
export type Request = {readonly kind: "open"; readonly data: EngineData} | (Question & {readonly number: number});

/** What the worker answers, with the number of the question. */
export type Reply =
  | {readonly kind: "refitting"; readonly number: number; readonly done: number}
  | {readonly kind: "answer"; readonly number: number; readonly answer: EngineAnswer}
  | {readonly kind: "draws"; readonly number: number; readonly columns: readonly DrawnColumn[]}
  | {readonly kind: "judged"; readonly number: number; readonly judged: JudgedNumber}
  | {readonly kind: "failed"; readonly number: number; readonly message: string};

let engine: Engine | undefined;

self.onmessage = async ({data: request}: MessageEvent<Request>) => {
  if (request.kind === "open") {
    engine = openEngine(request.data);
    return;
  }
  const {number} = request;
  const reply = (message: Reply) => self.postMessage(message);
  try {
    reply(await answerTo(request, engine as Engine, (done) => reply({kind: "refitting", number, done})));
  } catch (error) {
    reply({kind: "failed", number, message: error instanceof Error ? error.message : String(error)});
  }
};

async function answerTo(
  request: Exclude<Request, {readonly kind: "open"}>,
  asked: Engine,
  onRefit: (done: number) => void,
): Promise<Reply> {
  const {number} = request;
  if (request.kind === "number") return {kind: "judged", number, judged: asked.judge(request.text)};
  if (request.kind === "draws") return {kind: "draws", number, columns: asked.headlineDraws()};
  return {kind: "answer", number, answer: await asked.workOut(request, onRefit)};
}

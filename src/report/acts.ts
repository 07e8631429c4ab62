import type {Act} from "./page-ledger.ts";

/** Kinds of act, in the order of their lanes. */
export const lanes = ["calls to return", "incentives", "programmes", "punishments", "other rules"] as const;
export type Lane = (typeof lanes)[number];

/** One act of a kind. */
export const oneOf: Readonly<Record<Lane, string>> = {
  "calls to return": "call to return",
  incentives: "incentive",
  programmes: "programme",
  punishments: "punishment",
  "other rules": "other rule",
};

const laneOfTopic: Readonly<Record<string, Lane>> = {
  "return policy": "calls to return",
  "return incentives": "incentives",
  "return programme": "programmes",
  punishment: "punishments",
};

export function laneOf({topic}: Pick<Act, "topic">): Lane {
  return laneOfTopic[topic] ?? "other rules";
}

/** Where an act stands: in words, with a sign, and how it is drawn. */
interface Status {
  readonly words: string;
  readonly sign: string;
  readonly look: "solid" | "hollow" | "struck";
}

/** What does not hold, or never came to be, is struck; what is not yet, hollow. */
export function statusOf({status}: Pick<Act, "status">): Status {
  if (struck.has(status)) return {words: status === "none" ? "there is none" : status, sign: "⊗", look: "struck"};
  return hollow.has(status) ? {words: status, sign: "○", look: "hollow"} : {words: status, sign: "●", look: "solid"};
}

const struck: ReadonlySet<string> = new Set(["dropped", "denied", "none"]);
const hollow: ReadonlySet<string> = new Set(["proposed", "planned", "expected", "rumoured", "purported", "unknown"]);

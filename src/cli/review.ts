import {Command} from "commander";
import {claimInWords} from "../app/claims/claim-in-words.ts";
import type {LedgerEffects} from "../app/documents/document-effects.ts";
import {editClaim} from "../app/ledger/edit-claim.ts";
import type {LedgerClaim} from "../app/ledger/ledger-state.ts";
import {decideOne, type Queue, queueFilters, reviewQueue, undoOne} from "../app/ledger/review-queue.ts";
import {UserError} from "../core/user-error.ts";
import {askCorrection} from "./ask-correction.ts";
import {claimText} from "./claim-text.ts";
import {type Context, example} from "./command.ts";
import type {Keys} from "./keys.ts";
import type {Output} from "./terminal.ts";

/** `countercurrent review <case>` */
export function reviewCommand({effects, terminal: {out}}: Context): Command {
  return new Command("review")
    .summary("decide on proposed claims, one at a time")
    .description("Decide on proposed claims, one at a time: each in its words, one key for each decision.")
    .argument("<case>", "folder with a case.yaml")
    .option("--only <what>", `only some claims: ${queueFilters.join(", ")}, or those of a document`)
    .addHelpText("after", example("countercurrent review ./my-case"))
    .action(async (folder: string, {only}: {readonly only?: string}) => {
      const {keysOf} = await import("./keys.ts");
      const keys = keysOf(process.stdin);
      try {
        await review({effects, folder, keys, out}, only);
      } finally {
        keys.close();
      }
    });
}

/** A review under way. */
interface Review {
  readonly effects: LedgerEffects;
  readonly folder: string;
  readonly keys: Keys;
  readonly out: Output;
}

/** Show claim after claim until all are decided or the person has had enough; each decision is kept at once. */
export async function review(of: Review, only: string | undefined): Promise<void> {
  const {effects, folder, keys, out} = of;
  const shown = await reviewQueue(effects, folder, only);
  const queue = [...shown.queue];
  if (queue.length === 0) out.write("no claim waits for a decision\n");
  const decided: Decision[] = [];
  for (let at: number | "stop" = 0; at !== "stop" && at < queue.length; ) {
    show(of, {...shown, queue}, at);
    at = await act(of, {queue, decided}, at, await keys.press());
  }
  const left = queue.length - new Set(decided.map(({id}) => id)).size;
  out.write(`${queue.length - left} decided, ${left} left\n`);
}

/** What is being gone through, and what was decided, oldest first. */
interface Walk {
  readonly queue: LedgerClaim[];
  readonly decided: Decision[];
}

/** A claim that was decided on, and its place in the queue. */
interface Decision {
  readonly id: string;
  readonly at: number;
}

function show({out}: Review, {queue, state, suspicions}: Queue, at: number): void {
  const claim = queue[at] as LedgerClaim;
  const {
    claim: {id},
  } = claim;
  const parent = suspicions.get(id);
  const fate = parent === undefined ? undefined : `seems to repeat ${parent}: link it, or unlink it`;
  const words = claimInWords(claim, state.documents, claim.state);
  out.write(`\n${out.colors.dim(`${at + 1} of ${queue.length}`)}\n`);
  out.write(`${claimText(words, out, {explain: true, place: true, fate})}\n${keyLine(out)}  `);
}

/** Do what a key says. @returns the place in the queue to go on from */
async function act(of: Review, walk: Walk, at: number, key: string): Promise<number | "stop"> {
  const {out} = of;
  switch (key.toLowerCase()) {
    case "a":
      return decide(of, walk, at, "accept");
    case "r":
      return decide(of, walk, at, "reject", await askReason(of.keys, out));
    case "e":
      return correct(of, walk, at);
    case "u":
      return takeBack(of, walk, at);
    case "b":
    case "k":
      out.write("back\n");
      return Math.max(0, at - 1);
    case "s":
    case "j":
      out.write(`${out.colors.yellow("left for later")}\n`);
      return at + 1;
    case "q":
      out.write("\n");
      return "stop";
    default:
      out.write("there is no such key\n");
      return at;
  }
}

async function decide(
  {effects, folder, out}: Review,
  {queue, decided}: Walk,
  at: number,
  what: "accept" | "reject",
  reason?: string,
): Promise<number> {
  const claim = queue[at] as LedgerClaim;
  const {id} = claim.claim;
  await decideOne(effects, folder, {claim: id, what}, reason);
  decided.push({id, at});
  queue[at] = {...claim, state: what === "accept" ? "accepted" : "rejected"};
  out.write(what === "accept" ? `${out.colors.green("accepted")}\n` : `${out.colors.red("rejected")}\n`);
  return at + 1;
}

/** Ask what the claim should say, accept it so, and show it once more. */
async function correct({effects, folder, keys, out}: Review, {queue, decided}: Walk, at: number): Promise<number> {
  const before = queue[at] as LedgerClaim;
  const correction = await askCorrection(before, keys, out);
  if (correction === undefined || Object.keys(correction).length === 0) {
    out.write("nothing to put right\n");
    return at;
  }
  try {
    const {id} = before.claim;
    const {claim, documents} = await editClaim(effects, folder, id, correction);
    queue[at] = claim;
    decided.push({id, at});
    out.write(`${out.colors.green("put right and accepted")}\n`);
    out.write(claimText(claimInWords(claim, documents, claim.state), out));
    return at + 1;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    out.write(`${out.colors.yellow(error.message)}\n`);
    return at;
  }
}

async function takeBack({effects, folder, out}: Review, {queue, decided}: Walk, at: number): Promise<number> {
  const last = decided.pop();
  if (last === undefined) {
    out.write("nothing to take back\n");
    return at;
  }
  queue[last.at] = await undoOne(effects, folder, last.id);
  out.write(`took back ${last.id}\n`);
  return last.at;
}

const reasons: Readonly<Record<string, string>> = {
  "1": "not a claim",
  "2": "wrong value",
  "3": "wrong people",
  "4": "wrong period",
  "5": "wrong speaker",
  "6": "duplicate",
};

/** A digit stands for a usual reason; any other key for none. */
async function askReason(keys: Keys, out: Output): Promise<string | undefined> {
  const list = Object.entries(reasons).map(([key, reason]) => `${key} ${reason}`);
  out.write(`\nwhy?  ${list.join("  ")}  any other key: no reason  `);
  return reasons[await keys.press()];
}

function keyLine({colors}: Output): string {
  const keys = [
    ["a", "accept"],
    ["r", "reject"],
    ["e", "edit"],
    ["s", "later"],
    ["u", "undo"],
    ["b", "back"],
    ["q", "stop"],
  ] as const;
  return keys.map(([key, word]) => `${colors.bold(key)} ${word}`).join("  ");
}

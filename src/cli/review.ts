import {Command, Option} from "commander";
import {claimInWords} from "../app/claim-in-words.ts";
import type {LedgerEffects} from "../app/document-effects.ts";
import {decideOne, type QueueFilter, queueFilters, reviewQueue, undoOne} from "../app/review-queue.ts";
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
    .addOption(new Option("--only <what>", "only claims that lack something").choices(queueFilters))
    .addHelpText("after", example("countercurrent review ./my-case"))
    .action(async (folder: string, {only}: {readonly only?: QueueFilter}) => {
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
export async function review(of: Review, only: QueueFilter | undefined): Promise<void> {
  const {effects, folder, keys, out} = of;
  const {queue, state} = await reviewQueue(effects, folder, only);
  if (queue.length === 0) out.write("no claim waits for a decision\n");
  const decided: Decision[] = [];
  for (let at: number | "stop" = 0; at !== "stop" && at < queue.length; ) {
    const claim = queue[at] as (typeof queue)[number];
    const words = claimInWords(claim, state.documents, claim.state);
    out.write(
      `\n${out.colors.dim(`${at + 1} of ${queue.length}`)}\n${claimText(words, out, {explain: true, place: true})}\n`,
    );
    out.write(`${keyLine(out)}  `);
    at = await act(of, {id: words.id, at}, decided, await keys.press());
  }
  out.write(`${decided.length} decided, ${queue.length - decided.length} left\n`);
}

/** A claim of the queue, and its place in it. */
interface Decision {
  readonly id: string;
  readonly at: number;
}

/** Do what a key says. @returns the place in the queue to go on from */
async function act(of: Review, claim: Decision, decided: Decision[], key: string): Promise<number | "stop"> {
  const {effects, folder, keys, out} = of;
  const {green, red, yellow} = out.colors;
  const {id, at} = claim;
  switch (key.toLowerCase()) {
    case "a":
      await decideOne(effects, folder, {claim: id, what: "accept"});
      decided.push(claim);
      out.write(`${green("accepted")}\n`);
      return at + 1;
    case "r":
      await decideOne(effects, folder, {claim: id, what: "reject"}, await askReason(keys, out));
      decided.push(claim);
      out.write(`${red("rejected")}\n`);
      return at + 1;
    case "u":
      return takeBack(of, decided, at);
    case "b":
    case "k":
      out.write("back\n");
      return Math.max(0, at - 1);
    case "s":
    case "j":
      out.write(`${yellow("left for later")}\n`);
      return at + 1;
    case "q":
      out.write("\n");
      return "stop";
    default:
      out.write("there is no such key\n");
      return at;
  }
}

async function takeBack({effects, folder, out}: Review, decided: Decision[], at: number): Promise<number> {
  const last = decided.pop();
  if (last === undefined) {
    out.write("nothing to take back\n");
    return at;
  }
  await undoOne(effects, folder, last.id);
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
    ["s", "later"],
    ["u", "undo"],
    ["b", "back"],
    ["q", "stop"],
  ] as const;
  return keys.map(([key, word]) => `${colors.bold(key)} ${word}`).join("  ");
}

import {UserError} from "../../core/user-error.ts";
import type {LedgerEffects} from "../documents/document-effects.ts";
import type {Act, Ledger} from "./ledger.ts";

/** Open the ledger of a case for some work; a case without one has nothing to decide on. */
export async function withLedger<Result>(
  effects: LedgerEffects,
  folder: string,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  await effects.readCase(folder);
  if (!(await effects.hasLedger(folder))) {
    throw new UserError(`${folder} has no claims yet`, `countercurrent add ${folder} <file…>  finds some in documents`);
  }
  const ledger = await effects.openLedger(folder);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** Who acts now. */
export function actOf(effects: Pick<LedgerEffects, "reader" | "clock">): Act {
  return {reader: effects.reader(), at: effects.clock()};
}

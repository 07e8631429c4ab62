import {expect, it} from "vitest";
import {design} from "../../../test/designs.ts";
import {buildAccount} from "../../account/account.ts";
import type {FitEffects, RefitPool} from "../effects.ts";
import {type Alteration, sampleAltered} from "./altered-samples.ts";
import type {RefitSetting} from "./run-refit.ts";
import type {StoredFit} from "./stored-fit.ts";

const plain = design({});
const alteration: Alteration = {design: plain, options: {}, weights: undefined, account: buildAccount(plain)};

/** Two refits by workers that never answer. */
function refitting(pool: Omit<RefitPool, "refit">) {
  const effects = {
    openRefits: async () => ({...pool, refit: () => new Promise<never>(() => {})}),
    onCount: () => undefined,
  } as unknown as FitEffects;
  return sampleAltered(effects, {} as StoredFit, {} as RefitSetting, "trying", [alteration, alteration]);
}

it("stops while refits run, not only before the first, and closes the workers", async () => {
  const controller = new AbortController();
  let closed = false;
  const close = async () => {
    closed = true;
  };
  const found = refitting({signal: controller.signal, close});
  setImmediate(() => controller.abort(new Error("stopped by the person")));
  await expect(found).rejects.toThrow("stopped by the person");
  expect(closed).toBe(true);
});

it("starts nothing once it has been stopped", async () => {
  const found = refitting({signal: AbortSignal.abort(new Error("stopped before")), close: async () => undefined});
  await expect(found).rejects.toThrow("stopped before");
});

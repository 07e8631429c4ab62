import {describe, expect, it} from "vitest";
import {design, observation} from "../../../test/designs.ts";
import {buildAccount} from "../../account/account.ts";
import {UserError} from "../../core/user-error.ts";
import {lowRankMetric} from "../../stats/metric.ts";
import type {SegmentTask} from "../../stats/run-segment.ts";
import {startChains} from "../../stats/start-chains.ts";
import {openChains} from "./open-chains.ts";

const setting = {design: design({observations: [observation({id: "a", t: 10})]}), options: {}};

/** A stretch of each of four chains. */
function tasks(length: number): SegmentTask[] {
  const {dim} = buildAccount(setting.design);
  const metric = lowRankMetric(dim);
  return startChains(new Float64Array(dim), metric, {seed: 1, chains: 4}).map((chain) => ({
    chain,
    metric,
    length,
    step: 0.2,
    target: null,
  }));
}

describe("openChains", () => {
  it("makes the same draws with one worker and with three", async () => {
    const [one, three] = [openChains(setting, 4, 1), openChains(setting, 4, 3)];
    try {
      expect(await one.runSegments(tasks(20))).toEqual(await three.runSegments(tasks(20)));
    } finally {
      await Promise.all([one.close(), three.close()]);
    }
  });

  it("says what to do when a worker stops in the middle of a chain", async () => {
    const pool = openChains(setting, 4, 2);
    const running = pool.runSegments(tasks(1_000_000));
    const failure = running.then(
      () => undefined,
      (error: unknown) => error,
    );
    await pool.runSegments([]); // both are at work
    await pool.close();
    const error = await failure;
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toMatch(/^a worker stopped before its chain was done: /);
    expect((error as UserError).hint).toContain("nothing was written");
  });
});

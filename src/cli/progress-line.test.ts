import {describe, expect, it} from "vitest";
import {plainOutput} from "../../test/plain-output.ts";
import {progressLine} from "./progress-line.ts";

const fit = {phase: "sampling", round: 1, chains: 4, total: 2000, divergences: 0} as const;

describe("progressLine", () => {
  it("says once per phase, where lines cannot be written over, how long it took", () => {
    const {lines, tell, clock} = watch(false);
    clock.now = 1000;
    tell({...fit, done: 200});
    clock.now = 9000;
    tell({...fit, done: 2000, divergences: 3});
    expect(lines).toEqual(["round 1, sampling 4 chains: 2,000 of 2,000 draws, 3 diverged, 9.0 s\n"]);
  });

  it("writes one line over and over on a terminal, with the time that is left", () => {
    const {lines, tell, clock} = watch(true);
    clock.now = 2000;
    tell({...fit, done: 500});
    expect(lines[0]).toMatch(/^\rround 1, sampling 4 chains: 500 of 2,000 draws, 0 diverged, about 6 s left +$/);
  });

  it("says nothing of divergences while the step is still being found", () => {
    const {lines, tell} = watch(false);
    tell({...fit, phase: "warm-up", done: 2000, divergences: 82});
    expect(lines).toEqual(["round 1, warming up 4 chains: 2,000 of 2,000 draws, 0.0 s\n"]);
  });
});

function watch(live: boolean) {
  const lines: string[] = [];
  const clock = {now: 0};
  const output = {...plainOutput(100).output, live, write: (text: string) => void lines.push(text)};
  return {lines, clock, tell: progressLine(output, () => clock.now)};
}

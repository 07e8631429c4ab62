import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fixtureResult} from "../../../test/report/fixture.ts";
import {monthText} from "../../core/month.ts";
import {placeInTime} from "../dates.ts";
import {viewOf} from "../view.ts";
import {flagsOf, heightOf} from "./flags.ts";

const room = {width: 300, fontSize: 12};

describe("flagsOf", () => {
  it("puts the labels of close events into lines of their own", () => {
    const events = [
      {date: "2022-02-24", name: "invasion"},
      {date: "2022-03-10", name: "a law"},
      {date: "2024-06-01", name: "an amnesty"},
    ];
    const flags = flagsOf(viewOf(fixtureResult({events})), room);
    expect(flags.map(({line}) => line)).toEqual([0, 1, 0]);
    expect(heightOf(flags, 10)).toBeCloseTo(27, 10);
  });

  it("turns a label round that would run out of the chart", () => {
    const [flag] = flagsOf(viewOf(fixtureResult({events: [{date: "2024-12-01", name: "a late event"}]})), room);
    expect(flag?.anchor).toBe("end");
  });

  it("never lets two labels of one line meet", () => {
    const months = fixtureResult().quantities.map(({month}) => month);
    const event = fc.record({date: fc.constantFrom(...months), name: fc.string({minLength: 1, maxLength: 40})});
    fc.assert(
      fc.property(fc.array(event, {maxLength: 8}), fc.array(event, {maxLength: 3}), (events, returnEvents) => {
        const view = viewOf(fixtureResult({hosts: 1, events, returnEvents}));
        const labels = flagsOf(view, room).map((flag) => ({...flag, span: spanOf(flag, view.from, view.until)}));
        for (const [i, a] of labels.entries()) {
          for (const b of labels.slice(i + 1)) {
            const apart = a.line !== b.line || a.span[1] < b.span[0] || b.span[1] < a.span[0];
            expect(apart, `${a.label} and ${b.label}`).toBe(true);
          }
        }
      }),
      {numRuns: 30},
    );
  });

  it("keeps the order of dates, whoever wrote them", () => {
    const result = fixtureResult({
      events: [{date: "2022-09-21", name: "second"}],
      returnEvents: [{date: "2022-03", name: "first"}],
    });
    const flags = flagsOf(viewOf(result), room);
    expect(flags.map(({label, ofReturn}) => [label, ofReturn])).toEqual([
      ["first", true],
      ["second", false],
    ]);
    expect(flags[0]?.at).toBe(placeInTime(monthText(viewOf(result).from)) + 1);
  });
});

/** Where a label runs, pixels. */
function spanOf(flag: {at: number; label: string; anchor: string}, from: number, until: number): [number, number] {
  const x = ((flag.at - from) / (until + 1 - from)) * room.width;
  const length = flag.label.length * 0.6 * room.fontSize;
  return flag.anchor === "start" ? [x, x + length] : [x - length, x];
}

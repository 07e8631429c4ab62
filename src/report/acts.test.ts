import {expect, it} from "vitest";
import {laneOf, statusOf} from "./acts.ts";

it("a topic without a lane of its own stands among the other rules", () => {
  expect(laneOf({topic: "return programme"})).toBe("programmes");
  expect(laneOf({topic: "visa rule"})).toBe("other rules");
});

it("what is not yet is hollow, what never came to be is struck, also an incentive that a text says is missing", () => {
  expect(["in force", "proposed", "dropped", "none"].map((status) => statusOf({status}).look)).toEqual([
    "solid",
    "hollow",
    "struck",
    "struck",
  ]);
});

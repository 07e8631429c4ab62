import {expect, it} from "vitest";
import {drawsCsv} from "./csv.ts";

it("writes one row a draw, with a name for every column", () => {
  const of = {quantity: "left", month: "2023-06"};
  expect(
    drawsCsv([
      {...of, stay: "settled", values: [1, 2]},
      {...of, stay: "any", values: [3, 4.5]},
    ]),
  ).toBe("draw,left.settled.2023-06,left.any.2023-06\n1,1,3\n2,2,4.5\n");
});

it("writes the names of columns alone where there are no draws", () => {
  expect(drawsCsv([])).toBe("draw\n");
});

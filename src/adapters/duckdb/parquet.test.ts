import {expect, it} from "vitest";
import {fromParquet, toParquet} from "./parquet.ts";

const columns = [
  {name: "departures[0]", values: Float64Array.of(0.1, -1e-300, 1 / 3)},
  {name: "it's “b”", values: Float64Array.of(1e21, 0, -5)},
];

it("gives every number back to its last bit, by the names of its columns", async () => {
  expect(await fromParquet(await toParquet(columns))).toEqual(columns);
});

it("writes the same bytes for the same columns", async () => {
  expect(await toParquet(columns)).toEqual(await toParquet(columns));
});

it("says what the engine has against a file that is none", async () => {
  await expect(fromParquet(new TextEncoder().encode("no Parquet file"))).rejects.toThrow(/^DuckDB: /);
});

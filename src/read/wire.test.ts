import {expect, it} from "vitest";
import {wireOf} from "./wire.ts";

it("knows an agency by its dateline", () => {
  expect(wireOf(["ST. PETERSBURG, Russia (AP) — Half of them left."], [])).toEqual([
    {field: "wire", value: "AP", origin: "dateline"},
  ]);
});

it("knows an agency that signs", () => {
  expect(wireOf([], ["Mira Olsen, with Reuters"])).toEqual([{field: "wire", value: "Reuters", origin: "byline"}]);
});

it("does not take an agency named in passing for the author", () => {
  expect(wireOf(["Half of them left, Reuters (the agency) said."], ["Mira Olsen"])).toEqual([]);
});

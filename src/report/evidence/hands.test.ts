import {expect, it} from "vitest";
import type {Attribution, Link} from "../../core/attribution.ts";
import {handsOf} from "./hands.ts";

function through(...chain: readonly Link[]): Attribution {
  return {mode: "indirect", cue: null, cueClass: null, chain};
}

const outlet: Link = {role: "outlet", name: "The Example Post", kind: "media"};

it("names whoever said it first, then whoever passed it on", () => {
  const minister: Link = {role: "origin", name: "A. Minister", kind: "person", title: "minister", date: "2023-03-03"};
  expect(handsOf(through(minister, outlet))).toEqual([
    {who: "A. Minister", known: "minister, 3 March 2023"},
    {who: "The Example Post", known: ""},
  ]);
});

it("says that a source had no name, and that an author is disputed", () => {
  const anonymous: Link = {role: "origin", name: null, kind: "person", title: "official", anonymous: true};
  const disputed: Link = {role: "origin", name: null, kind: "person", candidates: ["A", "B"]};
  expect(handsOf(through(anonymous, disputed)).map(({who}) => who)).toEqual([
    "an anonymous official",
    "A or B (authorship disputed)",
  ]);
});

it("names once who stands there twice", () => {
  expect(handsOf(through({...outlet, role: "publisher"}, outlet))).toHaveLength(1);
});

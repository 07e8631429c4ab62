import {describe, expect, it} from "vitest";
import {claimOn, textDocument} from "../../../test/ledger-world.ts";
import type {Claim} from "../../core/claim.ts";
import {emptyFolding} from "../ledger/ledger.ts";
import {stateOf} from "../ledger/ledger-state.ts";
import {timelineOf} from "./timeline.ts";

const document = textDocument("A law passed. A plan was dropped. A call came.", {
  published: "2023-07-11",
  outlet: "The Gazette",
});
const policy = (words: string, changes: Partial<Claim>) =>
  claimOn(document, words, {kind: "policy", measure: "punishment", value: null, use: "covariate", ...changes});
const law = policy("A law passed", {period: {kind: "on", start: "2023-03-01", end: "2023-03-01"}});
const plan = policy("A plan was dropped", {modality: "dropped", period: {kind: "in", start: "2022", end: "2022"}});
const call = policy("A call came", {modality: "proposed", period: null});

function timeline(claims: readonly Claim[], accepted: readonly Claim[], proposed = false) {
  const reviews = accepted.map(({id}, i) => ({
    number: i + 1,
    batch: 1,
    claim: id,
    reader: "Ada",
    at: "2024",
    what: "accept" as const,
  }));
  const documents = [{document, file: "documents/a.txt", lineStarts: [0]}];
  return timelineOf(stateOf({documents, claims, reviews, folding: emptyFolding}), proposed);
}

describe("timelineOf", () => {
  it("orders what was decided, dropped and proposed by its date, with its status and who said so", () => {
    const {entries} = timeline([call, law, plan], [call, law, plan]);
    expect(entries.map(({date, dated, status, who}) => [date, dated, status, who])).toEqual([
      ["2022", "event", "dropped", "The Gazette"],
      ["2023-03-01", "event", "in force", "The Gazette"],
      ["2023-07-11", "document", "proposed", "The Gazette"],
    ]);
  });

  it("dates a call by the day it was spoken, before the day it was printed", () => {
    const chain = [{role: "speaker", name: "Anna Kim", kind: "person", date: "2023-06-16"} as const];
    const spoken = {...call, attribution: {mode: "indirect", cue: "said", cueClass: "neutral", chain} as const};
    expect(timeline([spoken], [spoken]).entries).toMatchObject([
      {date: "2023-06-16", dated: "statement", who: "Anna Kim"},
    ]);
  });

  it("shows what nobody decided on only where it is asked for", () => {
    expect(timeline([law, plan], [law]).entries).toHaveLength(1);
    expect(timeline([law, plan], [law], true).entries.map(({state}) => state)).toEqual(["proposed", "accepted"]);
  });

  it("calls a policy that the text says is not there none", () => {
    const none = policy("A law passed", {value: {kind: "absence"}});
    expect(timeline([none], [none]).entries.map(({status}) => status)).toEqual(["none"]);
  });
});

import pc from "picocolors";
import {describe, expect, it} from "vitest";
import {claimOn, textDocument} from "../../test/ledger-world.ts";
import {plainOutput} from "../../test/plain-output.ts";
import {claimInWords} from "../app/claims/claim-in-words.ts";
import type {Claim} from "../core/claim.ts";
import {claimText} from "./claim-text.ts";

const document = textDocument(
  "A clerk in the port counted, at the end of a long day, that 5,000 people had left by ship.",
  {outlet: "The Gazette"},
);
const documents = new Map([[document.id, {document, file: "documents/a.txt"}]]);
/** What a terminal takes for colours. */
const ansi = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
const words = (changes: Partial<Claim> = {}) => {
  const claim = claimOn(document, "5,000 people", changes);
  return claimInWords({claim, members: [claim.id]}, documents, "proposed");
};

describe("claimText", () => {
  it("leads with the number, says who and when, and marks it in its words", () => {
    const {output} = plainOutput(72);
    expect(claimText(words(), output, {explain: true, place: true})).toBe(`5,000 people left  ${words().id}  proposed
  The Gazette · 24 February 2022 to 30 June 2023 · citizens of Russia
  “A clerk in the port counted, at the end of a long day, that ▸5,000
  people◂ had left by ship.”
  documents/a.txt
  rules: left; score 0.80; grade B3
`);
  });

  it("marks by weight and line where there are colours, and nothing else moves", () => {
    const output = {...plainOutput(72).output, colors: pc.createColors(true)};
    const text = claimText(words(), output);
    expect(text).toContain("\u001b[1m\u001b[4m5,000\u001b[24m\u001b[22m\n");
    expect(text.replace(ansi, "")).toBe(claimText(words(), plainOutput(72).output).replace(/[▸◂]/g, ""));
  });

  it("names what a claim without a number is about, with its status", () => {
    const policy = words({kind: "policy", measure: "return_programme", value: null, modality: "dropped"});
    expect(claimText(policy, plainOutput().output)).toMatch(/^A programme to bring people back, dropped {2}c-/);
  });

  it("does not call one person's leaving a number", () => {
    const {value} = claimOn(document, "5,000 people");
    const one = value?.kind === "quantity" ? {...value, mid: 1} : value;
    expect(claimText(words({kind: "personal", measure: "departure", value: one}), plainOutput().output)).toMatch(
      /^Departure {2}c-/,
    );
  });

  it("lets nothing from a document move the cursor", () => {
    const chain = [{role: "speaker", name: "Eve\u001b[2J", kind: "person"} as const];
    const text = claimText(
      words({attribution: {mode: "direct", cue: null, cueClass: null, chain}}),
      plainOutput().output,
    );
    expect(text).not.toContain("\u001b");
  });
});

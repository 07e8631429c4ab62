import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeCase} from "../../test/case-folder.ts";
import {claimOn, ledgerWorld} from "../../test/ledger-world.ts";
import {plainOutput} from "../../test/plain-output.ts";
import {addDocuments} from "../app/documents/add-documents.ts";
import {listClaims} from "../app/ledger/list-claims.ts";
import type {Keys} from "./keys.ts";
import {review} from "./review.ts";

const world = ledgerWorld((document) =>
  [...document.text.matchAll(/[\d,]+ left/g)].map(([words]) => claimOn(document, words)),
);

/** Presses some keys, one after the other, types some lines where lines are asked for, then stops. */
async function press(keys: string, {only, typed = []}: {only?: string; typed?: readonly string[]} = {}) {
  const folder = makeCase([]);
  writeFileSync(join(folder, "a.txt"), "5,000 left. Later 6,000 left. At last 7,000 left.");
  await addDocuments(world, folder, [join(folder, "a.txt")]);
  const pressed = keys[Symbol.iterator]();
  const lines = typed[Symbol.iterator]();
  const {output, text} = plainOutput();
  const scripted: Keys = {
    press: async () => pressed.next().value ?? "q",
    type: async (prompt) => {
      output.write(prompt);
      return lines.next().value;
    },
    close: () => undefined,
  };
  await review({effects: world, folder, keys: scripted, out: output}, only);
  const {state} = await listClaims(world, folder);
  const decided = state.claims.map((each) => each.decision?.reason ?? each.state);
  return {text: text(), decided, claims: state.claims.map(({claim}) => claim)};
}

describe("review", () => {
  it("takes one key for each decision, and a digit for a reason", async () => {
    const {text, decided} = await press("ar4s");
    expect(decided).toEqual(["accepted", "wrong period", "proposed"]);
    expect(text).toContain("1 of 3");
    expect(text).toContain("▸5,000 left◂");
    expect(text.endsWith("2 decided, 1 left\n")).toBe(true);
  });

  it("takes back the last decision and shows its claim again", async () => {
    const {text, decided} = await press("asua");
    expect(decided).toEqual(["accepted", "proposed", "proposed"]);
    expect(text.match(/1 of 3/g)).toHaveLength(2);
  });

  it("keeps what was decided when the person stops", async () => {
    expect((await press("aq")).decided).toEqual(["accepted", "proposed", "proposed"]);
  });

  it("stays where it is at a key that means nothing, and at an undo of nothing", async () => {
    const {text, decided} = await press("xuq");
    expect(decided).toEqual(["proposed", "proposed", "proposed"]);
    expect(text).toContain("there is no such key");
    expect(text).toContain("nothing to take back");
  });

  it("corrects a claim field by field, asks again for what cannot be, and accepts it", async () => {
    const typed = ["6500 or so", "~6500", "", "2022-03", "2023-05", "XQ", "GE", "settled"];
    const {text, decided, claims} = await press("seq", {typed});
    expect(decided).toEqual(["proposed", "accepted", "proposed"]);
    expect(text).toContain("number [5,000 people] ");
    expect(text).toContain("it takes 1200, ~9000");
    expect(text).toContain("put right and accepted");
    expect(claims[1]).toMatchObject({
      value: {bound: "about", mid: 6500},
      measure: "left_total",
      period: {start: "2022-03", end: "2023-05"},
      place: {home: "RU", host: "GE"},
      stay: "settled",
    });
  });

  it("leaves a claim as it is when nothing is put right, or when it cannot be", async () => {
    const nothing = await press("eq");
    expect(nothing.decided).toEqual(["proposed", "proposed", "proposed"]);
    expect(nothing.text).toContain("nothing to put right");
    const {text, decided} = await press("eq", {typed: ["", "", "2024", "2023", "", ""]});
    expect(text).toContain("a period cannot start (2024) after its end (2023)");
    expect(decided[0]).toBe("proposed");
  });

  it("shows the claims of one document, and says which there are", async () => {
    expect((await press("q", {only: "a.txt"})).text).toContain("1 of 3");
    await expect(press("q", {only: "b.txt"})).rejects.toThrow("there is no document “b.txt” in this case");
  });
});

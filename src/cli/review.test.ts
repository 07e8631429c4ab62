import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {makeCase} from "../../test/case-folder.ts";
import {claimOn, ledgerWorld} from "../../test/ledger-world.ts";
import {plainOutput} from "../../test/plain-output.ts";
import {addDocuments} from "../app/add-documents.ts";
import {listClaims} from "../app/list-claims.ts";
import type {Keys} from "./keys.ts";
import {review} from "./review.ts";

const world = ledgerWorld((document) =>
  [...document.text.matchAll(/[\d,]+ left/g)].map(([words]) => claimOn(document, words)),
);

/** Presses some keys, one after the other, then stops. @returns what was said, and the states of the claims */
async function press(keys: string) {
  const folder = makeCase([]);
  writeFileSync(join(folder, "a.txt"), "5,000 left. Later 6,000 left. At last 7,000 left.");
  await addDocuments(world, folder, [join(folder, "a.txt")]);
  const pressed = keys[Symbol.iterator]();
  const scripted: Keys = {press: async () => pressed.next().value ?? "q", close: () => undefined};
  const {output, text} = plainOutput();
  await review({effects: world, folder, keys: scripted, out: output}, undefined);
  const {state} = await listClaims(world, folder);
  const decided = state.claims.map((each) => each.decision?.reason ?? each.state);
  return {text: text(), decided};
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
});

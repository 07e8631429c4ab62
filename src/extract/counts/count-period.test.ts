import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {openTagger} from "../../adapters/wink/tagger.ts";
import {reader} from "../told.test-support.ts";

const sha256 = (of: string | Uint8Array) => createHash("sha256").update(of).digest("hex");
const {claims} = reader({tag: await openTagger(), sha256});

/** When what the first number of a text counts happened, as `kind start end`. */
function when(text: string): string {
  const period = claims(text, {published: "2024-06-20"}).find(({kind}) => kind === "quantity")?.period;
  return `${period?.kind} ${period?.start ?? "…"} ${period?.end ?? "…"}`;
}

describe("the period of a count", () => {
  it.each([
    [
      "More than 60,000 people have fled to Moldova since fighting broke out in the port of Odesa in April 2023.",
      "since 2023-04 2024-06-20",
    ],
    ["By 3 May 2024, 9,000 people had fled since the attack of 1 April 2024.", "since 2024-04-01 2024-05-03"],
    ["Between March and May 2024 the border office recorded 9,000 returns.", "between 2024-03 2024-05"],
  ])("runs from what began it to when it was counted: %s", (text, period) => {
    expect(when(text)).toBe(period);
  });

  it.each([
    "Some 9,000 people have returned, which brings the total since December 2020 to 32,000.",
    "Some 9,000 people have left since the mayor told them to be out by 1 May.",
  ])("is not the date of another clause: %s", (text) => {
    expect(when(text)).not.toMatch(/2020-12|2024-05-01/);
  });
});

import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import {proposedScope} from "./proposed-scope.ts";

describe("proposedScope", () => {
  it.each([
    ["5,000 people have left since the spring.", "case"],
    ["The entire diaspora of 5,000 people has lived there since the spring.", "wider"],
    ["5,000 of them live there, including those who came decades ago.", "wider"],
    ["5,000 foreigners left the country.", "wider"],
    ["The town has 5,000 Aldorian-born people.", "wider"],
    ["5,000 students have left the country.", "part"],
    ["5,000 of the firm’s clients have come back.", "part"],
    ["Of the clients of one relocation firm, 5,000 have come back.", "part"],
    ["Students marched while 5,000 people left.", "case"],
    ["5,000 people left, and teachers were told to stay.", "case"],
    ["Journalists asked why. 5,000 left.", "case"],
  ])("reads “%s” as %s", (text, scope) => {
    expect(proposedScope(claimOn(textDocument(text), "5,000"), persons())).toBe(scope);
  });

  it("takes crossings for trips, whatever unit was printed", () => {
    const claim = claimOn(textDocument("5,000 people crossed."), "5,000", {measure: "exits"});
    expect(proposedScope(claim, persons())).toBe("trips");
  });
});

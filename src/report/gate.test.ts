import {describe, expect, it} from "vitest";
import {fixtureResult} from "../../test/report/fixture.ts";
import {divergenceWarning, shortOfTheGate} from "./gate.ts";

const {diagnostics} = fixtureResult();

describe("divergenceWarning", () => {
  it("forgives one in a thousand draws", () => {
    expect(divergenceWarning({...diagnostics, draws: 2000, divergences: 2})).toBeUndefined();
    expect(divergenceWarning({...diagnostics, draws: 2000, divergences: 3})).toContain("in 3 of 2,000 draws");
  });
});

describe("shortOfTheGate", () => {
  it("names the energy only when it is the matter", () => {
    expect(shortOfTheGate({...diagnostics, rounds: 1, ebfmiMin: 0.2})).toContain("after 1 round");
    expect(shortOfTheGate({...diagnostics, ebfmiMin: 0.2})).toContain("E-BFMI 0.20, needed: more than 0.3");
    expect(shortOfTheGate(diagnostics)).not.toContain("E-BFMI");
  });
});

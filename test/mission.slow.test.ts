import {describe, expect, it} from "vitest";
import {makeCase, run} from "./case-folder.ts";

describe("a case whose only evidence is two accepted claims", () => {
  it("answers with wide intervals, and says that the share cannot be told", async () => {
    const folder = makeCase([]);
    const told = ["--since", "2022-02-24", "--who"];
    await run(
      "note",
      folder,
      "--number",
      "700000-1500000",
      "--measure",
      "left_total",
      "--until",
      "2023-07-11",
      ...told,
      "an outlet",
    );
    await run(
      "note",
      folder,
      "--number",
      "50%",
      "--measure",
      "returned_share",
      "--until",
      "2023-06",
      ...told,
      "the president",
    );
    const {code, out} = await run("estimate", folder);
    expect(code).toBe(0);
    expect(out).toMatch(/It cannot be told from this evidence what share of the people who settled abroad/);
    expect((await run("report", folder)).code).toBe(0);
  });
});

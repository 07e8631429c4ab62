import {describe, expect, it} from "vitest";
import {openPageParser, pageLimits} from "./page-parser.ts";

describe("openPageParser", () => {
  it("parses pages in a child, and goes on in a new one after a page that killed it", {timeout: 60_000}, async () => {
    const parser = openPageParser({...pageLimits, outputMegabytes: 0.02});
    const small = "<p>Half\u2028left";
    expect(await parser.parse(small)).toHaveProperty("markup");
    expect(await parser.parse(`<p>${"half ".repeat(10_000)}`)).toEqual({
      refused: "the parsed page is larger than 0.02 MB",
    });
    expect(await parser.parse(small)).toHaveProperty("markup");
    parser.close();
  });

  it("gives up a page after its time", {timeout: 60_000}, async () => {
    const parser = openPageParser({...pageLimits, patienceSeconds: 0.001});
    expect(await parser.parse("<p>Half left")).toEqual({
      refused: "parsing the page took more than 10 s of work, or 0.001 s by the clock",
    });
    parser.close();
  });
});

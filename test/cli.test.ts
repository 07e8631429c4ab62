import {describe, expect, it} from "vitest";
import {run} from "./case-folder.ts";
import {commandsIn} from "./help.ts";
import {type Ended, runNode, runProcess} from "./run-process.ts";

const bundledCases = ["examples/russia-2022", "examples/puerto-rico-2017"];

describe("countercurrent", () => {
  it("prints its help to stdout and ends with 0", async () => {
    const {code, out, err} = await countercurrent(["--help"]);
    expect({code, err}).toEqual({code: 0, err: ""});
    expect(out).toContain("Usage: countercurrent");
  });

  it("prints the version of its package", async () => {
    expect((await countercurrent(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("shows a runnable example in the help of every command", async () => {
    const {out} = await countercurrent(["--help"]);
    const commands = commandsIn(out);
    expect(commands).toContain("evidence");
    for (const command of commands) {
      const help = (await run(command, "--help")).out;
      expect(help).toMatch(new RegExp(`\\nExample:\\n  \\$ countercurrent ${command}\\b`));
    }
  });
});

describe("what is asked wrongly", () => {
  it.each([
    {words: "a wrong command", args: ["evidnce", "x"], says: "Did you mean evidence?"},
    {words: "a wrong flag", args: ["evidence", "x", "--jsn"], says: "Did you mean --json?"},
    {words: "a missing argument", args: ["evidence"], says: "missing required argument 'case'"},
    {words: "an argument too many", args: ["evidence", "x", "y"], says: "too many arguments"},
    {words: "nothing at all", args: [], says: "Usage: countercurrent"},
  ])("$words ends with 2, says so on stderr and leaves stdout empty", async ({args, says}) => {
    const {code, out, err} = await countercurrent(args);
    expect({code, out}).toEqual({code: 2, out: ""});
    expect(err).toContain(says);
  });
});

describe("what cannot be done", () => {
  it("a folder that is no case ends with 1, with the way out and without a stack trace", async () => {
    const {code, out, err} = await countercurrent(["evidence", "no-such-folder"]);
    expect({code, out}).toEqual({code: 1, out: ""});
    expect(err).toMatch(/^error: .*no-such-folder.*\nhint: /);
    expect(err).not.toMatch(/^ {4}at /m);
  });

  it("--debug shows where in the program, before or after the command", async () => {
    for (const args of [
      ["--debug", "evidence", "no-such-folder"],
      ["evidence", "no-such-folder", "--debug"],
    ]) {
      expect((await countercurrent(args)).err).toMatch(/^ {4}at /m);
    }
  });
});

describe("evidence --row", () => {
  it("leads from one row to what became of it", async () => {
    const {out} = await countercurrent(["evidence", bundledCases[0] as string, "--row", "mt-2023-range"]);
    expect(out).toContain("evidence/evidence.csv line 2");
    expect(out).toContain("https://www.themoscowtimes.com/2023/07/11/");
    expect(out).toMatch(/^used$/m);
  });

  it("suggests the id that was meant", async () => {
    const {code, err} = await countercurrent(["evidence", bundledCases[0] as string, "--row", "mt-2023-rnge"]);
    expect({code, err}).toEqual({
      code: 1,
      err: "error: no row of this case has the id “mt-2023-rnge”\nhint: did you mean  mt-2023-range ?\n",
    });
  });
});

describe("output", () => {
  it("--json parses, and nothing else is on stdout", async () => {
    const {code, out} = await countercurrent(["evidence", bundledCases[0] as string, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).schema).toBe("countercurrent/evidence@1");
  });

  it("has no escape sequences in a pipe", async () => {
    expect((await countercurrent(["evidence", bundledCases[0] as string])).out).not.toContain("\u001b");
  });

  it("ends quietly when whoever reads has read enough", async () => {
    const line = `"$0" bin/countercurrent.mjs evidence ${bundledCases[0]} --json | head -1`;
    const {err, code} = await runProcess("sh", ["-c", line, process.execPath]);
    expect({err, code}).toEqual({err: "", code: 0});
  });

  it.each(bundledCases)("lists %s in lines that fit the page", async (folder) => {
    const {code, out, err} = await countercurrent(["evidence", folder]);
    expect({code, err}).toEqual({code: 0, err: ""});
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });
});

function countercurrent(args: readonly string[]): Promise<Ended> {
  return runNode(["bin/countercurrent.mjs", ...args]);
}

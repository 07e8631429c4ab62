import {CommanderError} from "commander";
import {describe, expect, it} from "vitest";
import {plainOutput} from "../../test/plain-output.ts";
import {UserError} from "../core/user-error.ts";
import {reportFailure} from "./failure.ts";

describe("reportFailure", () => {
  it("names the thing, then the way out, and ends with 1", () => {
    expect(report(new UserError("no case.yaml in ./emigres", "countercurrent new ./emigres"))).toEqual({
      code: 1,
      text: "error: no case.yaml in ./emigres\nhint: countercurrent new ./emigres\n",
    });
  });

  it("leaves out the hint where there is no way out to tell", () => {
    expect(report(new UserError("the disk is full")).text).toBe("error: the disk is full\n");
  });

  it("owns up to a mistake of the program in one line, without a stack trace", () => {
    const {code, text} = report(new TypeError("x is undefined"));
    expect(code).toBe(1);
    expect(text).toMatch(
      /^error: x is undefined \(a mistake in Countercurrent.*\)\nhint: run again with {2}--debug {2}/,
    );
    expect(text).not.toContain("failure.test.ts");
  });

  it("shows where in the program, and what caused it, when asked", () => {
    const failure = new Error("cannot read", {cause: new Error("no such file")});
    const {text} = report(failure, true);
    expect(text).toContain("failure.test.ts");
    expect(text).toContain("no such file");
  });

  it("can report what is no Error at all", () => {
    expect(report("boom").text).toContain("error: boom");
  });

  it("adds nothing to what the parser has said: 2 for a wrong question, 0 for help", () => {
    expect(report(new CommanderError(1, "commander.unknownOption", "said"))).toEqual({code: 2, text: ""});
    expect(report(new CommanderError(0, "commander.helpDisplayed", "said"))).toEqual({code: 0, text: ""});
  });
});

function report(failure: unknown, debug = false) {
  const {output, text} = plainOutput();
  return {code: reportFailure(failure, output, debug), text: text()};
}

import {expect, it} from "vitest";
import {UserError} from "../../core/user-error.ts";
import {usualOptions} from "../fit/estimated.ts";
import {type ReportEffects, writeReport} from "./report.ts";

it("finds out that the page's script was not built before it reads or estimates anything", async () => {
  const pageScript = async () => {
    throw new UserError("the page has not been built", "npm run page");
  };
  // Nothing else is there to be called.
  const found = writeReport({pageScript} as unknown as ReportEffects, "a-case", usualOptions);
  await expect(found).rejects.toThrow("the page has not been built");
});

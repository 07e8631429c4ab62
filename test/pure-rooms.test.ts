import {globSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";

const rooms = "core,stats,read,extract,account,estimate,check";
const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b|\bgetRandomValues\b/;

// The compiler and the doors cannot see these: they are plain ECMAScript. Take the time and the generator as arguments.
it("pure rooms ask no clock and throw no dice", () => {
  const files = globSync(`src/{${rooms}}/**/*.ts`).filter((file) => !file.endsWith(".test.ts"));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => impure.test(readFileSync(file, "utf8")))).toEqual([]);
});

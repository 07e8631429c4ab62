import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Files that take longest, the longest first: a run ends no later than what it begins last. */
const longest = [
  "src/estimate/calibration.test.ts",
  "test/check.test.ts",
  "test/estimate.test.ts",
  "test/package.test.ts",
  "test/bad-days.test.ts",
  "test/determinism.test.ts",
  "src/estimate/fit-account.test.ts",
  "test/report/live-page.test.ts",
];

/** Starts the longest files first, also where no run before has told vitest which they are. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

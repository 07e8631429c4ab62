import {configDefaults, defineConfig} from "vitest/config";
import LongestFirst from "./test/longest-first.ts";

/** Rooms without a clock, chance or native code, whose tests leave nothing behind: they share a process. */
const pure = ["src/{core,stats,read,extract,account,check,report,app}/**/*.test.ts"];

/** Slow tests (`*.slow.test.ts`) run with `--mode full`, which `npm run check:full` passes. */
export default defineConfig(({mode}) => {
  const exclude = [...configDefaults.exclude, ...(mode === "full" ? [] : ["**/*.slow.test.ts"])];
  return {
    test: {
      setupFiles: ["./test/silence.ts"],
      reporters: ["default", "./test/closing-line.ts"],
      testTimeout: mode === "full" ? 3_600_000 : 300_000,
      pool: "forks",
      // One for each core; by itself vitest leaves one idle, which is half of two.
      maxWorkers: "100%",
      sequence: {sequencer: LongestFirst},
      projects: [
        {
          extends: true,
          test: {name: "apart", include: ["{src,test}/**/*.test.ts"], exclude: [...exclude, ...pure]},
        },
        {extends: true, test: {name: "pure", include: pure, exclude, isolate: false}},
      ],
    },
  };
});

import {configDefaults, defineConfig} from "vitest/config";

/** Slow tests (`*.slow.test.ts`) run with `--mode full`, which `npm run check:full` passes. */
export default defineConfig(({mode}) => ({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(mode === "full" ? [] : ["**/*.slow.test.ts"])],
    setupFiles: ["./test/silence.ts"],
    reporters: ["default", "./test/closing-line.ts"],
    testTimeout: mode === "full" ? 3_600_000 : 120_000,
  },
}));

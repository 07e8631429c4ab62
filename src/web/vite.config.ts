import {join} from "node:path";
import {defineConfig} from "vite";

/** One script, workers and all inlined, for `report/` to put into a page. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: {jsx: {runtime: "automatic", importSource: "preact"}},
  worker: {format: "iife"},
  logLevel: "warn",
  build: {
    outDir: join(import.meta.dirname, "../../dist/page"),
    emptyOutDir: true,
    target: "es2024",
    lib: {entry: "main.tsx", formats: ["iife"], name: "countercurrent", fileName: () => "page.js"},
  },
});

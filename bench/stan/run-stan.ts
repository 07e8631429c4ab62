import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Design} from "../../src/account/observation.ts";
import type {FitFigures} from "../fit-thread.ts";
import {stanDesign} from "./design-json.ts";

/** What `run.R` measures of one run of Stan, warm-up included. */
export interface StanFigures
  extends Pick<FitFigures, "seconds" | "gradients" | "leastEffectiveDraws" | "rhat" | "divergences"> {
  readonly version: string;
  /** Log density at z. */
  readonly logDensity: number;
}

export interface StanOptions {
  /** Where to evaluate the log density. */
  readonly z: readonly number[];
  /** Of each of four chains. */
  readonly warmup: number;
  readonly draws: number;
  readonly seed: number;
}

/** Whether R is here with what `run.R` needs. */
export function hasStan(): boolean {
  return spawnSync(R, ["-e", "library(rstan); library(RcppEigen); library(jsonlite)"]).status === 0;
}

/** Sample a design in Stan. Compiles the model the first time. @throws {Error} with what R says when it fails */
export function runStan(design: Design, options: StanOptions): StanFigures {
  const folder = mkdtempSync(join(tmpdir(), "countercurrent-stan-"));
  writeFileSync(join(folder, "design.json"), JSON.stringify({...stanDesign(design), ...options}));
  writeFileSync(join(folder, "Makevars"), "CXX14FLAGS = -O3 -g0 -w\n");
  const run = spawnSync(R, [fileOf("run.R"), "design.json", fileOf("model.stan"), compiledModel(), "out.json"], {
    cwd: folder,
    encoding: "utf8",
    env: {...process.env, R_MAKEVARS_USER: join(folder, "Makevars")},
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const figures = JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as StanFigures;
  rmSync(folder, {recursive: true});
  return figures;
}

const R = "Rscript";

/** Kept between runs, under a name that changes with the model. */
function compiledModel(): string {
  const hash = createHash("sha256")
    .update(readFileSync(fileOf("model.stan")))
    .digest("hex");
  return join(tmpdir(), `countercurrent-${hash}.rds`);
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

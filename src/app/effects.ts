import type {Case} from "../core/case.ts";
import type {EvidenceRow} from "../core/evidence-row.ts";
import type {Refit} from "../estimate/refit-account.ts";
import type {RunSegments} from "../stats/run-segment.ts";
import type {SamplingProgress} from "../stats/sample-posterior.ts";
import type {ChainSetting} from "./fit/run-chain.ts";
import type {RefitSetting, RefitTask} from "./fit/run-refit.ts";

/** One table of a case, read and checked. */
export interface EvidenceTable {
  /** Path as a person would write it, relative to the case folder. */
  readonly file: string;
  readonly rows: readonly EvidenceRow[];
  /** Remarks that stop nothing: an unknown column that is ignored, a byte-order mark. */
  readonly notes: readonly string[];
}

/** A file to be written, with its whole content. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** An input of a run, for the manifest. */
export interface InputFile {
  readonly file: string;
  readonly sha256: string;
}

/** Everything the use cases need from outside. The command line, and tests, each bring their own. */
export interface Effects {
  /** Reads case.yaml. @throws {UserError} naming file and line. */
  readonly readCase: (folder: string) => Promise<Case>;
  /** Reads every table in evidence/, in the order of their names. @throws {UserError} with every bad row of all tables. */
  readonly readEvidence: (folder: string) => Promise<readonly EvidenceTable[]>;
  /** Name and SHA-256 of case.yaml and of each table. */
  readonly hashInputs: (folder: string) => Promise<readonly InputFile[]>;
  /**
   * Writes all files into `folder`, each beside its place and then renamed; either all are there or none is changed.
   * `fresh`: none of them may be there yet. @throws {UserError} when the disk is full, read-only, or not fresh.
   */
  readonly writeFiles: (folder: string, files: readonly OutputFile[], how?: {readonly fresh: boolean}) => Promise<void>;
  /** A line for the person waiting; goes to stderr. */
  readonly say: (line: string) => void;
}

/** Workers that run stretches of chains of one account. */
export interface ChainPool {
  readonly runSegments: RunSegments;
  /** Stops a fit between two stretches, when the person asks for it. */
  readonly signal?: AbortSignal;
  readonly close: () => Promise<void>;
}

/** Workers that fit accounts which differ a little from one that was fitted. */
export interface RefitPool {
  readonly refit: (task: RefitTask) => Promise<Refit>;
  /** Stops all refits, when the person asks for it. */
  readonly signal?: AbortSignal;
  readonly close: () => Promise<void>;
}

/** How much of a piece of work is done: “leaving out each source: 12 of 54”. */
export interface Count {
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** A named column of numbers. */
export interface Column {
  readonly name: string;
  readonly values: Float64Array;
}

/** What a fit is doing: how many draws of all its chains are made in this phase of this round. */
export interface FitProgress extends SamplingProgress {
  readonly chains: number;
}

/** A row of a table of targets: what is asked for, as evidence without values, or why it cannot be read. */
export type TargetRow = EvidenceRow | {readonly id: string; readonly reason: string};

/** What fitting needs beside reading and writing. */
export interface FitEffects extends Effects {
  readonly openChains: (setting: ChainSetting, chains: number) => Promise<ChainPool>;
  readonly openRefits: (setting: RefitSetting) => Promise<RefitPool>;
  readonly toParquet: (columns: readonly Column[]) => Promise<Uint8Array>;
  readonly fromParquet: (bytes: Uint8Array) => Promise<readonly Column[]>;
  /** A file that an earlier command wrote into `folder`; undefined where there is none. */
  readonly readResult: (folder: string, name: string) => Promise<Uint8Array | undefined>;
  /** Reads a table of targets, in its order. @throws {UserError} when it cannot be split into rows */
  readonly readTargets: (file: string) => Promise<readonly TargetRow[]>;
  /** What a fit is doing, for a progress line. */
  readonly onProgress: (progress: FitProgress) => void;
  /** What else takes long, for a progress line. */
  readonly onCount: (count: Count) => void;
  /** Milliseconds, for how long things took. */
  readonly now: () => number;
  /** Version of this program, and of what runs it. */
  readonly versions: {readonly countercurrent: string; readonly node: string};
}

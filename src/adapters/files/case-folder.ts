import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../core/user-error.ts";
import {errorCode, fileError} from "./file-error.ts";

/** A file of a case, as it stands on disk. */
export interface CaseFile {
  /** Path from the case folder, with `/`. */
  readonly file: string;
  readonly content: Uint8Array;
}

/** The bytes of case.yaml. @throws {UserError} where there is none */
export async function readCaseFile(folder: string): Promise<CaseFile> {
  try {
    return {file: "case.yaml", content: await readFile(join(folder, "case.yaml"))};
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      throw new UserError(`no case.yaml in ${folder}`, `countercurrent new ${folder} …  starts a case there`);
    }
    throw fileError(error, `cannot read case.yaml in ${folder}`);
  }
}

/** The tables of a case, `evidence/*.csv`, in the order of their names; none where there is no such folder. */
export async function readTableFiles(folder: string): Promise<readonly CaseFile[]> {
  const names = (await listEvidence(folder)).filter(isTable).sort();
  return Promise.all(names.map((name) => readTable(folder, `evidence/${name}`)));
}

async function listEvidence(folder: string): Promise<string[]> {
  try {
    return await readdir(join(folder, "evidence"));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw fileError(error, `cannot read the folder evidence in ${folder}`);
  }
}

/** Names that begin so are drafts of ours and the locks of spreadsheets. */
function isTable(name: string): boolean {
  return /\.csv$/i.test(name) && !/^(\.|~\$)/.test(name);
}

async function readTable(folder: string, file: string): Promise<CaseFile> {
  try {
    return {file, content: await readFile(join(folder, file))};
  } catch (error) {
    throw fileError(error, `cannot read ${file} in ${folder}`);
  }
}

import {isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import type {KnownPriors} from "../../app/case/known-priors.ts";
import type {Effects, InputFile} from "../../app/effects.ts";
import {UserError} from "../../core/user-error.ts";
import {readEvidenceTables} from "../csv/read-evidence.ts";
import {readCase} from "../yaml/read-case.ts";
import {type CaseFile, readCaseFile, readTableFiles} from "./case-folder.ts";
import {writeTogether} from "./write-together.ts";

/**
 * The world as it is on disk.
 *
 * @param say receives lines for the person waiting
 * @param knownPriors what case.yaml may say under `priors`; anything when left out
 */
export function diskEffects(say: (line: string) => void, knownPriors?: KnownPriors): Effects {
  return {
    say,
    readCase: async (folder) => readCase(textOf(await readCaseFile(folder)), "case.yaml", knownPriors),
    readEvidence: async (folder) => readEvidenceTables(await readTableFiles(folder)),
    hashInputs: async (folder) => [await readCaseFile(folder), ...(await readTableFiles(folder))].map(hash),
    writeFiles: writeTogether,
  };
}

function textOf({file, content}: CaseFile): string {
  if (!isUtf8(content)) throw new UserError(`${file} is not in UTF-8`, "save it as UTF-8");
  return new TextDecoder().decode(content);
}

function hash({file, content}: CaseFile): InputFile {
  return {file, sha256: createHash("sha256").update(content).digest("hex")};
}

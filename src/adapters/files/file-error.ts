import {UserError} from "../../core/user-error.ts";

/** What the person is told when the disk says no: what could not be done, why, and the way out. */
export function fileError(error: unknown, failed: string, consequence = ""): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const [why, wayOut] = reasons[code] ?? [`the system says ${code}`, "look at the place on the disk"];
  return new UserError(`${failed}: ${why}`, `${consequence}${wayOut}`);
}

/** `ENOENT` and the like; undefined for an error that is not the system's. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : undefined;
}

const reasons: Readonly<Record<string, readonly [why: string, wayOut: string]>> = {
  ENOSPC: ["the disk is full", "free some space and run it again"],
  EDQUOT: ["your share of the disk is used up", "free some space and run it again"],
  EROFS: ["the disk can only be read", "choose a folder that can be written to"],
  EACCES: ["permission is denied", "choose another folder, or ask its owner"],
  EPERM: ["permission is denied", "choose another folder, or ask its owner"],
  ENOENT: ["it is not there", "check the path"],
  ENOTDIR: ["a file stands where a folder is needed", "check the path"],
  EEXIST: ["a file stands where a folder is needed", "check the path"],
  EISDIR: ["a folder stands where a file is needed", "rename the folder"],
  ENAMETOOLONG: ["its name is too long", "choose a shorter one"],
};

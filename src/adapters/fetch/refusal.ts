import type {Refusal} from "../../app/documents/document-effects.ts";

/** A reason in one line why a file or page cannot be read; what is no failure of the system is thrown on. */
export function refusalOf(name: string, error: unknown): Refusal {
  const {code} = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return {name, says: reasons[code] ?? `it cannot be read (${code})`};
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "it may not be read by you",
  EPERM: "it may not be read by you",
  ELOOP: "it is a link that leads in a circle",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "its name is too long",
};

/** Largest original that is brought, bytes. */
export const largestOriginal = 50e6;

/** Why something too large is not read. @param largest bytes */
export function tooLarge(name: string, largest: number, bytes?: number): Refusal {
  const size = bytes === undefined ? "it is larger" : `it has ${Math.ceil(bytes / 1e6)} MB, more`;
  return {name, says: `${size} than the ${largest / 1e6} MB that are read; --max-megabytes raises that`};
}

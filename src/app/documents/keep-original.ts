import type {Effects} from "../effects.ts";
import type {Original} from "./document-effects.ts";

/** A case's `documents/`, as far as it is known. */
interface Keeping {
  readonly folder: string;
  /** Names in it, with the SHA-256 of their bytes; what is kept is added. */
  readonly kept: Map<string, string>;
}

/**
 * Keep the bytes of an original in the case's `documents/`, under its own name as far as that is free. Bytes that lie
 * there already, or were left by a run that was killed, are not written again.
 *
 * @returns path from the case folder
 */
export async function keepOriginal(
  writeFiles: Effects["writeFiles"],
  {folder, kept}: Keeping,
  original: Original,
  sha256: string,
): Promise<string> {
  const there = [...kept].find(([, hash]) => hash === sha256);
  if (there !== undefined) return `documents/${there[0]}`;
  const name = freeName(fileNameOf(original), sha256, kept);
  await writeFiles(folder, [{name: `documents/${name}`, content: original.bytes}], {fresh: true});
  kept.set(name, sha256);
  return `documents/${name}`;
}

/** The last part of a path or address, as a file name for any disk. */
function fileNameOf({name, url}: Original): string {
  const path = url === undefined ? name : url.replace(/^[a-z]+:\/\/[^/]+|[?#].*$/gi, "");
  const last = path.split(/[/\\]/).findLast((part) => part !== "") ?? "page";
  const safe = last
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+/, "");
  const whole = safe === "" ? "page" : safe;
  return url !== undefined && !/\.\w{1,5}$/.test(whole) ? `${shortened(whole)}.html` : shortened(whole);
}

/** Disks take 255 bytes, and a name is written in up to four a letter. */
function shortened(name: string): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.\w{1,5})?$/.exec(name) ?? [];
  return stem.slice(0, longestStem) + ending;
}

const longestStem = 48;

/** Case is folded, because some disks do. */
function freeName(name: string, sha256: string, kept: ReadonlyMap<string, string>): string {
  const taken = new Set([...kept.keys()].map((other) => other.toLowerCase()));
  return taken.has(name.toLowerCase()) ? name.replace(/(\.\w{1,5})?$/, `-${sha256.slice(0, 6)}$1`) : name;
}

import {randomBytes} from "node:crypto";
import promises from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import type {OutputFile} from "../../app/effects.ts";
import {UserError} from "../../core/user-error.ts";
import {errorCode, fileError} from "./file-error.ts";

/** What writing needs of a disk; tests bring one that fills up. */
export type Disk = Pick<typeof promises, "copyFile" | "link" | "lstat" | "mkdir" | "open" | "rename" | "rm" | "rmdir">;

/**
 * Write all files or none. Each is written in full beside its place, flushed to the disk, and only when all are there
 * are they renamed into place, in the order given; what stood there before is kept until the last one is in.
 *
 * A process that is killed leaves whole files, old or new, and drafts whose names begin with a dot.
 *
 * @param fresh none of the files may be there yet
 * @throws {UserError} saying why, after everything was put back
 */
export async function writeTogether(
  folder: string,
  files: readonly OutputFile[],
  {fresh = false, disk = promises}: {fresh?: boolean; disk?: Disk} = {},
): Promise<void> {
  const drafts = files.map((file) => draftOf(folder, file));
  if (fresh) await refuseExisting(drafts, folder, disk);
  const made: string[] = [];
  try {
    for (const draft of drafts) made.push(...(await makeFolders(dirname(draft.place), disk)));
    for (const draft of drafts) await writeDraft(draft, disk);
    await replaceAll(drafts, disk);
  } catch (error) {
    await discard(
      drafts.map(({beside}) => beside),
      disk,
    );
    await removeFolders(made, disk);
    throw fileError(error, `cannot write into ${folder}`, "nothing was changed; ");
  }
}

interface Draft {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly place: string;
  /** Where it is written first. */
  readonly beside: string;
  /** Where the file that stood in its place waits. */
  readonly before: string;
}

function draftOf(folder: string, {name, content}: OutputFile): Draft {
  const place = join(folder, name);
  const beside = join(dirname(place), `.${basename(name)}.tmp-${randomBytes(6).toString("hex")}`);
  return {name, content, place, beside, before: `${beside}-before`};
}

async function refuseExisting(drafts: readonly Draft[], folder: string, disk: Disk): Promise<void> {
  for (const {name, place} of drafts) {
    if (await exists(place, disk)) {
      throw new UserError(`${name} already stands in ${folder}`, "nothing was changed; choose another folder");
    }
  }
}

async function exists(place: string, disk: Disk): Promise<boolean> {
  try {
    await disk.lstat(place);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return false;
    throw fileError(error, `cannot look at ${place}`);
  }
}

/** @returns the folders that were not there, innermost first */
async function makeFolders(folder: string, disk: Disk): Promise<readonly string[]> {
  const outermost = await disk.mkdir(folder, {recursive: true});
  if (outermost === undefined) return [];
  const made = [folder];
  while (made.at(-1) !== outermost) made.push(dirname(made.at(-1) as string));
  return made;
}

async function writeDraft({beside, content}: Draft, disk: Disk): Promise<void> {
  const file = await disk.open(beside, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function replaceAll(drafts: readonly Draft[], disk: Disk): Promise<void> {
  const kept: Kept[] = [];
  try {
    for (const draft of drafts) {
      const entry: Kept = {draft, stood: await keepBefore(draft, disk), replaced: false};
      kept.push(entry);
      await disk.rename(draft.beside, draft.place);
      entry.replaced = true;
    }
  } catch (error) {
    await putBack(
      kept.filter(({replaced}) => replaced),
      disk,
    );
    await discard(
      kept.filter(({replaced}) => !replaced).map(({draft}) => draft.before),
      disk,
    );
    throw error;
  }
  await discard(
    kept.map(({draft}) => draft.before),
    disk,
  );
}

interface Kept {
  readonly draft: Draft;
  /** Whether a file stood in the draft's place. */
  readonly stood: boolean;
  replaced: boolean;
}

/** Some disks have no second names for a file; there it is copied. */
async function keepBefore({place, before}: Draft, disk: Disk): Promise<boolean> {
  try {
    await disk.link(place, before).catch(() => disk.copyFile(place, before));
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

async function putBack(kept: readonly Kept[], disk: Disk): Promise<void> {
  const outcomes = await Promise.allSettled(
    kept.map(({draft: {place, before}, stood}) => (stood ? disk.rename(before, place) : disk.rm(place))),
  );
  const lost = kept.filter((_, index) => outcomes[index]?.status === "rejected").map(({draft}) => draft);
  if (lost.length === 0) return;
  throw new UserError(
    `writing failed, and ${lost.map(({place}) => place).join(", ")} cannot be put back`,
    `what stood there is in ${lost.map(({before}) => before).join(", ")}`,
  );
}

/** What cannot be removed harms nobody, and the person is told of the failure that led here. */
async function discard(paths: readonly string[], disk: Disk): Promise<void> {
  await Promise.allSettled(paths.map((path) => disk.rm(path, {force: true})));
}

/** Removes those folders that are empty. */
async function removeFolders(folders: readonly string[], disk: Disk): Promise<void> {
  for (const folder of folders) await Promise.allSettled([disk.rmdir(folder)]);
}

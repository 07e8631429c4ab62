import {lstat, readdir, realpath, stat} from "node:fs/promises";
import {join, relative, resolve, sep} from "node:path";
import type {Place, Refusal} from "../../app/documents/document-effects.ts";
import {refusalOf} from "./refusal.ts";

/** Files and addresses to read, and what cannot be. */
interface Found {
  readonly found: readonly Place[];
  readonly refused: readonly Refusal[];
}

/**
 * All files and addresses that some arguments name. Folders are walked, in the order of their names; hidden files are
 * passed over, links that lead out of the folder are refused, and a file that is reached twice is read once.
 */
export async function findOriginals(places: readonly string[]): Promise<Found> {
  const walk = new Walk();
  for (const place of places) {
    if (/^https?:\/\//i.test(place)) walk.found.push({name: place, kind: "address"});
    else await walk.enter(place);
  }
  return walk;
}

class Walk implements Found {
  readonly found: Place[] = [];
  readonly refused: Refusal[] = [];
  private readonly seen = new Set<string>();

  /** A path that a person named: a link is followed, since they asked for it. */
  async enter(path: string): Promise<void> {
    try {
      const entry = await stat(path);
      if (entry.isDirectory()) await this.folder(path, await realpath(path));
      else if (entry.isFile()) await this.file(path);
      else this.refused.push({name: path, says: "it is neither a file nor a folder"});
    } catch (error) {
      this.refused.push(refusalOf(path, error));
    }
  }

  private async folder(path: string, root: string): Promise<void> {
    const names = (await readdir(path)).filter((name) => !name.startsWith(".")).sort();
    for (const name of names) {
      const inside = join(path, name);
      try {
        await this.inFolder(inside, root);
      } catch (error) {
        this.refused.push(refusalOf(inside, error));
      }
    }
  }

  private async inFolder(path: string, root: string): Promise<void> {
    const entry = await lstat(path);
    if (entry.isDirectory()) return this.folder(path, root);
    if (entry.isFile()) return this.file(path);
    if (!entry.isSymbolicLink()) {
      this.refused.push({name: path, says: "it is neither a file nor a folder"});
    } else if (!isInside(await realpath(path), root)) {
      this.refused.push({name: path, says: "it is a link that leads out of the folder; name its file, if it is meant"});
    } else if ((await stat(path)).isFile()) await this.file(path);
  }

  private async file(path: string): Promise<void> {
    const real = await realpath(path);
    if (this.seen.has(real)) return;
    this.seen.add(real);
    this.found.push({name: path, kind: "file"});
  }
}

function isInside(path: string, root: string): boolean {
  const from = relative(root, resolve(path));
  return from !== ".." && !from.startsWith(`..${sep}`) && resolve(root, from) === resolve(path);
}

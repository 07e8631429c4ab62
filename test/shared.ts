import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** The folder of oracles and evidence kept beside the checkout; not part of the product. */
const folder = fileURLToPath(new URL("../../shared/data/", import.meta.url));

/** Whether tests against the shared oracles can run. Where the folder is absent they skip, and the closing line counts them. */
export const hasSharedData = existsSync(folder);

/** Path of a file in the shared data. */
export function sharedData(path: string): string {
  return folder + path;
}

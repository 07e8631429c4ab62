import {readFileSync} from "node:fs";

/** Version of this package. Sources and emitted files lie equally deep below package.json. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}

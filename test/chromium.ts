import {existsSync} from "node:fs";
import {type Browser, chromium} from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether browser tests can run. With CI set they must, so there a missing browser is a failure, not a skip. */
export const hasChromium = existsSync(executablePath) || process.env.CI !== undefined;

/** Chromium with its calls home switched off; `--no-sandbox` because tests may run as root. */
export function launchChromium(): Promise<Browser> {
  const off = ["--disable-background-networking", "--disable-component-update", "--disable-quic", "--disable-sync"];
  return chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...off]});
}

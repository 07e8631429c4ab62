import {priorTable} from "../../src/account/priors.ts";
import {main} from "../../src/cli/main.ts";
import {commandsIn} from "../help.ts";
import {plainOutput} from "../plain-output.ts";

/** A page with the table of priors between its two marks. */
export function withPriors(page: string): string {
  return page.replace(
    /(<!-- priors: [^>]*-->\n)[\s\S]*?(<!-- end of priors -->)/,
    (_, begin, end) => begin + priors() + end,
  );
}

function priors(): string {
  const rows = Object.entries(priorTable).map(
    ([name, {value, meaning, reason}]) => `| \`${name}\` | ${value} | ${meaning} | ${reason} |\n`,
  );
  return `\n| name | value | what it is | why |\n|---|---|---|---|\n${rows.join("")}\n`;
}

/** The page of all commands, from their help. */
export async function commandsPage(): Promise<string> {
  const help = await helpOf([]);
  const sections = [`## countercurrent\n\n${block(help)}`];
  for (const command of commandsIn(help)) sections.push(`## ${command}\n\n${block(await helpOf([command]))}`);
  return `${introduction}\n${sections.join("\n")}`;
}

const introduction = `\
# Commands

Written from the help of each command. Results go to stdout, progress and warnings to stderr; \`--json\` gives numbers to other programs. A command ends with 0 when
it did what it was asked, with 1 when it could not, and with 2 when it was asked wrongly.
`;

/** What a command prints, on a page a hundred columns wide. */
export async function printed(args: readonly string[]): Promise<string> {
  const [out, err] = [plainOutput(100), plainOutput(100)];
  const code = await main(args, {out: out.output, err: err.output});
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${err.text()}`);
  return out.text();
}

function helpOf(command: readonly string[]): Promise<string> {
  return printed([...command, "--help"]);
}

function block(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

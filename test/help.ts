/** Names of the commands that the program's help lists, `help` itself left out. */
export function commandsIn(help: string): string[] {
  const list = help.slice(help.indexOf("Commands:"));
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map((found) => found[1] as string).filter((name) => name !== "help");
}

import {Command} from "commander";
import type {ReportEffects} from "../app/report.ts";
import {askCommand} from "./ask.ts";
import type {CommandMaker} from "./command.ts";
import {demoCommand} from "./demo.ts";
import {estimateCommand} from "./estimate.ts";
import {evidenceCommand} from "./evidence.ts";
import {reportFailure} from "./failure.ts";
import {newCommand} from "./new.ts";
import {reportCommand} from "./report.ts";
import {processTerminal, type Terminal} from "./terminal.ts";
import {packageVersion} from "./version.ts";
import {world} from "./world.ts";

/** In the order of the help. */
const commands: readonly CommandMaker[] = [
  demoCommand,
  newCommand,
  evidenceCommand,
  estimateCommand,
  askCommand,
  reportCommand,
];

/**
 * Run one command line.
 *
 * @param args what stands after the program's name
 * @returns the exit code: 0 done, 1 could not, 2 asked wrongly
 */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
  effects: ReportEffects = world(terminal),
): Promise<0 | 1 | 2> {
  const program = makeProgram(terminal, effects);
  try {
    await program.parseAsync(args, {from: "user"});
    return 0;
  } catch (failure) {
    return reportFailure(failure, terminal.err, program.opts().debug === true);
  }
}

function makeProgram(terminal: Terminal, effects: ReportEffects): Command {
  const {out, err} = terminal;
  const program = new Command("countercurrent")
    .description("Turn rough, conflicting evidence about a displacement into an account one can defend.")
    .version(packageVersion(), "--version", "print the version")
    .option("--debug", "when something fails, show where in the program")
    .helpOption("-h, --help", "show this help")
    .exitOverride()
    .configureOutput({
      writeOut: out.write,
      writeErr: err.write,
      getOutHelpWidth: () => out.width,
      getErrHelpWidth: () => err.width,
      outputError: (text, write) => write(text.replace(/^error:/, err.colors.red("error:"))),
    });
  for (const make of commands) addCommand(program, make({effects, terminal}));
  return program;
}

function addCommand(program: Command, command: Command): void {
  program.addCommand(command.copyInheritedSettings(program));
  command.showHelpAfterError(`hint: countercurrent ${command.name()} --help  shows what it takes`);
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));

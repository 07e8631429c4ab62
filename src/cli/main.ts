import {Command, InvalidArgumentError} from "commander";
import {addCommand} from "./add.ts";
import {askCommand} from "./ask.ts";
import {checkCommand} from "./check.ts";
import {claimsCommand} from "./claims.ts";
import type {CommandMaker, World} from "./command.ts";
import {acceptCommand, rejectCommand, undoCommand} from "./decide.ts";
import {demoCommand} from "./demo.ts";
import {diffCommand} from "./diff.ts";
import {editCommand} from "./edit.ts";
import {estimateCommand} from "./estimate.ts";
import {evidenceCommand} from "./evidence.ts";
import {exportCommand} from "./export.ts";
import {reportFailure} from "./failure.ts";
import {importCommand} from "./import.ts";
import {linkCommand, unlinkCommand} from "./link.ts";
import {newCommand} from "./new.ts";
import {nextCommand} from "./next.ts";
import {noteCommand} from "./note.ts";
import {replayCommand} from "./replay.ts";
import {reportCommand} from "./report.ts";
import {reviewCommand} from "./review.ts";
import {processTerminal, type Terminal} from "./terminal.ts";
import {timelineCommand} from "./timeline.ts";
import {packageVersion} from "./version.ts";
import {world} from "./world.ts";

/** In the order of the help. */
const commands: readonly CommandMaker[] = [
  demoCommand,
  newCommand,
  addCommand,
  claimsCommand,
  reviewCommand,
  acceptCommand,
  rejectCommand,
  editCommand,
  undoCommand,
  noteCommand,
  linkCommand,
  unlinkCommand,
  importCommand,
  exportCommand,
  timelineCommand,
  evidenceCommand,
  estimateCommand,
  askCommand,
  checkCommand,
  nextCommand,
  replayCommand,
  diffCommand,
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
  effects: World = world(terminal),
): Promise<0 | 1 | 2> {
  const program = makeProgram(terminal, effects);
  try {
    await program.parseAsync(args, {from: "user"});
    return 0;
  } catch (failure) {
    return reportFailure(failure, terminal.err, program.opts().debug === true);
  }
}

function makeProgram(terminal: Terminal, effects: World): Command {
  const {out, err} = terminal;
  const program = new Command("countercurrent")
    .description("Turn rough, conflicting evidence about a displacement into an account one can defend.")
    .version(packageVersion(), "--version", "print the version")
    .option("--debug", "when something fails, show where in the program")
    .option("--reader <name>", "who decides, for the record (default: the name of the user)", readName)
    .helpOption("-h, --help", "show this help")
    .exitOverride()
    .configureOutput({
      writeOut: out.write,
      writeErr: err.write,
      getOutHelpWidth: () => out.width,
      getErrHelpWidth: () => err.width,
      outputError: (text, write) => write(text.replace(/^error:/, err.colors.red("error:"))),
    });
  const reader = () => program.opts<{reader?: string}>().reader ?? effects.reader();
  for (const make of commands) include(program, make({effects: {...effects, reader}, terminal}));
  return program;
}

/** A name stands on one line of the record. */
function readName(text: string): string {
  if (/^\P{Cc}*\S\P{Cc}*$/u.test(text)) return text.trim();
  throw new InvalidArgumentError("It must be a name of one line.");
}

function include(program: Command, command: Command): void {
  program.addCommand(command.copyInheritedSettings(program));
  command.showHelpAfterError(`hint: countercurrent ${command.name()} --help  shows what it takes`);
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));

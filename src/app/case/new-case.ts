import type {Case, CaseEvent} from "../../core/case.ts";
import {caseProblems} from "../../core/case-rules.ts";
import {evidenceColumns} from "../../core/evidence-row.ts";
import {type Month, monthOf, monthText, monthWords} from "../../core/month.ts";
import {UserError} from "../../core/user-error.ts";
import {placeInSentence} from "../../report/place-names.ts";
import type {Effects, OutputFile} from "../effects.ts";

/** What is known of a displacement before anything is counted. */
export interface NewCase extends Pick<Case, "id" | "home" | "from" | "until" | "events"> {
  /** Left out: made from home and first month. */
  readonly title?: string;
}

/**
 * Start a case in a folder: a case.yaml that explains every key, and a table of evidence with nothing but its header.
 *
 * @returns the names of the files written
 * @throws {UserError} when an event lies outside the months, or a case is there already
 */
export async function startCase(
  {writeFiles}: Pick<Effects, "writeFiles">,
  folder: string,
  of: NewCase,
): Promise<readonly string[]> {
  const [problem] = caseProblems(of);
  if (problem !== undefined) throw new UserError(problem.says, "nothing was written; correct the options");
  const files: readonly OutputFile[] = [
    {name: "case.yaml", content: caseText(of)},
    {name: "evidence/evidence.csv", content: `${evidenceColumns.join(",")}\n`},
  ];
  await writeFiles(folder, files, {fresh: true});
  return files.map(({name}) => name);
}

/** A case.yaml that explains every key; those that may be left out stand in it as remarks. */
export function caseText({id, title, home, from, until, events}: NewCase): string {
  const place = placeInSentence(home);
  const since = monthWords(from);
  return `\
id: ${quoted(id)}
title: ${quoted(title ?? `Departures from ${place} since ${since}, and returns`)}

# The country or territory left. A “host” is any place lived in now.
home: ${home}

# Whom the account counts, in words.
population: ${quoted(`people who left ${place} since ${since} to live elsewhere`)}

# First and last month of the account. Months after the last evidence are drawn grey.
from: ${monthText(from)}
until: ${monthText(until)}

# Month of the sentences. Left out, it is the last month that a used row of evidence speaks of.
# answerAt: ${monthText(until)}

# Ignore what was published after this date.
# asOf: ${monthText(until)}

# Waves of departure: a day (or only a month), a name and, where there is one, a first guess of how many left.
# The guess may be wrong by half or double.
${eventLines(events, from)}

# Departures a month without the events, a first guess.
# baseline: 5000

# Days after which returning changes.
# returnEvents:
#   - {date: ${monthText(until)}, name: "what happened"}

# Places lived in now: auto, or a list like [GE, AM]. Those with fewer than minClaims usable rows join “other”.
hosts: auto
minClaims: 1

# Changes to the numbers that the model assumes, by name.
# priors: {}
`;
}

function eventLines(events: readonly CaseEvent[], from: Month): string {
  if (events.length === 0)
    return `# events:\n#   - {date: ${monthText(from)}, name: "what happened", departures: 100000}`;
  return ["events:", ...events.map((event) => `  - {${eventKeys(event)}}`)].join("\n");
}

function eventKeys({date, dayKnown, name, departures}: CaseEvent): string {
  const day = dayKnown ? `-${String(date.day).padStart(2, "0")}` : "";
  const size = departures === undefined ? "" : `, departures: ${departures}`;
  return `date: ${monthText(monthOf(date))}${day}, name: ${quoted(name)}${size}`;
}

/** Double quotation marks mean in YAML what they mean in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

import type {Case} from "./case.ts";
import {type Day, type Month, monthOf, monthText} from "./month.ts";

/** Something in a case that contradicts something else in it. */
export interface CaseProblem {
  /** Where it stands: `["events", 0, "date"]`. */
  readonly path: readonly (string | number)[];
  readonly says: string;
}

/** Longest account, months. */
const longest = 600;

/** Check the parts of a case against each other. A part that is missing is asked nothing. */
export function caseProblems(of: Partial<Case>): readonly CaseProblem[] {
  const {from, until} = of;
  const hosts = hostProblems(of);
  if (from === undefined || until === undefined) return hosts;
  const months = monthsProblems(from, until);
  return months.length > 0 ? [...months, ...hosts] : [...dateProblems(of, from, until), ...hosts];
}

function monthsProblems(from: Month, until: Month): CaseProblem[] {
  const months = until - from + 1;
  if (months < 1) return [problem(["until"], `${monthText(until)} lies before from, ${monthText(from)}`)];
  if (months <= longest) return [];
  return [problem(["until"], `an account has at most ${longest} months, and ${monthText(from)} to here are ${months}`)];
}

function dateProblems(of: Partial<Case>, from: Month, until: Month): CaseProblem[] {
  const {answerAt, events = [], returnEvents = []} = of;
  const outside = (key: string) => (event: DatedName, index: number) =>
    eventProblems(event, from, until).map((says) => problem([key, index, "date"], says));
  return [
    ...answerProblems(answerAt, from, until),
    ...events.flatMap(outside("events")),
    ...returnEvents.flatMap(outside("returnEvents")),
  ];
}

function answerProblems(at: Month | undefined, from: Month, until: Month): CaseProblem[] {
  if (at === undefined || (at >= from && at <= until)) return [];
  const months = `${monthText(from)} to ${monthText(until)}`;
  return [problem(["answerAt"], `${monthText(at)} is no month of the account, ${months}`)];
}

interface DatedName {
  readonly date: Day;
  readonly name: string;
}

function eventProblems({date, name}: DatedName, from: Month, until: Month): string[] {
  const at = monthOf(date);
  if (at >= from && at <= until) return [];
  const [end, wrong] =
    at < from
      ? ["from", `before the account begins, ${monthText(from)}`]
      : ["until", `after it ends, ${monthText(until)}`];
  return [`“${name}” lies ${wrong}; set ${end} to ${monthText(at)}, or leave the event out`];
}

function hostProblems({home, hosts}: Partial<Case>): CaseProblem[] {
  if (hosts === undefined || hosts === "auto") return [];
  return hosts.flatMap((host, index) => {
    if (home !== undefined && host.split("+").includes(home)) {
      return [problem(["hosts", index], `${home} is the home, and so no host`)];
    }
    return hosts.indexOf(host) < index ? [problem(["hosts", index], `${host} stands here twice`)] : [];
  });
}

function problem(path: CaseProblem["path"], says: string): CaseProblem {
  return {path, says};
}

import type {Timeline, TimelineCase, TimelineEntry} from "../app/claims/timeline.ts";
import {topicInWords} from "../app/claims/topic-words.ts";
import {indent, printable, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** What was decided, proposed and dropped, by date; then each single story with what follows from its own figures. */
export function timelineText({entries, cases}: Timeline, out: Output): string {
  const {bold} = out.colors;
  const dated = entries.length === 0 ? ["no policy, incentive, call or punishment among the accepted claims"] : [];
  const lines = [
    bold("Policies and calls"),
    ...dated,
    ...entries.flatMap((entry) => entryLines(entry, out)),
    ...(cases.length === 0 ? [] : ["", bold("Single people, never counted")]),
    ...cases.flatMap((story) => storyLines(story, out)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** “by 2023-07-11” and “predicted” are the longest of their columns. */
const [dateWidth, statusWidth, gap] = [13, 10, 2];

function entryLines(
  {date, dated, status, words, who, outlet, topic, state, claim}: TimelineEntry,
  out: Output,
): string[] {
  const {dim, yellow, bold} = out.colors;
  const when = date === null ? "no date" : dated === "document" ? `by ${date}` : date;
  const from = [who, outlet].filter((name, i, all) => name !== "" && all.indexOf(name) === i).map(printable);
  const margin = dateWidth + gap + statusWidth + gap;
  const [first = "", ...rest] = wrap(`“${printable(words)}”`, out.width - margin);
  return [
    `${when.padEnd(dateWidth + gap)}${bold(status.padEnd(statusWidth + gap))}${first}`,
    ...indent(rest, margin),
    ...indent(
      wrap(`${topicInWords(topic.replaceAll(" ", "_"))}; ${from.join(", in ")}; ${claim}`, out.width - margin).map(dim),
      margin,
    ),
    ...(state === "proposed" ? indent([yellow("not yet decided on")], margin) : []),
  ];
}

function storyLines({name, told, follows}: TimelineCase, out: Output): string[] {
  const {bold, cyan} = out.colors;
  return [
    bold(`  ${printable(nameOf(name))}`),
    ...told.flatMap((sentence) => indent(wrap(printable(sentence), out.width - 4), 4)),
    ...follows.flatMap(({says}) => indent(wrap(`→ ${says}`, out.width - 4), 4).map(cyan)),
  ];
}

/** Stories are kept as `case-ivan`. */
function nameOf(story: string): string {
  const name = story.replace(/^case-/, "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

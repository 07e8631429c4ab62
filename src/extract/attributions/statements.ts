import {citedSources} from "./cited-sources.ts";
import {clauseEnd, contentOf, lastWord} from "./contents.ts";
import {hearsay} from "./hearsay.ts";
import {nounStatements} from "./noun-cues.ts";
import {isMark, phraseAfter} from "./noun-phrases.ts";
import type {Statement} from "./statement.ts";
import {firstSubject, type Subject, subjectOf} from "./subjects.ts";
import type {Item, Stretch} from "./units.ts";
import {type VerbGroup, verbGroups} from "./verb-groups.ts";

/** Everything that the words of one unit attribute to someone, or to nobody named, in order of its cues. */
export function statements(items: readonly Item[]): readonly Statement[] {
  const last = lastWord(items);
  const told = [...hearsay(items, last), ...byVerbs(items, last)];
  const cues = new Set(told.map(({cue}) => cue.until - 1));
  const found = [...told, ...citedSources(items, told), ...nounStatements(items, last, cues)];
  return found.sort((a, b) => a.cue.from - b.cue.from);
}

function byVerbs(items: readonly Item[], last: number): readonly Statement[] {
  const found: Statement[] = [];
  const first = firstSubject(items);
  let [boundary, earlier]: [number, Stretch | null] = [0, null];
  for (const group of verbGroups(items)) {
    const subject = subjectOf(items, group, earlier, first);
    const statement = group.passive
      ? passive(items, group, last)
      : active(items, group, subject, contentOf(items, group, subject, boundary, last));
    if (statement === undefined) continue;
    found.push(statement);
    if (group.passive) continue;
    if ((statement.content[0]?.until ?? last) <= subject.from) boundary = subject.until;
    earlier = subject.words;
  }
  return found;
}

function active(
  items: readonly Item[],
  group: VerbGroup,
  subject: Subject,
  content: readonly Stretch[],
): Statement | undefined {
  if (subject.words === null || describesKind(items, group)) return undefined;
  if (isInfinitive(items, group) && !governed(items, group)) return undefined;
  if (content.length === 0 && !introduces(items, group, subject)) return undefined;
  return {
    cue: {from: group.from, until: group.until},
    cueClass: proposes(items, group, content) ? "proposal" : group.cueClass,
    source: subject.words,
    content,
    rule: subject.inverted ? "cue-source" : "source-cue",
  };
}

/** “Lind said:” and the sentence ends: the quotation comes next. */
function introduces(items: readonly Item[], group: VerbGroup, subject: Subject): boolean {
  return isMark(items.at(-1), ":") && group.finite && items.length - Math.max(group.until, subject.until) <= 8;
}

/** “those who plan to return”: a clause that says which people are meant, not what they said. */
function describesKind(items: readonly Item[], {from, cueClass}: VerbGroup): boolean {
  const [before, noun] = [items[from - 1], items[from - 2]];
  return (
    /^(?:who|that)$/.test(before?.word ?? "") && !isMark(noun, ",") && /^(?:plan|viewpoint|factive)$/.test(cueClass)
  );
}

function isInfinitive(items: readonly Item[], {from, verb}: VerbGroup): boolean {
  return items.slice(from, verb).some(({word}) => word === "to");
}

/** “went on to say”, “wants to call for”: an infinitive whose doer is that of the verb right before it. */
function governed(items: readonly Item[], {from}: VerbGroup): boolean {
  const before = items[from - 1];
  return items[from]?.word === "to" && (before?.pos === "VERB" || before?.word === "on");
}

/** “suggested that they could …” proposes; “suggested that they are …” only says. */
function proposes(items: readonly Item[], {verb}: VerbGroup, content: readonly Stretch[]): boolean {
  if (items[verb]?.lemma !== "suggest") return false;
  return content.some(({from, until}) =>
    items.slice(from, until).some(({word}) => ["could", "should", "must", "might", "ought"].includes(word)),
  );
}

/** Behind the comma, dash or conjunction that parts the clause of a verb from the one before. */
function clauseStart(items: readonly Item[], verb: number): number {
  let from = verb;
  while (
    from > 0 &&
    verb - from < 40 &&
    !/^[,;:—–(]$/.test(items[from - 1]?.word ?? "") &&
    items[from - 1]?.pos !== "SCONJ"
  )
    from--;
  return from;
}

/** “are estimated to have left”: nobody is named unless “by” names them. */
function passive(items: readonly Item[], group: VerbGroup, last: number): Statement | undefined {
  const next = items[group.until]?.word;
  const agent = next === "by" ? phraseAfter(items, group.until + 1) : undefined;
  const says = agent === undefined ? /^(?:to|that|at)$/.test(next ?? "") : !made.test(items[group.verb]?.lemma ?? "");
  if (!says) return undefined;
  const from = clauseStart(items, group.from);
  const before = {from: items[from]?.word === "it" ? group.from : from, until: group.from};
  const after = {from: agent?.until ?? group.until, until: clauseEnd(items, group.until, last)};
  return {
    cue: {from: group.from, until: group.until},
    cueClass: group.cueClass,
    source: agent ?? null,
    content: [before, after].filter(({from: start, until}) => start < until),
    rule: agent === undefined ? "passive" : "agent",
  };
}

/** “The letter was written by …” tells who made a thing, not who says the sentence. */
const made = /^(?:write|publish|issue|release|post|sing|read|see|hear|find|know)$/;

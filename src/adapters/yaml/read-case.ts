import {type Document, isMap, LineCounter, parseDocument, type YAMLError} from "yaml";
import type {z} from "zod";
import type {KnownPriors} from "../../app/case/known-priors.ts";
import type {Case} from "../../core/case.ts";
import {caseProblems} from "../../core/case-rules.ts";
import {type Mistake, mistakesError} from "../../core/mistake.ts";
import {nearestWord} from "../../core/nearest-word.ts";
import {caseShapes, eventKeys} from "./case-shapes.ts";
import {lineOf, type Path, pathText} from "./lines.ts";

/**
 * Read case.yaml.
 *
 * @param file path as a person would write it, for errors
 * @param knownPriors what `priors` may say; any name and number when left out
 * @throws {UserError} that lists every mistake, with its line and key
 */
export function readCase(text: string, file: string, knownPriors?: KnownPriors): Case {
  const lines = new LineCounter();
  const document = parseDocument(text, {schema: "core", lineCounter: lines, prettyErrors: false, stringKeys: true});
  const syntax = [...document.errors, ...document.warnings];
  const readable = syntax.every(({code}) => code === "DUPLICATE_KEY");
  const {read, problems} = readable ? readDocument(document, knownPriors) : {read: {}, problems: []};
  const mistakes: Mistake[] = [
    ...syntax.map((error) => ({file, line: lines.linePos(error.pos[0]).line, says: syntaxProblem(error, text)})),
    ...problems.map(({path, says}) => ({file, line: lineOf(path, document, lines), ...fieldOf(path), says})),
  ];
  const inOrder = mistakes.sort((a, b) => a.line - b.line);
  if (inOrder.length > 0) throw mistakesError(inOrder, hint);
  return read as Case;
}

const hint = "countercurrent new <folder> …  writes a case.yaml that explains every key";

function syntaxProblem({code, message, pos: [start]}: YAMLError, text: string): string {
  if (code === "DUPLICATE_KEY") return `the key ${/[^\s:]*/.exec(text.slice(start))?.[0]} stands here twice`;
  if (code === "MULTIPLE_DOCS") return "a second document begins here; one file holds one case";
  if (code === "TAB_AS_INDENT") return "a tab stands at the start of the line; indent with spaces";
  return `this is not YAML: ${message}`;
}

interface Reading {
  /** The keys that could be read: all of them where there is no problem. */
  readonly read: Partial<Case>;
  readonly problems: readonly {readonly path: Path; readonly says: string}[];
}

function readDocument(document: Document, knownPriors: KnownPriors | undefined): Reading {
  const values = valuesOf(document);
  if (typeof values === "string") return {read: {}, problems: [{path: [], says: values}]};
  const readings = Object.entries(caseShapes).map(([key, shape]) => ({key, ...shape.safeParse(values[key])}));
  const read: Partial<Case> = Object.fromEntries(
    readings.flatMap(({key, success, data}) => (success ? [[key, data]] : [])),
  );
  const problems = [
    ...Object.keys(values).flatMap((key) =>
      Object.hasOwn(caseShapes, key) ? [] : [unknownKey([key], Object.keys(caseShapes))],
    ),
    ...readings.flatMap(({key, error}) => (error?.issues ?? []).flatMap((issue) => problemsOf(issue, key))),
    ...caseProblems(read),
    ...priorProblems(read, knownPriors),
  ];
  return {read, problems};
}

/** The keys and values of a document, or why it has none. */
function valuesOf(document: Document): Record<string, unknown> | string {
  try {
    const values: unknown = document.toJS();
    if (values === null) return "the file is empty; it must say what the case is";
    return isMap(document.contents) ? (values as Record<string, unknown>) : "this is not a list of keys and values";
  } catch (error) {
    if (error instanceof ReferenceError) return error.message; // an alias that names nothing, or far too much
    throw error;
  }
}

function problemsOf(issue: z.core.$ZodIssue, key: string): Reading["problems"] {
  const path = [key, ...issue.path];
  if (issue.code !== "unrecognized_keys") return [{path, says: issue.message}];
  return issue.keys.map((unknown) => unknownKey([...path, unknown], eventKeys[key] ?? []));
}

function unknownKey(path: Path, known: readonly string[]) {
  return {path, says: `there is no such key${suggestion(String(path.at(-1)), known)}`};
}

function priorProblems({priors = {}}: Partial<Case>, known: KnownPriors | undefined): Reading["problems"] {
  if (known === undefined) return [];
  return Object.entries(priors).flatMap(([name, value]) => {
    const says = known.names.includes(name)
      ? known.problemOf(name, value)
      : `there is no such prior${suggestion(name, known.names)}`;
    return says === undefined ? [] : [{path: ["priors", name], says}];
  });
}

function suggestion(word: string, words: readonly string[]): string {
  const meant = nearestWord(word, words);
  return meant === undefined ? "" : ` (did you mean ${meant}?)`;
}

function fieldOf(path: Path): {field?: string} {
  return path.length === 0 ? {} : {field: pathText(path)};
}

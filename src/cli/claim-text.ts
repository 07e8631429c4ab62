import type {ClaimInWords, MarkedText} from "../app/claims/claim-in-words.ts";
import {indent, printable, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** What to show beside a claim. */
interface Showing {
  /** The rules that found it, with score and grade. */
  readonly explain?: boolean;
  /** The document it stands in, where no heading names it. */
  readonly place?: boolean;
  /** What became of it in the account. */
  readonly fate?: string | undefined;
}

/** A claim on a terminal: its number, who said it and when, and its words in context with the number marked. */
export function claimText(
  claim: ClaimInWords,
  out: Output,
  {explain = false, place = false, fate}: Showing = {},
): string {
  const {bold, dim, cyan} = out.colors;
  const head = claim.number === "" ? bold(capital(claim.about)) : `${bold(claim.number)} ${claim.about}`;
  const state = claim.state === undefined ? "" : `  ${stateText(claim.state, out)}`;
  const facts = [printable(claim.step), sayer(claim), claim.when, printable(claim.where)]
    .filter((fact) => fact !== "")
    .join(" · ");
  const lines = [
    `${head}  ${dim(claim.id)}${state}`,
    ...indent(wrap(facts, out.width - margin), margin),
    ...indent(quotation(claim.words, out), margin),
    ...indent(wrap(whereText(claim, place), out.width - margin).map(dim), margin),
    ...(fate === undefined ? [] : indent(wrap(fate, out.width - margin).map(cyan), margin)),
    ...(explain ? indent(wrap(explanation(claim), out.width - margin).map(cyan), margin) : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

const margin = 2;

/** Accepted, rejected or still open, in its colour. */
function stateText(state: NonNullable<ClaimInWords["state"]>, {colors}: Output): string {
  const paint = {accepted: colors.green, rejected: colors.red, proposed: colors.yellow}[state];
  return paint(state);
}

function sayer({who, how, outlet}: ClaimInWords): string {
  const name = printable(who);
  const said = how === "" ? name : `${how} ${name}`;
  return outlet === "" || outlet === who ? said : `${said}, in ${printable(outlet)}`;
}

/** Where the words stand, and which copies have them too. */
function whereText({document, also}: ClaimInWords, withDocument: boolean): string {
  const copies = also.length === 0 ? [] : [`also in ${also.map(printable).join(", ")}`];
  return [...(withDocument ? [printable(document)] : []), ...copies].join("; ");
}

function explanation({rules, score, grade}: ClaimInWords): string {
  return `rules: ${rules.join(", ")}; score ${score.toFixed(2)}; grade ${grade}`;
}

/** The words between quotation marks, shortened around what is marked; without colours, marks stand around it. */
function quotation(words: readonly MarkedText[], {width, colors}: Output): string[] {
  const shown = shorten(words);
  const [open, close] = colors.isColorSupported ? ["", ""] : ["▸", "◂"];
  const plain = shown.map(({text, marked}) => (marked ? `${open}${text}${close}` : text)).join("");
  const lines = wrap(`“${printable(plain)}”`, width - margin);
  return colors.isColorSupported ? paintMarked(lines, shown, colors) : lines;
}

/** Wrapping has put line breaks for spaces: what is marked is found again by its letters, opening quotation mark first. */
function paintMarked(lines: readonly string[], words: readonly MarkedText[], colors: Output["colors"]): string[] {
  const flags = words.flatMap(({text, marked}) => [...printable(text).replace(/\s/gu, "")].map(() => marked));
  let at = -1;
  return lines.map((line) => {
    const runs: {text: string; marked: boolean}[] = [];
    for (const letter of line) {
      const marked = letter === " " ? runs.at(-1)?.marked === true && flags[at + 1] === true : flags[at++] === true;
      const run = runs.at(-1);
      if (run?.marked === marked) run.text += letter;
      else runs.push({text: letter, marked});
    }
    return runs.map(({text, marked}) => (marked ? colors.bold(colors.underline(text)) : text)).join("");
  });
}

/** Long passages lose their far ends. */
function shorten(words: readonly MarkedText[]): readonly MarkedText[] {
  const first = words.findIndex(({marked}) => marked);
  const last = words.findLastIndex(({marked}) => marked);
  return words.map(({text, marked}, i) => {
    if (marked || text.length <= context) return {text, marked};
    if (i < first) return {text: `…${text.slice(-context).replace(/^\S*\s/u, "")}`, marked};
    return i > last ? {text: `${text.slice(0, context).replace(/\s\S*$/u, "")}…`, marked} : {text, marked};
  });
}

/** Letters of context kept on each side. */
const context = 160;

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import {plainText} from "./plain-text.ts";

const safe = Symbol("markup");

/** A piece of HTML in which every text from outside has been escaped. Only `html`, `drawn` and `verbatim` make one. */
export interface Markup {
  readonly [safe]: string;
}

/** What may stand in `${…}`: texts are escaped, markup is kept, lists are joined, `undefined` is left out. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** HTML with its texts escaped: `` html`<td>${claim}</td>` ``. Holes may stand in elements and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return {[safe]: String.raw({raw: strings}, ...contents.map(written))};
}

/** A drawing as HTML; the serialiser escapes its texts. */
export function drawn(svg: SVGElement): Markup {
  return {[safe]: svg.outerHTML};
}

/**
 * A text of ours that stands in a script element as it is.
 *
 * @throws {RangeError} when the text would end the element
 */
export function verbatim(text: string): Markup {
  if (/<\/script|<!--/i.test(text)) throw new RangeError("this text would end the script element it is to stand in");
  return {[safe]: text};
}

/** The HTML itself. */
export function markupText(markup: Markup): string {
  return markup[safe];
}

function written(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string" || typeof content === "number") return escaped(plainText(String(content)));
  return safe in content ? content[safe] : content.map(written).join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

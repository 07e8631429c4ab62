import {Readability} from "@mozilla/readability";
import {JSDOM, VirtualConsole} from "jsdom";
import {mostElements} from "./measure-tree.ts";

/** Words of the article, and the number of the element they stand in: its place in document order, from 0. */
export interface ArticleText {
  readonly element: number;
  readonly words: string;
}

/**
 * The texts that Readability counts to the article, in order; empty where it finds none.
 *
 * Readability moves nodes about, and rebuilds the page when it found little: nodes lose their identity, attributes
 * stay. So every element is numbered before, and a text is told by the number of the element around it.
 */
export function findArticle(html: string): readonly ArticleText[] {
  const {window} = new JSDOM(html, {virtualConsole: new VirtualConsole()}); // a console of our own: nobody reads it
  try {
    const {document} = window;
    for (const [number, element] of document.querySelectorAll("*").entries())
      element.setAttribute(numberAttribute, String(number));
    const article = new Readability<Node>(document, {
      serializer: (node) => node,
      maxElemsToParse: mostElements,
      disableJSONLD: true,
    }).parse();
    return article?.content ? textsUnder(article.content as Element, 0) : [];
  } finally {
    window.close();
  }
}

const numberAttribute = "data-source-element";

function textsUnder(element: Element, around: number): readonly ArticleText[] {
  const own = element.getAttribute(numberAttribute);
  const number = own === null ? around : Number(own);
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeType === child.TEXT_NODE) return wordsIn(child.nodeValue ?? "", number);
    return child.nodeType === child.ELEMENT_NODE ? textsUnder(child as Element, number) : [];
  });
}

function wordsIn(words: string, element: number): readonly ArticleText[] {
  return words.trim() === "" ? [] : [{element, words}];
}

import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {type BodyWords, bodyWords, type Lexicon} from "./body-words.ts";
import {addressOf} from "./foreign-body.ts";

/** A document and the words of its body. */
export interface Side {
  readonly document: EvidenceDocument;
  readonly words: BodyWords;
}

/** One sequence of words and all documents that have exactly it: they are compared once. */
export interface FoldText {
  readonly sides: readonly [Side, ...Side[]];
  /** Hosts that the documents stand on, each once. */
  readonly hosts: readonly string[];
}

/** Put together the documents whose bodies have the same words in the same order. Both keep the order of `documents`. */
export function distinctTexts(documents: readonly EvidenceDocument[]): readonly FoldText[] {
  const lexicon: Lexicon = new Map();
  const bySequence = new Map<string, [Side, ...Side[]]>();
  for (const document of documents) {
    const side = {document, words: bodyWords(document, lexicon)};
    const sequence = side.words.ids.join();
    const same = bySequence.get(sequence);
    if (same === undefined) bySequence.set(sequence, [side]);
    else same.push(side);
  }
  return [...bySequence.values()].map((sides) => ({sides, hosts: hostsOf(sides)}));
}

function hostsOf(sides: readonly Side[]): readonly string[] {
  const hosts = sides.map(({document}) => hostOf(addressOf(document) ?? "")).filter((host) => host !== "");
  return [...new Set(hosts)];
}

/** `www.example.org` and `example.org` are one host. */
function hostOf(address: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1] ?? "";
  return host.toLowerCase().replace(/^www\./, "");
}

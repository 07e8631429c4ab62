import {bodyText} from "../../core/body-text.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";

/** Letters that say which word it is: inflected forms agree in them, and shorter words are in every text. */
const stemLetters = 5;

/**
 * The documents of a group with one body that do not speak of what their title and address name.
 *
 * A form, a notice or an error page stands under any address; a copy of an article shares words with its headline.
 * One address says nothing, so there must be two, and a document that names nothing is left in peace.
 *
 * @param group documents whose bodies are (nearly) the same
 */
export function foreignBodies(group: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const foreign = group.filter(isForeign);
  return new Set(foreign.map(addressOf)).size >= 2 ? foreign : [];
}

/** Where a document stands on the web, if it does. */
export function addressOf({metadata, origin}: Pick<EvidenceDocument, "metadata" | "origin">): string | undefined {
  return metadata.url?.[0]?.value ?? origin.url;
}

function isForeign(document: EvidenceDocument): boolean {
  const address = addressOf(document);
  if (address === undefined) return false;
  const body = stems(bodyText(document));
  const named = [...stems(`${document.metadata.title?.[0]?.value ?? ""} ${slug(address)}`)];
  const scripts = new Set([...body].map(scriptOf));
  const comparable = named.filter((stem) => scripts.has(scriptOf(stem)));
  return comparable.length >= 2 && !comparable.some((stem) => body.has(stem));
}

/** The beginnings of the words of five letters and more. */
function stems(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, stemLetters)));
}

/** The words of the last part of an address that has words, without its ending: `flood-displaces-18000`. */
function slug(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const parts = path.split("/").map((part) => decoded(part.replace(/\.\w{1,5}$/, "")));
  return parts.findLast((part) => /\p{L}{5}/u.test(part))?.replace(/[-_+]/g, " ") ?? "";
}

function decoded(part: string): string {
  return /^(?:[^%]|%[0-7][0-9a-f])*$/i.test(part) ? decodeURIComponent(part) : part;
}

function scriptOf(stem: string): "latin" | "cyrillic" | "other" {
  if (/^\p{Script=Latin}/u.test(stem)) return "latin";
  return /^\p{Script=Cyrillic}/u.test(stem) ? "cyrillic" : "other";
}

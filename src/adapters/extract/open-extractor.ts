import type {Case} from "../../core/case.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {dayText} from "../../core/month.ts";
import type {Sha256} from "../../core/sha-256.ts";
import {eventNamed} from "../../extract/events.ts";
import {type Extraction, extract} from "../../extract/extract.ts";
import type {Tagger} from "../../extract/sentences.ts";
import {chronoDates} from "../dates/chrono-dates.ts";
import {openTagger} from "../wink/tagger.ts";

/** Finds the claims of a document; a case tells its home and the names of its events. */
export type Extractor = (document: EvidenceDocument, of?: Pick<Case, "home" | "events">) => Extraction;

let tagger: Promise<Tagger> | undefined;

/** An extractor with its tools. The language model takes half a second to load, and is loaded once. */
export async function openExtractor(sha256: Sha256): Promise<Extractor> {
  tagger ??= openTagger();
  const tag = await tagger;
  return (document, of) => {
    const events = (of?.events ?? []).map(({name, date}) => eventNamed(name, dayText(date)));
    return extract(document, {tag, dates: chronoDates, sha256, events, ...(of && {home: of.home})});
  };
}

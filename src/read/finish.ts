import {bodyText, isBody} from "../core/body-text.ts";
import type {EvidenceDocument, Problem} from "../core/evidence-document.ts";
import {spanOf} from "../core/span-of.ts";
import type {Composed} from "./compose.ts";
import {dayOfDateline} from "./dateline.ts";
import type {DecodedText} from "./decode.ts";
import type {Detected, Hints} from "./detect.ts";
import {guarded} from "./failed-extraction.ts";
import {countDeceptive} from "./invisible.ts";
import {languageOf} from "./language.ts";
import {mediaTypes} from "./media-types.ts";
import {dateProblems, type Found, gatherMetadata} from "./metadata.ts";
import {documentId, originOf} from "./origin.ts";
import {outletOf} from "./outlets.ts";
import type {ReadTools} from "./read-tools.ts";
import type {Reading} from "./reading.ts";
import {uncovered} from "./text/uncovered.ts";
import {wireOf} from "./wire.ts";
import {dateInAddress} from "./written-date.ts";

/** All that is known of a document once its text stands. */
interface ReadParts {
  readonly bytes: Uint8Array;
  readonly detected: Detected;
  readonly decoded: DecodedText;
  readonly reading: Reading;
  readonly composed: Composed;
  readonly hints: Hints;
}

/** Put a document together from what was read of it. */
export function finish(parts: ReadParts, {sha256, language}: ReadTools): EvidenceDocument {
  const {bytes, detected, decoded, reading, composed, hints} = parts;
  const rawSha256 = sha256(bytes);
  const origin = originOf(hints);
  const metadata = gatherMetadata(withDerived(reading.found, composed, origin.url));
  const problems = [...reading.problems, ...dateProblems(metadata), ...textProblems(decoded, composed, detected)];
  const {text, blocks, map, tables} = composed;
  const named = {id: documentId(rawSha256), text, textSha256: sha256(text), map, tables};
  const removed =
    detected === "html" ? reading.removed : [...reading.removed, ...uncovered(decoded.text, map, reading.removed)];
  return {
    ...named,
    rawSha256,
    byteLength: bytes.length,
    mediaType: mediaTypes[detected],
    charset: decoded.charset,
    origin,
    status: statusOf(problems),
    problems,
    kind: reading.kind,
    language: languageOf(bodyText(composed), language, reading.declaredLanguage),
    metadata,
    blocks,
    removed,
    links: composed.links.map(({at, href}) => ({span: spanOf(named, at.start, at.end), href})),
  };
}

/** What follows from an address (outlet, date) and from the first lines (agency), after what is stated. */
function withDerived(found: readonly Found[], {text, blocks}: Composed, url: string | undefined): readonly Found[] {
  const given: Found[] = url === undefined ? [] : [{field: "url", value: url, origin: "address"}];
  const all = [...given, ...found];
  const address = all.find(({field}) => field === "url")?.value;
  const outlet = address === undefined ? undefined : outletOf(address);
  const day = address === undefined ? undefined : dateInAddress(address);
  const opening = blocks
    .filter(isBody)
    .slice(0, 2)
    .map(({start, end}) => text.slice(start, end));
  const dateline = opening.map(dayOfDateline).find((found) => found !== undefined);
  const bylines = all.filter(({field}) => field === "byline").map(({value}) => value);
  return [
    ...all,
    ...(outlet === undefined ? [] : [{field: "outlet", value: outlet, origin: "host"} as const]),
    ...(day === undefined ? [] : [{field: "published", value: day, origin: "url"} as const]),
    ...(dateline === undefined ? [] : [{field: "published", value: dateline, origin: "dateline"} as const]),
    ...wireOf(opening, bylines),
  ];
}

function textProblems(decoded: DecodedText, composed: Composed, detected: Detected): readonly Problem[] {
  const problems: Problem[] = [];
  const hidden = countDeceptive(decoded.text);
  if (hidden > 0)
    problems.push({
      kind: "invisible-characters",
      says: `${hidden} characters that nobody sees are left out of the text`,
    });
  if (decoded.by === "letters" || decoded.by === "fallback")
    problems.push({
      kind: "charset-guessed",
      says: `nothing states the charset; ${decoded.charset} fits the letters best`,
    });
  const why = detected === "html" ? undefined : guarded(bodyText(composed));
  if (why !== undefined) problems.push({kind: "extraction-failed", says: why});
  if (composed.text === "") problems.push({kind: "extraction-failed", says: "there is no text in the document"});
  return problems;
}

function statusOf(problems: readonly Problem[]): EvidenceDocument["status"] {
  if (problems.some(({kind}) => kind === "extraction-failed")) return "extraction-failed";
  return problems.some(({kind}) => kind === "unanchored") ? "partial" : "ok";
}

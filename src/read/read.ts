import type {EvidenceDocument} from "../core/evidence-document.ts";
import {compose} from "./compose.ts";
import {type DecodedText, decode} from "./decode.ts";
import {charsetOf, type Detected, detect, type Hints} from "./detect.ts";
import {finish} from "./finish.ts";
import {readHtml} from "./html/read-html.ts";
import {readLimits, wayToRaise} from "./limits.ts";
import type {Markup} from "./markup.ts";
import type {ReadTools} from "./read-tools.ts";
import type {Reading} from "./reading.ts";
import {refuse, whyUnreadable} from "./refuse.ts";
import {readMarkdown, readPlain} from "./text/read-text.ts";

/** Bytes of a document. A page comes with its parsed tree, or why it could not be parsed (one sentence in lower case). */
export interface ReadInput {
  readonly bytes: Uint8Array;
  readonly markup?: Markup | {readonly refused: string};
}

/**
 * Read a document: bytes in, clean text with a way back to them out.
 *
 * Never throws for what the bytes hold: a document that cannot be read has the status `refused` and a problem that says
 * why; a page that is no article, `extraction-failed`; one some of whose words are lost, `partial`.
 *
 * @throws {TypeError} when the bytes are a page (`detect` says `html`) and no parsed tree comes with them
 */
export function read(input: ReadInput, hints: Hints, tools: ReadTools): EvidenceDocument {
  const limits = {...readLimits, ...tools.limits};
  const detected = detect(input.bytes, hints);
  const why = whyUnreadable(input.bytes, detected, limits);
  if (why !== undefined) return refuse(input.bytes, detected, hints, why, tools);
  const decoded = decode(input.bytes, charsetOf(hints.mediaType));
  const reading = readAs(detected, decoded, input.markup);
  if ("refused" in reading) return refuse(input.bytes, detected, hints, reading.refused, tools);
  const composed = compose(reading.drafts);
  if (composed.text.length > limits.textUnits) {
    const tooLong = `the text has ${composed.text.length} characters; at most ${limits.textUnits} are read (${wayToRaise})`;
    return refuse(input.bytes, detected, hints, tooLong, tools);
  }
  return finish({bytes: input.bytes, detected, decoded, reading, composed, hints}, tools);
}

function readAs(
  detected: Detected,
  {text}: DecodedText,
  markup: ReadInput["markup"],
): Reading | {readonly refused: string} {
  if (detected === "markdown") return readMarkdown(text);
  if (detected !== "html") return readPlain(text);
  if (!markup) throw new TypeError("a page must be parsed before it is read");
  return "refused" in markup ? markup : readHtml(markup);
}

import type {Original, Place, Refusal} from "../../app/documents/document-effects.ts";
import {bringFile} from "./bring-file.ts";
import {type Asking, fetchPage} from "./fetch-page.ts";

/** The bytes of a file or a page, or in one line why not. */
export function bringOriginal({name, kind}: Place, asking: Asking): Promise<Original | Refusal> {
  return kind === "file" ? bringFile(name, asking.largest) : fetchPage(name, asking);
}

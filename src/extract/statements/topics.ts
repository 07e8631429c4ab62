import type {CueClass} from "../../core/attribution.ts";
import type {Topic} from "../../core/claim.ts";

/** What a view or a prediction is about, by its words. */
export function topicOf(cueClass: CueClass | null, text: string): Topic {
  if (foretells(text)) return /\breturn|come back|go back/i.test(text) ? "return_outlook" : "outlook";
  if (cueClass === "viewpoint") return "government_view";
  return topics.find(([, words]) => words.test(text))?.[0] ?? "statement";
}

/** Whether some words tell of a future in which people leave, return, or can no longer do so. */
export function foretells(text: string): boolean {
  const future =
    /\b(?:will|might|may|could|won['’]t|is going to|are going to)\s+(?:\w+\s+)?(?:be|return|come|leave|go|have|continue|lose)\b/i;
  return future.test(text) && /\b(?:tomorrow|soon|future|next (?:year|month)|later|return|leave)\b/i.test(text);
}

const topics: readonly (readonly [topic: Topic, words: RegExp])[] = [
  ["explanation", /\b(?:because|due to|that['’]s why|reason|in order to|as a result)\b/i],
  ["return_policy", /\b(?:encourag|lur|entic|attract|urg|call)\w*\b[^.;]{0,60}\b(?:back|home|return)\b/i],
  ["punishment", /\b(?:punish|imprison|prosecut|treason|jail)/i],
  ["recruitment", /\brecruit/i],
];

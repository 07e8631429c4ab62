import type {CueClass} from "../../core/attribution.ts";
import type {Topic} from "../../core/claim.ts";

/** What a view or a prediction is about, by its words. */
export function topicOf(cueClass: CueClass | null, text: string): Topic {
  if (foretells(text)) return /\breturn|come back|go back/i.test(text) ? "return_outlook" : "outlook";
  if (cueClass === "viewpoint") return "government_view";
  return topics.find(([, words]) => words.test(text))?.[0] ?? "statement";
}

/**
 * Whether some words speak of people who leave, are away, or come back, or of how they are counted. What somebody says of anything else, of a flat or
 * a mood, is no claim about a displacement.
 */
export function speaksOfMovement(text: string): boolean {
  return movement.test(text) || evidence.test(text);
}

/** “The true figure is far from that.” */
const evidence =
  /\b(?:the|this|that|these|those|both|no|his|her|their) (?:\p{L}+ )?(?:figures?|numbers?|counts?|estimates?|statistics|data|sample|survey)\b/iu;

const movement =
  /\b(?:return\w*|c[ao]m(?:es?|ing) (?:back|home)|go(?:es|ing|ne)? (?:back|home)|went (?:back|home)|left (?:the|their|our|his|for)\b|leav(?:e|es|ing)|fled|flee\w*|emigr\w*|émigr\w*|exile[sd]?|exodus|depart\w*|refugees?|migra\w+|displac\w*|asylum|deport\w*|expel\w*|evacuat\w*|abroad|borders?|crossings?|resettle\w*|homeland|arriv\w*|driven out|outflow|newcomers?|camps?|wave|(?:citizens|people|compatriots|those) who (?:remain|stay|live|went|moved|have gone)|mobili[sz]\w+|conscript\w*)\b/i;

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

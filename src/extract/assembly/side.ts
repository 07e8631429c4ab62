import type {Link} from "../../core/attribution.ts";

/** What is known of a speaker: the title the text gives, and the words that name them. */
export interface Titled {
  readonly title?: string | null;
  readonly speaker: string | null;
}

/** On which side a speaker stands, by title and name; undefined where the words do not say. */
export function sideOf({title, speaker}: Titled): Link["side"] {
  const words = `${title ?? ""} ${speaker ?? ""}`;
  return sides.find(([, pattern]) => pattern.test(words))?.[0];
}

const sides: readonly (readonly [NonNullable<Link["side"]>, RegExp])[] = [
  ["statistics", /\b(?:statistic\w*|census|Rosstat|Geostat|Eurostat)\b/i],
  ["critic", /\b(?:opposition|activist|dissident|critic|human rights|journalist and politician|exiled politician)\b/i],
  [
    "official",
    /\b(?:president|minister|ministry|senator|governor|mayor|spokes(?:man|woman|person)|secretary|ambassador|official\w*|authorit\w+|government|kremlin|duma|parliament|lawmaker|deputy|commission\w*|chief|head of|director of the|police|border (?:guard|service)|agency|department|premier|chancellor|MP)\b/i,
  ],
  [
    "expert",
    /\b(?:sociolog\w+|demograph\w+|economist|researcher|professor|scholar|analyst|scientist|expert|historian|academic|institute|university|study|think[- ]tank)\b/i,
  ],
  ["media", /\b(?:journalist|reporter|editor|correspondent|newspaper|blogger|newsroom|tabloid)\b/i],
  ["emigre", /\b(?:emigr\w+|émigr\w+|refugee|returnee|relokant\w*|exile)\b/i],
];

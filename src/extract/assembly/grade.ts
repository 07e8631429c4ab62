import type {Attribution, Link} from "../../core/attribution.ts";
import type {Grade, Modality} from "../../core/claim.ts";

/**
 * Grade proposed by rule: a reader sets the final one.
 *
 * Source: A a statistics office on its own count, B narration or an expert, C a named person, D an interested official,
 * E a disputed or purported author, F nobody that can be found. Information: 2 told as fact, 3 possible, 4 a bare
 * opinion, 5 doubted by the text itself, 6 cannot be judged.
 */
export function gradeOf(attribution: Attribution, modality: Modality, sized: boolean): Grade {
  const [root] = attribution.chain;
  const [source, why] = sourceGrade(root);
  return {source, information: information(source, modality, sized), why, by: "rule"};
}

function sourceGrade(root: Link | undefined): [Grade["source"], string] {
  if (root === undefined) return ["F", "no speaker, byline or outlet is known"];
  if (root.identityDisputed) return ["E", "the text disputes who the author is"];
  if (root.role === "byline" || root.role === "outlet") return ["B", "narration of the outlet"];
  if (root.role === "origin" || root.name === null) return ["F", "nobody is named as the source"];
  if (root.side === "statistics") return ["A", "a statistics office on its own count"];
  if (root.side === "expert") return ["B", "a named expert"];
  if (root.side === "official") return ["D", "an interested official"];
  return ["C", "a named person"];
}

function information(source: Grade["source"], modality: Modality, sized: boolean): Grade["information"] {
  if (source === "E" || modality === "purported" || modality === "speculated") return 5;
  if (source === "D") return modality === "claimed" ? 5 : 4;
  if (source === "A" || source === "B") return sized ? 3 : 2;
  return 3;
}

import type {Draft} from "./assembly/draft.ts";
import {findPersonal} from "./cases/find-personal.ts";
import {findCounts} from "./counts/find-counts.ts";
import {findShares} from "./counts/find-shares.ts";
import type {Passage} from "./reading/passage.ts";
import type {Scene} from "./scene.ts";
import {findCaptions} from "./statements/captions.ts";
import {findDocuments} from "./statements/documents.ts";
import {findKnowledge} from "./statements/knowledge.ts";
import {findMotives} from "./statements/motives.ts";
import {findPolicies} from "./statements/policies.ts";
import {findProfiles} from "./statements/profiles.ts";
import {findPunishments} from "./statements/punishments.ts";
import {findTrends} from "./statements/trends.ts";
import {findViews} from "./statements/views.ts";
import {findWaves} from "./statements/waves.ts";

type Rule = (passage: Passage, scene: Scene) => Draft[];

/** All rules that look at one sentence; views are what these leave. */
const rules: readonly Rule[] = [
  findCounts,
  findShares,
  findTrends,
  findPersonal,
  findMotives,
  findProfiles,
  findPolicies,
  findPunishments,
  findKnowledge,
  findWaves,
  findDocuments,
  findCaptions,
];

/** Everything the rules find in a document, in text order. */
export function findDrafts(scene: Scene): Draft[] {
  const found = scene.passages.flatMap((passage) => draftsOf(passage, scene));
  return [...found, ...findViews(found, scene)].sort((a, b) => a.anchor.start - b.anchor.start);
}

function draftsOf(passage: Passage, scene: Scene): Draft[] {
  if (headlines.has(passage.block.role)) return findCounts(passage, scene).map(asHeadline);
  return rules.flatMap((rule) => rule(passage, scene));
}

const headlines: ReadonlySet<string> = new Set(["title", "heading", "byline"]);

/** Headlines round up and leave out: what they count is kept, and marked. */
function asHeadline(draft: Draft): Draft {
  return {...draft, rules: [...draft.rules, "headline"]};
}

import type {Draft} from "./assembly/draft.ts";
import {findPersonal} from "./cases/find-personal.ts";
import {ofMovers} from "./cases/of-movers.ts";
import {asAnswer, findAnswers} from "./counts/find-answers.ts";
import {findCounts} from "./counts/find-counts.ts";
import {findFigures} from "./counts/find-figures.ts";
import {findParts} from "./counts/find-parts.ts";
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
import {findCells} from "./tables/find-cells.ts";

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
  const cells = findCells(scene);
  const inText = ofMovers(scene.passages.flatMap((passage) => draftsOf(passage, scene)));
  const told = [...inText.map((draft) => asAnswer(draft, scene)), ...cells];
  const asked = [...told, ...findAnswers(told, scene)];
  const answered = [...asked, ...findParts(asked, scene)];
  const found = [...answered, ...findFigures(answered, scene)];
  return [...found, ...findViews(found, scene)].sort((a, b) => a.anchor.start - b.anchor.start);
}

function draftsOf(passage: Passage, scene: Scene): Draft[] {
  if (inTableOfNumbers(passage, scene)) return [];
  if (headlines.has(passage.block.role)) return findCounts(passage, scene).map(asHeadline);
  return rules.flatMap((rule) => rule(passage, scene));
}

/** Rows under headers are read cell by cell, and are no sentences. A table without headers only lays out a text. */
function inTableOfNumbers({block, start}: Passage, {document: {tables}}: Scene): boolean {
  if (block.role !== "table") return false;
  return tables.some(
    ({rows, headerRows}) =>
      headerRows > 0 && (rows[0]?.[0]?.start ?? -1) <= start && start < (rows.at(-1)?.at(-1)?.end ?? -1),
  );
}

const headlines: ReadonlySet<string> = new Set(["title", "heading", "byline"]);

/** Headlines round up and leave out: what they count is kept, and marked. */
function asHeadline(draft: Draft): Draft {
  return {...draft, rules: [...draft.rules, "headline"]};
}

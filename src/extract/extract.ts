import type {Claim} from "../core/claim.ts";
import type {EvidenceDocument, Problem} from "../core/evidence-document.ts";
import {complete} from "./assembly/complete.ts";
import {linked} from "./assembly/links.ts";
import {problemsOf} from "./assembly/problems.ts";
import {attributions} from "./attributions/attributions.ts";
import type {FoundAttribution} from "./attributions/found-attribution.ts";
import {findPeople} from "./cases/find-people.ts";
import {findHome} from "./places/find-home.ts";
import {findSetting} from "./places/find-setting.ts";
import {findPredicates} from "./predicates/find-predicates.ts";
import type {FoundQuantity} from "./quantities/found-quantity.ts";
import {quantities} from "./quantities/quantities.ts";
import {readPassages} from "./reading/read-passages.ts";
import {findDrafts} from "./rules.ts";
import {type Scene, spokenIn} from "./scene.ts";
import type {Sentence} from "./sentences.ts";
import type {FoundPeriod} from "./times/found-period.ts";
import {times} from "./times/times.ts";
import type {ExtractTools} from "./tools.ts";

/** Candidate claims of one document, what could not be made a claim and why, and what each stage found. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  readonly stages: Stages;
}

interface Stages {
  readonly quantities: readonly FoundQuantity[];
  readonly times: readonly FoundPeriod[];
  readonly attributions: readonly FoundAttribution[];
}

/**
 * Propose claims: one for each number of people with its movement, and one for each statement about leaving and
 * returning that has none. Rules only; nothing is accepted here.
 *
 * @param tools what the room cannot import: tagger, dates, SHA-256; and the case's home and events where known
 */
export function extract(document: EvidenceDocument, tools: ExtractTools): Extraction {
  if (document.status === "refused" || document.status === "extraction-failed") return nothing;
  const sentences = tools.tag(document.text);
  const stages = readStages(document, sentences, tools);
  const scene = sceneOf(document, sentences, stages, tools);
  const claims = firstOfEach(findDrafts(scene).map((draft) => complete(draft, scene, tools.sha256)));
  return {claims: linked(claims), problems: problemsOf(claims), stages};
}

const nothing: Extraction = {claims: [], problems: [], stages: {quantities: [], times: [], attributions: []}};

/** A text too short to tell its language is read as English: most of our rules are. */
function readStages(document: EvidenceDocument, sentences: readonly Sentence[], {dates, events}: ExtractTools): Stages {
  const {text} = document;
  const language = document.language === "und" ? "en" : document.language;
  const published = publishedOf(document);
  return {
    quantities: quantities(text, language),
    times: times(text, {language, published, events, dates}),
    attributions: attributions(text, {tag: () => sentences, blocks: document.blocks}),
  };
}

function sceneOf(
  document: EvidenceDocument,
  sentences: readonly Sentence[],
  stages: Stages,
  {home}: ExtractTools,
): Scene {
  const passages = readPassages(document, sentences, {quantities: stages.quantities, periods: stages.times});
  return {
    document,
    passages,
    predicates: passages.map(findPredicates),
    attributions: stages.attributions,
    spoken: spokenIn(passages, stages.attributions),
    home: home ?? findHome(passages),
    setting: findSetting(document, passages),
    published: publishedOf(document),
    people: findPeople(passages),
  };
}

function publishedOf({metadata}: EvidenceDocument): string | undefined {
  return metadata.published?.[0]?.value.slice(0, "YYYY-MM-DD".length);
}

/** Two rules that make the same claim of the same words made one claim. */
function firstOfEach(claims: readonly Claim[]): Claim[] {
  return [...new Map([...claims].reverse().map((claim) => [claim.id, claim])).values()].reverse();
}

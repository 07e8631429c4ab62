import type {Claim} from "../core/claim.ts";
import type {EvidenceDocument, Problem} from "../core/evidence-document.ts";
import {complete} from "./assembly/complete.ts";
import {linked} from "./assembly/links.ts";
import {problemsOf} from "./assembly/problems.ts";
import {withoutEchoes} from "./assembly/without-echoes.ts";
import {attributions} from "./attributions/attributions.ts";
import type {FoundAttribution} from "./attributions/found-attribution.ts";
import {findPeople} from "./cases/find-people.ts";
import {legible} from "./legible.ts";
import {restoreLetters} from "./lost-letters.ts";
import {findHome} from "./places/find-home.ts";
import {findSetting} from "./places/find-setting.ts";
import {findPredicates} from "./predicates/find-predicates.ts";
import type {FoundQuantity} from "./quantities/found-quantity.ts";
import {quantities} from "./quantities/quantities.ts";
import type {Passage} from "./reading/passage.ts";
import {readPassages} from "./reading/read-passages.ts";
import {findDrafts} from "./rules.ts";
import {type Scene, spokenIn} from "./scene.ts";
import {segment} from "./segment.ts";
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
 * The rules of claims are of English. A document in another language has its numbers and dates read, and a problem
 * says that nobody looked for claims: a rule of the wrong language would guess.
 *
 * @param tools what the room cannot import: tagger, dates, SHA-256; and the case's home and events where known
 */
export function extract(document: EvidenceDocument, tools: ExtractTools): Extraction {
  if (document.status === "refused" || document.status === "extraction-failed") return nothing;
  const text = restoreLetters(legible(document.text));
  const language = languageOf(document);
  const sentences = language === "en" ? tools.tag(text) : segment(text, language);
  const stages = readStages(text, language, sentences, document, tools);
  if (language !== "en") return {claims: [], problems: [notRead(document)], stages};
  const passages = readPassages({...document, text}, sentences, {quantities: stages.quantities, periods: stages.times});
  const scene = sceneOf(document, passages, stages, tools);
  const found = firstOfEach(findDrafts(scene).map((draft) => complete(draft, scene, tools.sha256)));
  const claims = withoutEchoes(found, document);
  return {claims: linked(claims), problems: problemsOf(claims, scene), stages};
}

const nothing: Extraction = {claims: [], problems: [], stages: {quantities: [], times: [], attributions: []}};

/** Without a region. A text too short to tell its language is read as English. */
function languageOf({language}: EvidenceDocument): string {
  return language === "und" ? "en" : (language.split("-")[0] as string);
}

function notRead({language}: EvidenceDocument): Problem {
  return {
    kind: "language-not-read",
    says: `the text is in “${language}”: its numbers, dates and quotations are found, but claims are looked for in English only`,
  };
}

function readStages(
  text: string,
  language: string,
  sentences: readonly Sentence[],
  document: EvidenceDocument,
  {dates, events}: ExtractTools,
): Stages {
  const published = publishedOf(document);
  return {
    quantities: quantities(text, language),
    times: times(text, {language, published, events, dates}),
    attributions: attributions(text, {tag: () => sentences, blocks: document.blocks}),
  };
}

function sceneOf(
  document: EvidenceDocument,
  passages: readonly Passage[],
  {attributions}: Stages,
  {home}: ExtractTools,
): Scene {
  return {
    document,
    passages,
    predicates: passages.map(findPredicates),
    attributions,
    spoken: spokenIn(passages, attributions),
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

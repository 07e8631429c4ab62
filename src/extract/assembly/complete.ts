import type {Claim, ClaimPart, Denominator} from "../../core/claim.ts";
import type {Sha256} from "../../core/sha-256.ts";
import type {Span, TextRange} from "../../core/span.ts";
import {spanOf} from "../../core/span-of.ts";
import {extractor} from "../extractor.ts";
import type {Scene} from "../scene.ts";
import {attribute} from "./attribute.ts";
import {claimId} from "./claim-id.ts";
import {closePeriod} from "./close-period.ts";
import type {Draft} from "./draft.ts";
import {gradeOf} from "./grade.ts";
import {completePlace} from "./place.ts";
import {scoreOf} from "./score.ts";
import {statementOf} from "./statement.ts";
import {stayOf} from "./stay.ts";
import {useOf} from "./use.ts";

/** A draft with all that the scope around it says: speaker, modality, period, place, use, grade, and a sentence of ours. */
export function complete(draft: Draft, scene: Scene, sha256: Sha256): Claim {
  const {document, home} = scene;
  const said = attribute(draft, scene);
  const modality = draft.modality ?? said.modality;
  const period = closePeriod(draft.period, {date: said.date, published: scene.published});
  const use = useOf(draft);
  return {
    id: claimId(draft, document, sha256),
    document: document.id,
    statement: statementOf({draft, home, period, modality, attribution: said.attribution}),
    kind: draft.kind,
    measure: draft.measure,
    value: draft.value,
    population: draft.population ?? null,
    denominator: denominatorOf(draft, scene),
    place: completePlace(draft, scene),
    period,
    ...stayOf(draft),
    modality,
    polarity: draft.polarity ?? "+",
    attribution: said.attribution,
    evidence: [span(draft.evidence ?? draft.passage, scene)],
    parts: partsOf(draft, said, scene),
    use,
    ...(draft.case !== undefined && {case: draft.case}),
    links: [],
    grade: gradeOf(said.attribution, modality, draft.value?.kind === "quantity"),
    rank: "normal",
    extractor: {...extractor, rule: draft.rules.join("+"), score: scoreOf(draft, period)},
  };
}

function denominatorOf({denominator}: Draft, scene: Scene): Denominator | null {
  if (denominator === undefined) return null;
  const {words, period, population, measure} = denominator;
  const closed = closePeriod(period, {date: undefined, published: scene.published});
  return {
    measure,
    population: {id: population.id, label: population.label},
    text: scene.document.text.slice(words.start, words.end),
    ...(period && closed && {period: closed}),
  };
}

function partsOf(draft: Draft, said: ReturnType<typeof attribute>, scene: Scene): Claim["parts"] {
  const own = draft.attribution === undefined ? said.found : undefined;
  const ranges: Partial<Record<ClaimPart, readonly TextRange[]>> = {
    ...(own?.source && {speaker: [own.source]}),
    ...(own?.cue && {cue: [own.cue]}),
    ...(own?.date && {statementDate: [own.date]}),
    ...(own?.venue && {venue: [own.venue]}),
    ...draft.parts,
  };
  const spans = Object.entries(ranges).map(([part, of]) => [part, of.map((range) => span(range, scene))] as const);
  return Object.fromEntries(spans);
}

function span({start, end}: TextRange, {document}: Scene): Span {
  return spanOf(document, start, end);
}

import type {Attribution, Link} from "../../core/attribution.ts";
import type {Modality} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {TextRange} from "../../core/span.ts";
import type {FoundAttribution, Hand} from "../attributions/found-attribution.ts";
import {governmentOf} from "../places/government-of.ts";
import {holds, overlap} from "../reading/passage.ts";
import {passagesIn, type Scene} from "../scene.ts";
import type {Draft} from "./draft.ts";
import {sideOf} from "./side.ts";

/** Who said some words, how sure, and when. */
export interface Attributed {
  readonly attribution: Attribution;
  readonly modality: Modality;
  readonly found: FoundAttribution | undefined;
  /** When it was said, `YYYY[-MM[-DD]]`, where the sentence dates it. */
  readonly date: string | undefined;
}

/**
 * Who said what a draft states: the innermost statement that holds it, those around it, the hands it came through, then
 * byline and outlet. Without any it is the document's own narration.
 */
export function attribute(draft: Draft, scene: Scene): Attributed {
  const around = draft.statement === undefined ? statementsAround(draft, scene) : [draft.statement];
  const [found] = around;
  const date = found?.date ? dateAt(found.date, scene) : undefined;
  const publishers = publishersOf(scene.document);
  const said = {modality: modalityOf(found), found, date} as const;
  if (draft.attribution !== undefined) return {...said, attribution: ofRule(draft.attribution, found, publishers)};
  if (found === undefined)
    return {...said, attribution: {mode: "narration", cue: null, cueClass: null, chain: publishers}};
  const speakers = named(around).map((statement) => speaker(statement, scene, statement === found ? date : undefined));
  const hands = around.flatMap(({through}) => through.map(hand));
  const {mode, cueClass} = found;
  return {
    ...said,
    attribution: {mode, cue: wordsOf(found.cue, scene), cueClass, chain: [...speakers, ...hands, ...publishers]},
  };
}

/** What nobody in particular thinks (“are thought to have left”) is an estimate without a source. */
function modalityOf(found: FoundAttribution | undefined): Modality {
  if (found?.cueClass === "viewpoint" && found.speaker === null && found.source === null) return "estimated";
  return found?.modality ?? "asserted";
}

/** Somebody inside a statement whom the text does not name (“they understand”) adds nothing to who says it. */
function named(around: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const known = around.filter(({speaker, source, rule}) => speaker !== null || source === null || rule === "cited");
  return known.length > 0 ? known : around;
}

/** A rule that knows who speaks keeps its chain; how it is told comes from the marks around the words. */
function ofRule(own: Attribution, found: FoundAttribution | undefined, publishers: readonly Link[]): Attribution {
  const told = found !== undefined && own.mode === "narration" ? {mode: found.mode, cueClass: found.cueClass} : {};
  return {...own, ...told, chain: [...own.chain, ...publishers]};
}

function statementsAround({anchor, passage, presupposed}: Draft, scene: Scene): FoundAttribution[] {
  const size = ({content}: FoundAttribution) => content.reduce((sum, {start, end}) => sum + end - start, 0);
  return [...(scene.spoken[passage.index] ?? [])]
    .filter(({cueClass}) => !presupposed || !intends.has(cueClass ?? ""))
    .filter((found) => !isMover(found, scene) && !isStandpoint(found, scene))
    .filter(({content}) => content.some((words) => holds(words, anchor) || covers(anchor, words)))
    .sort((a, b) => size(a) - size(b));
}

const intends: ReadonlySet<string> = new Set(["plan", "proposal", "dropped"]);

/** People who decide, plan or hope to move are told of; they are no source of a number about themselves. */
function isMover({source, cueClass}: FoundAttribution, scene: Scene): boolean {
  if (cueClass !== "plan" && cueClass !== "viewpoint" && cueClass !== "factive") return false;
  return /^(?:those|people|many|some|most|they|emigr|émigr|returnees|refugees|families|residents)/i.test(
    wordsOf(source, scene) ?? "",
  );
}

/** “For the Kremlin, this exodus of young people is …”: who holds the view does not say the number in it. */
function isStandpoint({cueClass, cue}: FoundAttribution, scene: Scene): boolean {
  return cueClass === "viewpoint" && /^for\b/i.test(wordsOf(cue, scene) ?? "");
}

/** Whether most of `words` is inside what a claim anchors at: “half of …” may begin before a quotation mark. */
function covers(anchor: TextRange, words: TextRange): boolean {
  const shared = Math.min(anchor.end, words.end) - Math.max(anchor.start, words.start);
  return shared > (anchor.end - anchor.start) / 2;
}

/** A passive that names nobody has an unresolved origin; a viewpoint is held, not spoken. */
function speaker(found: FoundAttribution, scene: Scene, date: string | undefined): Link {
  const government = governmentOf(found.source, scene);
  const side = government === undefined ? sideOf(found) : "official";
  const venue = wordsOf(found.venue, scene);
  return {
    role:
      found.source === null && found.speaker === null
        ? "origin"
        : found.cueClass === "viewpoint"
          ? "holder-of-view"
          : "speaker",
    name: government?.name ?? found.speaker,
    kind: government === undefined ? found.kind : "government",
    ...(government?.country && {country: government.country}),
    ...(found.title !== null && {title: found.title}),
    ...(side !== undefined && {side}),
    ...(found.anonymous && {anonymous: true}),
    ...(found.candidates.length > 0 && {identityDisputed: true, candidates: found.candidates}),
    ...(venue !== null && {venue}),
    ...(date !== undefined && {date}),
  };
}

function hand({role, name, kind}: Hand): Link {
  return {role, name, kind};
}

/** The date that some words give, at the precision they have. */
function dateAt(words: TextRange, {passages}: Scene): string | undefined {
  const near = passagesIn(passages, words).flatMap(({periods}) => periods);
  const period = near.find((found) => overlap(found, words))?.period;
  return period?.start == null ? undefined : shared(period.start, period.end ?? period.start);
}

/** 2023-06-01 to 2023-06-30 is June 2023. */
function shared(start: string, end: string): string {
  if (start === end) return start;
  const [year, month] = start.split("-");
  const [lastYear, lastMonth] = end.split("-");
  if (year !== lastYear) return start;
  return month === lastMonth ? `${year}-${month}` : `${year}`;
}

/** The hands through which a document itself comes. */
function publishersOf({metadata}: EvidenceDocument): Link[] {
  const byline = metadata.byline?.[0]?.value;
  const outlet = metadata.outlet?.[0]?.value;
  return [
    ...(byline === undefined ? [] : [{role: "byline", name: byline, kind: "person"} as const]),
    ...(outlet === undefined ? [] : [{role: "outlet", name: outlet, kind: "media"} as const]),
  ];
}

function wordsOf(range: TextRange | null, {document}: Scene): string | null {
  return range && document.text.slice(range.start, range.end);
}

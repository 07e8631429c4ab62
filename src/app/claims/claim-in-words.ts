import type {Claim, ClaimId, Modality} from "../../core/claim.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import type {Period} from "../../core/period.ts";
import type {DocumentId, Span} from "../../core/span.ts";
import {dateWords} from "../../report/dates.ts";
import {placeInSentence} from "../../report/place-names.ts";
import {alsoIn, type FoldedClaim} from "../documents/fold-claims.ts";
import type {HouseholdSize} from "../ledger/claim-edit.ts";
import type {ReviewState} from "../ledger/ledger-state.ts";
import {outletOf, speakerWords} from "./claim-source.ts";
import {isCounted, topicInWords} from "./topic-words.ts";
import {valueInWords} from "./value-in-words.ts";

/** A claim as a person reads it. */
export interface ClaimInWords {
  readonly id: ClaimId;
  readonly state: ReviewState | undefined;
  /** “700,000 to 1.5 million people”; empty where there is no number. */
  readonly number: string;
  /** What the number counts, or what the claim is about: “left”, “punishment, proposed”. */
  readonly about: string;
  /** How its households become people; empty where none do. */
  readonly step: string;
  /** The claim in one sentence of ours. */
  readonly statement: string;
  readonly who: string;
  /** How it was said, before the name of who said it, where that is not plainly: “claimed by”. */
  readonly how: string;
  readonly when: string;
  readonly where: string;
  readonly outlet: string;
  /** The words, the marked ones between what stands before and after them in the passage. */
  readonly words: readonly MarkedText[];
  /** Names of other documents with the same words. */
  readonly also: readonly string[];
  readonly document: string;
  readonly rules: readonly string[];
  readonly score: number;
  readonly grade: string;
}

export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}

/** What is known of the documents that claims stand in. */
export type Documents = ReadonlyMap<DocumentId, {readonly document: EvidenceDocument; readonly file: string}>;

/** Put a claim into words. */
export function claimInWords(
  {claim, householdSize}: FoldedClaim & {readonly householdSize?: HouseholdSize},
  documents: Documents,
  state: ReviewState | undefined = undefined,
): ClaimInWords {
  const kept = documents.get(claim.document);
  const fileOf = (id: DocumentId) => documents.get(id)?.file ?? id;
  return {
    id: claim.id,
    state,
    number: numberWords(claim),
    about: aboutWords(claim),
    step: householdSize === undefined ? "" : `${householdSize.persons} people in each (${householdSize.source})`,
    statement: claim.statement,
    who: speakerWords(claim, kept?.document),
    how: howWords[claim.modality],
    when: periodInWords(claim.period),
    where: placeWords(claim),
    outlet: kept === undefined ? "" : (outletOf(claim, kept.document) ?? ""),
    words: markedWords(claim),
    also: alsoIn(claim).map(fileOf),
    document: fileOf(claim.document),
    rules: claim.extractor.rule.split("+"),
    score: claim.extractor.score,
    grade: `${claim.grade.source}${claim.grade.information}`,
  };
}

const howWords: Readonly<Record<Modality, string>> = {
  asserted: "",
  estimated: "estimated by",
  claimed: "claimed by",
  purported: "purported by",
  speculated: "speculated by",
  denied: "denied by",
  proposed: "proposed, according to",
  dropped: "dropped, according to",
  planned: "planned, according to",
  predicted: "predicted by",
  unknowable: "cannot be known, according to",
};

/** Bare “people” is no number, and neither is how most of them are. */
function numberWords(claim: Claim): string {
  const {value, measure} = claim;
  if (value?.kind !== "quantity" || isOnePerson(claim) || !isCounted(measure)) return "";
  return value.bound === "vague" && value.lexeme === null ? "" : valueInWords(value);
}

/** That somebody left is no number of people. */
function isOnePerson({kind, value}: Claim): boolean {
  return kind === "personal" && value?.kind === "quantity" && value.unit === "persons" && value.mid === 1;
}

/** “since 24 February 2022, by 11 July 2023 (date of the text)”. */
function periodInWords(period: Period | null): string {
  if (period === null) return "not said when";
  const {kind, start, end, endFrom, text} = period;
  if (start === null && end === null) return text ?? (kind === "unknown" ? "not said when" : kind);
  const until = end === null ? "" : `${dateWords(end)}${endFrom === "document-date" ? " (date of the text)" : ""}`;
  if (start === null || start === end) return start === end ? `in ${until}` : `by ${until}`;
  return end === null ? `since ${dateWords(start)}` : `${dateWords(start)} to ${until}`;
}

function aboutWords({measure, value, modality, kind}: Claim): string {
  const topic = topicInWords(measure);
  const says = value !== null && (value.kind !== "quantity" || !isCounted(measure)) ? valueInWords(value) : "";
  const status = kind === "policy" && modality !== "asserted" ? modality : "";
  return [topic, says, status].filter((part) => part !== "").join(", ");
}

/** Whom the claim is about, and where they went, came back from or live. */
function placeWords({place: {home, host, hostText, city, direction}, population}: Claim): string {
  const there = city ?? (host === undefined || host === "ALL" ? hostText : placeInSentence(host));
  const whom = population?.label ?? "";
  const from = home === undefined ? "" : placeInSentence(home);
  const parts = [
    whom,
    from === "" || whom.includes(from) ? "" : `from ${from}`,
    there === undefined ? "" : `${wayWords[direction ?? "stay"]} ${there}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

const wayWords = {out: "to", back: "from", visit: "from", onward: "to", stay: "in"} as const;

/** The first passage that the claim stands in, with its value marked, else its predicate, else all of it. */
function markedWords({document, evidence, parts}: Claim): readonly MarkedText[] {
  const passage = evidence.find((span) => span.document === document) ?? evidence[0];
  if (passage === undefined) return [];
  const inside = (span: Span) =>
    span.document === passage.document && passage.start <= span.start && span.end <= passage.end;
  const spans = [parts.value, parts.predicate].map((of) => of?.filter(inside) ?? []).find((of) => of.length > 0) ?? [];
  return cutUp(passage, spans);
}

/** A passage in pieces; spans that run into each other are marked as one. */
function cutUp({exact, start, prefix, suffix}: Span, spans: readonly Span[]): readonly MarkedText[] {
  if (spans.length === 0) return [plain(`…${prefix}`), {text: exact, marked: true}, plain(`${suffix}…`)];
  const pieces: MarkedText[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, span.start - start), span.end - start];
    if (to <= from) continue;
    pieces.push(plain(exact.slice(at, from)), {text: exact.slice(from, to), marked: true});
    at = to;
  }
  return [...pieces, plain(exact.slice(at))].filter(({text}) => text !== "");
}

function plain(text: string): MarkedText {
  return {text, marked: false};
}

import type {CueClass} from "../../core/attribution.ts";
import type {Modality} from "../../core/claim.ts";

/** How a statement is meant whose cue has this class; a continued or carried one is meant as its antecedent is. */
export function cueModality(cueClass: CueClass | null, antecedent: Modality = "asserted"): Modality {
  return cueClass === null ? "asserted" : (modality[cueClass] ?? antecedent);
}

const modality: Readonly<Record<CueClass, Modality | null>> = {
  neutral: "asserted",
  "according-to": "asserted",
  estimate: "estimated",
  doubt: "claimed",
  "strong-doubt": "purported",
  speculation: "speculated",
  denial: "denied",
  proposal: "proposed",
  dropped: "dropped",
  plan: "planned",
  factive: "asserted",
  viewpoint: "asserted",
  continued: null,
  carried: null,
};

/**
 * What may follow a verb as the thing said: `clause` a sentence or a quotation and nothing less (said), `any` also
 * words without a verb (proposed a tax, promised to leave).
 */
type Frame = "clause" | "any";

export interface Cue {
  readonly cueClass: CueClass;
  readonly frame: Frame;
}

/** The cue a verb is, by its dictionary form. */
export function verbCue(lemma: string): Cue | undefined {
  return verbs.get(lemma);
}

/** The class of an adverb that makes a sentence hearsay: reportedly, allegedly. */
export function adverbCue(word: string): CueClass | undefined {
  return adverbs.get(word);
}

/** The cue a noun is when a clause or an infinitive hangs on it: the claim that, a call to. */
export function nounCue(lemma: string): CueClass | undefined {
  return nouns.get(lemma);
}

const lexicon: readonly (readonly [CueClass, Frame, string])[] = [
  [
    "neutral",
    "clause",
    `say tell write add state reply respond answer remark comment explain testify continue conclude joke quip recount
     narrate tweet post blog repeat reiterate recall read chant shout sing caption text email assure inform brief ask
     elaborate interject counter retort muse opine clarify wonder sum echo publish release issue show signal imply
     hint boast apologize apologise teach rule certify insert boom exclaim whisper`,
  ],
  [
    "neutral",
    "any",
    `report announce declare describe mention cite quote call label dub stress emphasize emphasise underline underscore
     highlight confirm tout praise applaud hail welcome thank congratulate criticize criticise condemn denounce slam
     blast attack blame accuse mock ridicule chastise rebuke lambast decry lament complain question discuss address
     outline detail predict forecast warn caution advise remind present characterize characterise portray liken compare
     depict endorse defend reference voice express disclose profess document proclaim admonish agree disagree concur
     convey swear brag fear worry refer deride scold excoriate assail bemoan suggest`,
  ],
  ["estimate", "any", "estimate calculate reckon project gauge"],
  ["estimate", "clause", "count compute tally"],
  ["doubt", "any", "claim allege insist assert contend argue"],
  ["doubt", "clause", "maintain"],
  ["strong-doubt", "any", "purport"],
  ["strong-doubt", "clause", "pretend"],
  ["speculation", "any", "speculate rumor rumour surmise theorize theorise"],
  ["speculation", "clause", "guess suspect suppose presume"],
  ["denial", "any", "deny reject refute dispute disavow dismiss rebut contradict disprove debunk refuse decline"],
  ["proposal", "any", "propose urge recommend demand advocate request implore exhort encourage petition appeal invite"],
  ["dropped", "any", "shelve scrap"],
  ["plan", "any", "plan intend promise pledge vow decide aim hope want expect threaten offer seek resolve"],
  ["factive", "any", "note acknowledge admit concede reveal observe demonstrate recognize recognise confess indicate"],
  ["factive", "clause", "find discover learn understand know realize realise see hear notice point remember prove"],
  ["viewpoint", "any", "believe think regard deem favor favour oppose consider support"],
  ["viewpoint", "clause", "feel judge doubt prefer"],
];

const verbs: ReadonlyMap<string, Cue> = new Map(
  lexicon.flatMap(([cueClass, frame, words]) => words.split(/\s+/).map((word) => [word, {cueClass, frame}] as const)),
);

const adverbs: ReadonlyMap<string, CueClass> = new Map([
  ["reportedly", "speculation"],
  ["rumoredly", "speculation"],
  ["allegedly", "doubt"],
  ["supposedly", "strong-doubt"],
  ["purportedly", "strong-doubt"],
]);

const nouns: ReadonlyMap<string, CueClass> = new Map([
  ["claim", "doubt"],
  ["allegation", "doubt"],
  ["accusation", "doubt"],
  ["insistence", "doubt"],
  ["assertion", "doubt"],
  ["argument", "doubt"],
  ["rumor", "speculation"],
  ["rumour", "speculation"],
  ["speculation", "speculation"],
  ["suspicion", "speculation"],
  ["denial", "denial"],
  ["proposal", "proposal"],
  ["call", "proposal"],
  ["demand", "proposal"],
  ["plan", "plan"],
  ["promise", "plan"],
  ["pledge", "plan"],
  ["vow", "plan"],
  ["threat", "plan"],
  ["announcement", "neutral"],
  ["statement", "neutral"],
  ["warning", "neutral"],
  ["belief", "viewpoint"],
  ["view", "viewpoint"],
  ["estimate", "estimate"],
]);

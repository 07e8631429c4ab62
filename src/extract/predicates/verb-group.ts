import type {Modality} from "../../core/claim.ts";
import type {TextRange} from "../../core/span.ts";
import {before, type Passage} from "../reading/passage.ts";

/** A verb with the auxiliaries before it: “have since returned”, “were returning”, “plans to go back”. */
export interface VerbGroup {
  readonly start: number;
  readonly form: "simple" | "perfect" | "progressive" | "modal" | "infinitive" | "participle" | "noun";
  readonly status: Modality | null;
  readonly polarity: "+" | "-";
  readonly relative: boolean;
}

const adverb = String.raw`(?:\s+(?:\w+ly|since|still|already|also|now|then|not|never|all|just|so far|ever|once|reportedly|n['’]t|been|only|soon|in fact|to date))`;

/** Group by what stands directly before the verb; the first that fits. */
const auxiliaries: readonly {before: RegExp; form: VerbGroup["form"]; status?: Modality}[] = [
  {
    form: "infinitive",
    status: "planned",
    before: group(
      String.raw`\b(?:plan|plans|planned|planning|intend|intends|intended|intending|want|wants|wanted|wish|wishes|hope|hopes|hoped|decide|decides|decided|prepar\w+|ready|willing|aim|aims|promis\w+|refus\w+)\s+to`,
    ),
  },
  {
    form: "infinitive",
    status: "proposed",
    before: group(
      String.raw`\b(?:allow(?:ed|s|ing)?|permit(?:ted|s)?|urg(?:e|ed|es|ing)|call(?:ed|s|ing)?(?:\s+(?:on|for)(?:\s+\w+){1,3})?|ask(?:ed|s|ing)?|encourag(?:e|ed|es|ing)|invit(?:e|ed|es|ing)|persuad\w+|lure|luring|unable|free|order(?:ed|s)?|advis(?:e|ed)|help(?:ed|s|ing)?)(?:\s+\w+){0,3}?\s+to`,
    ),
  },
  {
    form: "infinitive",
    status: "predicted",
    before: group(String.raw`\b(?:expected|likely|set|due|projected|forecast|unlikely|about)\s+to`),
  },
  {
    form: "perfect",
    before: group(
      String.raw`\b(?:estimated|believed|thought|known|reported|understood|said|considered|appear|appears|seem|seems|supposed)\s+to\s+have`,
    ),
  },
  {
    form: "simple",
    before: group(
      String.raw`\b(?:had|have|has|were|was|been|forced|obliged|compelled|made|opted|chose|chosen|began|begun|begin|beginning|started|continue|continued|continues|managed|able)\s+to`,
    ),
  },
  {
    form: "modal",
    status: "speculated",
    before: group(String.raw`\b(?:may|might|could|can|cannot|should|would|must|ought to)(?:\s+(?:have|be))?`),
  },
  {
    form: "modal",
    status: "predicted",
    before: group(String.raw`\b(?:will|shall|won['’]t|is going to|are going to)(?:\s+(?:have|be))?`),
  },
  {
    form: "progressive",
    before: group(
      String.raw`\b(?:(?:have|has|had)\s+been|is|are|was|were|am|be|been|being|['’]re|['’]m|keep|kept|keeps)`,
    ),
  },
  {form: "perfect", before: group(String.raw`\b(?:have|has|had|having|['’]ve|['’]d)`)},
  {form: "simple", before: group(String.raw`\b(?:do|does|did|don['’]t|doesn['’]t|didn['’]t)`)},
  {
    form: "simple",
    before: group(
      String.raw`\b(?:forc(?:ed|es|ing)|caus(?:ed|es|ing)|prompt(?:ed|s|ing)|led|leading|compel\w+|oblig\w+)\b(?:\s+[\w,.’'-]+){1,8}?\s+to`,
    ),
  },
  {form: "infinitive", status: "planned", before: group(String.raw`\bto`)},
];

function group(words: string): RegExp {
  return new RegExp(`(?:${words})${adverb}{0,3}\\s+$`, "i");
}

/** Units before a verb in which its auxiliaries are looked for. */
const groupUnits = 120;

/** The group of the verb at `verb`. */
export function verbGroup(passage: Passage, verb: TextRange): VerbGroup {
  const left = before(passage, verb.start).slice(-groupUnits);
  const found = auxiliaries.flatMap((kind) => {
    const at = kind.before.exec(left);
    return at === null ? [] : [{...kind, words: at[0], start: verb.start - left.length + at.index}];
  })[0];
  const lead = before(passage, found?.start ?? verb.start);
  return {
    start: found?.start ?? verb.start,
    form: formOf(found?.form, passage, verb),
    status: conditional.test(lead) ? "speculated" : (found?.status ?? null),
    polarity: negation.test(found?.words ?? "") || negation.test(lead.slice(-12)) ? "-" : "+",
    relative: /\b(?:who|that|which)\s+(?:\w+ly\s+)?$/i.test(lead),
  };
}

/** “is returning” is progressive, “were displaced” a past passive, and “returning” alone a participle. */
function formOf(form: VerbGroup["form"] | undefined, passage: Passage, verb: TextRange): VerbGroup["form"] {
  const gerund = /^\w+ing\b/.test(passage.text.slice(verb.start - passage.start));
  if (form === "progressive") return gerund ? "progressive" : "perfect";
  return form ?? (gerund ? "participle" : "simple");
}

const negation = /\b(?:not|never|no longer|n['’]t|cannot)\b|n['’]t\b/i;
const conditional = /\b(?:if|whether|unless|in case|should they|how many|question of)\s+(?:[\w’']+\s+){0,6}$/i;

import type {Topic} from "../../core/claim.ts";

/**
 * What an act is about. What could be about anybody (a grant, a deadline) is ours only where the words around it speak
 * of people who left, came, or come back.
 *
 * @param sentence the act itself
 * @param context the sentence before it, and its paragraph with those before
 */
export function matterOf(sentence: string, {previous, near}: {previous: string; near: string}): Topic | undefined {
  const found = matterIn(sentence) ?? (pronoun.test(sentence) ? matterIn(`${previous} ${sentence}`) : undefined);
  if (found === undefined) return undefined;
  if (found.strong !== true && !movers.test(sentence) && !movers.test(near)) return undefined;
  const back = homeward.test(sentence) || (!movers.test(sentence) && homeward.test(previous));
  return back ? (found.back ?? found.topic) : found.topic;
}

function matterIn(words: string): Matter | undefined {
  return matters.find((matter) => matter.words.test(words));
}

/** “All of them would be closed”: what they are was said before. */
const pronoun = /\b(?:them|they|it|these|those)\b/i;

interface Matter {
  readonly topic: Topic;
  /** The topic where the act is about those who return. */
  readonly back?: Topic;
  readonly words: RegExp;
  /** Said of hardly anybody but people from elsewhere. */
  readonly strong?: true;
}

const matters: readonly Matter[] = [
  {
    topic: "camp_policy",
    words: /\bcamps?\b[\s\S]{0,200}?\b(?:clos\w+|shut\w*|dismantl\w+)|\b(?:clos\w+|shut\w*)\b[^.;]{0,40}\bcamps?\b/i,
  },
  {
    topic: "return_policy",
    strong: true,
    words:
      /\b(?:deport\w*|repatriat\w*|(?:sent|send|sending|bring|brought|take|taken) (?:\w+ ){0,3}?(?:home|back)|pilot (?:return|repatriation)|order\w* (?:[\p{L}-]+ ){1,6}?(?:to leave|to be out|out)|overstay\w*|exit (?:fee|permit)s?)\b/iu,
  },
  {
    topic: "legal_rule",
    strong: true,
    words:
      /\b(?:visas?|(?:residence|protection|work|temporary) permits?|permits?|residenc[ey]|asylum|temporary protection|refugee status|passports?|travel documents?|consulates?|citizenship|nationality|parole|admit\w*)\b/i,
  },
  {
    topic: "aid_policy",
    back: "return_incentives",
    words:
      /\b(?:grants?|payments?|allowances?|benefits?|vouchers?|rations?|stipends?|subsid\w+|loans?|land|lodging|housing|accommodation|cash|pay|paid|tickets?|(?:million|thousand|[\d,]+) \p{L}+s\b)/iu,
  },
  {
    topic: "relocation_policy",
    words: /\b(?:mov|relocat|resettl|transfer)\w*\b[^.;]{0,60}\b(?:refugees|migrants|families|people|displaced)\b/i,
  },
  {
    topic: "legal_rule",
    back: "return_policy",
    words:
      /\b(?:deadline|border|status|entry|exit|rules?|law|bill|ban|quota|scheme|programme|amnesty|fines?|fees?|phase|property|pensions?|lose|forfeit)\b/i,
  },
];

const movers =
  /\b(?:refugees?|migrants?|immigrants?|newcomers?|emigr\w+|émigr\w+|exiles?|returnees?|returners?|asylum|displaced|deport\w+|return(?:ing)?|go(?:es|ing|ne)? (?:home|back)|com(?:es?|ing) (?:back|home)|leave the country|foreigners|relokants?|deserters|moved to|have left|who left|fled|abroad|overstay\w*)\b/i;
const homeward =
  /\b(?:return\w*|go(?:es|ing|ne)? (?:home|back)|com(?:es?|ing) (?:back|home)|repatriat\w*|who leave)\b/i;

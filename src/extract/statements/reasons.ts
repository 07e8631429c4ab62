/**
 * Reasons to leave or to return, by the words that name them; slug first. One phrase may name several.
 *
 * The order is that of the slugs in a claim only where a text names them at one place.
 */
const reasons: readonly (readonly [slug: string, words: RegExp])[] = [
  [
    "opposition-to-war",
    /\b(?:oppos\w+|protest\w*|against|disagree\w*|reject\w*)\s+(?:\w+\s+){0,3}(?:war|invasion|offensive|government|regime)\b/i,
  ],
  [
    "fear-of-mobilisation",
    /\bmobili[sz]\w+|\bconscript\w*|\bdraft(?:ed)?\b|\bcall-?up\b|\bfront ?-?lines?\b|\bsent to (?:the )?(?:front|war|fight)/i,
  ],
  [
    "repression",
    /\bpersecut\w+|\brepress\w+|\bcrackdown|\barrest\w*|\bpolitical(?:ly)? (?:prosecut|pressur)\w+|\bcensorship/i,
  ],
  ["violence", /\b(?:fighting|shelling|bomb\w*|violence|clashes|attacks?|insecurity|airstrikes?)\b/i],
  ["disaster", /\b(?:floods?|flooding|hurricane|earthquake|cyclone|typhoon|drought|wildfires?|landslides?|storm)\b/i],
  ["discrimination", /\b\p{Lu}\w+phobia\b|\bdiscriminat\w+|\bhostil\w+|\bracis\w+|\bxenophob\w+|\bharass\w+/u],
  ["no-social-support", /\b(?:lack|absence|loss) of (?:\w+ ){0,3}?(?:social )?support\b/i],
  [
    "no-employment",
    /\b(?:lack|shortage|absence|loss) of (?:\w+ ){0,2}?(?:employment|work|jobs?)\b|\bunemploy\w+|\b(?:lost|losing) (?:their|his|her) jobs?|\b(?:find|get) (?:no |a )?(?:work|job)|\bno (?:work|jobs?)\b/i,
  ],
  ["no-money", /\b(?:not enough|lack of|out of|no|little|short of)(?:\s+\w+){0,3}?\s+(?:money|funds|income)\b/i],
  [
    "no-savings",
    /\bfinancial cushion\b|\b(?:without|no|lack of|out of) savings\b|\bsavings (?:ran|running|have run) out/i,
  ],
  ["cost-of-living", /\b(?:cost of living|high (?:rents?|prices)|expensive|unaffordable)\b/i],
  ["legal-status", /\b(?:visas?|residence permits?|residency|documents|legal status|paperwork)\b/i],
  ["fatigue", /\btired\b|\bexhaust\w+|\bburn(?:ed|t) out\b|\bfatigue\b/i],
  [
    "loneliness",
    /\blone(?:ly|liness)\b|\bhomesick\w*|\bmiss(?:ed|ing)? (?:home|my|their|his|her)\b|\bisolat(?:ed|ion)\b/i,
  ],
  ["family", /\b(?:family|parents|relatives|children|elderly mother|loved ones)\b/i],
  ["rebuild-finances", /\b(?:rebuild|restore|regain)\b[^,.;]{0,30}\b(?:financ\w+|independence|savings)\b/i],
  ["deferment", /\bdeferments?\b|\bexempt(?:ed|ions?)\b/i],
  ["better-life-home", /\blife in [^,.;”"]{1,30}\b(?:better|easier|cheaper)\b/i],
  ["situation-calmer", /\bless chaotic\b|\b(?:calmer|safer|improved security|security (?:has )?improved)\b/i],
  ["economy", /\b(?:sanctions|recession|economic (?:crisis|hardship|collapse|reasons)|poverty)\b/i],
  ["education", /\b(?:study|studies|schooling|education|university)\b/i],
];

/** Slugs of the reasons that some words name, in order of place. */
export function reasonsIn(words: string): string[] {
  return reasons
    .flatMap(([slug, pattern]) => {
      const at = pattern.exec(words)?.index;
      return at === undefined ? [] : [{slug, at}];
    })
    .sort((a, b) => a.at - b.at)
    .map(({slug}) => slug);
}

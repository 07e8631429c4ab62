import {phraseMap, wordSet} from "./word-list.ts";

/** What a number counts, where it is one of the things an account speaks of. */
export type Counted = "persons" | "households" | "trips" | "permits" | "applications";

/** Nouns of people that a movement is counted in; not kin and friends, whom one person has (“more than two sons”). */
const persons = `people|persons|person|individuals|individual|citizens|citizen|residents|resident|inhabitants|nationals|national|
 men|man|women|woman|children|child|kids|kid|boys|girls|adults|teenagers|minors|babies|infants|toddlers|youths|youngsters|pensioners|
 refugees|refugee|migrants|migrant|immigrants|immigrant|emigrants|emigrant|emigres|émigrés|émigré|emigre|expatriates|expats|exiles|exile|
 relocants|relocatees|evacuees|evacuee|displaced|idps|idp|returnees|returnee|arrivals|newcomers|newcomer|foreigners|foreigner|deportees|
 seekers|holders|workers|worker|employees|employee|staff|staffers|specialists|professionals|experts|
 students|student|pupils|teachers|doctors|nurses|soldiers|soldier|troops|fighters|conscripts|recruits|reservists|servicemen|officers|
 civilians|civilian|villagers|villager|islanders|locals|members|member|survivors|victims|casualties|patients|patient|participants|
 participant|respondents|respondent|voters|passengers|passenger|travellers|travelers|tourists|visitors|visitor|guests|homeless|
 entrepreneurs|programmers|developers|engineers|scientists|academics|journalists|lawyers|farmers|fishermen|prisoners|detainees|
 inmates|dead|killed|injured|wounded|missing|souls|
 followers|users|subscribers|customers|clients|buyers|fans|protesters|demonstrators|protestors|signatories|applicants|applicant|
 beneficiaries|volunteers|activists|politicians|lawmakers|deputies|officials|players|girls|women|guys|folks|subjects|volunteer|
 russians|russian|ukrainians|ukrainian|belarusians|georgians|armenians|kazakhs|syrians|afghans|venezuelans|haitians|rohingya|
 ricans|germans|poles|turks|serbs|britons|americans|canadians|israelis|palestinians|iraqis|iranians|sudanese|somalis|
 eritreans|ethiopians|cubans|mexicans|hondurans|salvadorans|guatemalans|colombians|chinese|japanese|burmese|bosnians|kosovars|croats|
 albanians|moldovans|azeris|azerbaijanis|uzbeks|tajiks|kyrgyz|latvians|lithuanians|estonians|finns|swedes|norwegians|danes|dutch|
 italians|spaniards|greeks|romanians|bulgarians|hungarians|czechs|slovaks|indians|pakistanis|bangladeshis|filipinos|indonesians|
 personas|persona|personnes|pessoas|habitantes|habitants|individus|damnificados|desplazados|evacuados|
 vietnamese|koreans|australians|africans|europeans|asians|muslims|christians|jews|orthodox|catholics|compatriots|countrymen|muscovites`;

const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["families", "family"],
  ["entries", "entry"],
  ["crossings", "crossing"],
  ["wives", "wife"],
]);

const counted = phraseMap<Counted>([
  ["persons", persons],
  [
    "households",
    `households|household|families|family|homes|dwellings|houses|house|
     familias|familia|famílias|família|familles|famille|ménages|hogares|viviendas|casas|maisons|moradias|domicilios`,
  ],
  ["trips", "trips|trip|crossings|crossing|entries|exits|journeys|visits"],
  ["permits", "permits|permit|visas|visa|residencies|passports|citizenships"],
  ["applications", "applications|application|registrations"],
]);

/** Verbs that say what happened to people, so that a number right before them counts people: “of whom 41,000 went back”. */
export const movingVerbs = wordSet(
  "left fled emigrated immigrated returned moved relocated departed arrived migrated evacuated resettled settled displaced uprooted",
  "leave flee return move relocate emigrate evacuate resettle depart",
  "escaped crossed entered remained stayed came went live lived reside resided died",
);
export const auxiliaries = wordSet(
  "have has had are is were was be been being will would may might could should can did do does still already also since then now later",
);

/** What a noun counts, or null where it is not a word of the lexicon. */
export function countedBy(lower: string): Counted | null {
  return counted.get(lower) ?? null;
}

/** Singular of a head noun, by ending: “families” → “family”, “boxes” → “box”, “goals” → “goal”. */
export function lemmaOf(lower: string): string {
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  if (lower.length > 4 && lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(lower)) return lower.slice(0, -2);
  return lower.length > 3 && lower.endsWith("s") && !/(?:ss|us|is)$/.test(lower) ? lower.slice(0, -1) : lower;
}

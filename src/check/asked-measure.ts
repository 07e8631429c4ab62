import type {Measure} from "../core/evidence-row.ts";

/** What a question counts, and where. */
export interface AskedMeasure {
  readonly measure: Measure;
  /** `ALL`: no one place. */
  readonly place: string;
  /** Of those who were living there or abroad when the period began, not of all who left. */
  readonly ofThoseThere: boolean;
  /** A change of people abroad, so more at home is negative. */
  readonly towardsHosts: boolean;
}

/**
 * Read what is left of a question once dates, stay and number are taken out, with its places marked (`markPlaces`). Every
 * word must be understood: one that is not could make it another question (“not returned”, “moved on from Georgia to
 * Serbia”).
 *
 * @returns undefined where a word is left over
 */
export function readMeasure(marked: string, unit: "persons" | "share"): AskedMeasure | undefined {
  const words = withoutFillers(marked);
  const place = new RegExp(somewhere, "i").exec(words)?.[1] ?? "ALL";
  for (const {says, measure, of, towardsHosts = false} of unit === "share" ? ofShares : ofPersons) {
    if (says.test(words)) return {measure, place, ofThoseThere: of === "those there", towardsHosts};
  }
  return undefined;
}

/** Whether any word tells what is counted, though the whole is not understood. */
export function tellsWhatIsCounted(marked: string): boolean {
  return /_|\b(left|fled|emigrated|departed|gone|went|came|come|moved|arriv(ed|als)|returned|back|home|liv(e|ed|ing)|stay(ed|ing)?|abroad|away|permits)\b/i.test(
    marked,
  );
}

interface Pattern {
  readonly says: RegExp;
  readonly measure: Measure;
  readonly of?: "those there";
  readonly towardsHosts?: true;
}

const fillers =
  /\b(?:of )?(?:people|persons)\b|\b(that|whether|have|has|had|were|was|are|is|been|be|who|still|already|about|around|some|roughly|approximately|in total|in all|altogether|of them|number of|the|only)\b|(?<!\S)there(?= )|[,;:.!?“”"]/gi;

function withoutFillers(marked: string): string {
  return marked
    .replace(/<([^>]*)>/g, (_, code: string) => ` <${code}> `)
    .replace(fillers, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^and | and$/g, "");
}

const somewhere = "<(?!home)([^>]+)>";
const leftHome = "(?:left|fled|emigrated|departed|gone|departures)(?: (?:from )?<home>| home)?";
const cameBack =
  "(?:returned|(?:came|come|gone|went|moved) (?:back|home)|back|home)(?: home)?(?: to live at home)?(?: (?:to|in) <home>)?(?: from abroad)?";
const came = "(?:came|come|moved|went|gone|relocated)(?: from <home>)?";

const ofPersons: readonly Pattern[] = [
  pattern(`left_total|${leftHome}(?: to live)?(?: abroad)?|(?:went|moved)(?: to live)? abroad`, "left_total"),
  pattern(`returned_total|${cameBack}`, "returned_total"),
  pattern(`returned_total (?:from |in )?${somewhere}|${cameBack} from ${somewhere}`, "returned_total"),
  pattern(`left_total (?:to |in )?${somewhere}|${leftHome} (?:to live in|to|for) ${somewhere}`, "left_total"),
  pattern(
    `arrivals (?:in |to )?${somewhere}|arrived in ${somewhere}|${came} (?:to live in|to|into) ${somewhere}`,
    "arrivals",
  ),
  pattern(`departures (?:from |in )?${somewhere}|(?:left|stopped living in) ${somewhere}`, "departures"),
  pattern(
    "stock_abroad|(?:(?:living|lived|live|staying|stayed|stay|present|remaining) )?(?:abroad|away)(?: from <home>)?",
    "stock_abroad",
  ),
  pattern(
    `stock_abroad (?:in )?${somewhere}|(?:(?:living|lived|live|staying|stayed|stay|present|remaining) )?in ${somewhere}`,
    "stock_abroad",
  ),
  pattern(`net_entries(?: (?:in )?${somewhere})?|in ${somewhere} changed by`, "net_entries"),
  {...pattern("abroad changed by", "net_entries"), towardsHosts: true},
  pattern(`permits_stock (?:in )?${somewhere}|permits valid in ${somewhere}`, "permits_stock"),
];

const ofShares: readonly Pattern[] = [
  pattern(`returned_share|(?:share )?(?:of )?(?:all )?(?:those )?(?:${leftHome} )?${cameBack}`, "returned_share"),
  {...pattern(`of those living in ${somewhere} ${cameBack}`, "returned_share"), of: "those there"},
  {...pattern(`of those living abroad ${cameBack}`, "returned_share"), of: "those there"},
];

function pattern(alternatives: string, measure: Measure): Pattern {
  return {says: new RegExp(`^(?:${alternatives})$`, "i"), measure};
}

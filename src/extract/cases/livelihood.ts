import type {Draft} from "../assembly/draft.ts";
import {after, before, firstMatch, type Match, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";
import {reasonsIn} from "../statements/reasons.ts";
import {toldReasons} from "./told-reasons.ts";

/** What somebody earns, pays, lacks and lives on abroad, and why they went back. */
export function findLivelihood(moves: readonly Draft[], passage: Passage, scene: Scene): Draft[] {
  const money = moneyOf(passage);
  const hardship = firstMatch(passage, faced);
  const why = money.length === 0 ? toldReasons(passage, scene) : undefined;
  const found = [...money, ...(hardship ? [hardshipOf(hardship, passage)] : []), ...(why ? [why] : [])];
  if (found.length > 0 || moves.length > 0) return found;
  return [changeOfView(passage), livingOf(passage)].flatMap((draft) => draft ?? []).slice(0, 1);
}

/** Wages and rents, each by the words before the sum. */
function moneyOf(passage: Passage): Draft[] {
  return passage.quantities
    .filter(({kindOfThing}) => kindOfThing === "money")
    .flatMap((quantity) => {
      const measure = paidFor(before(passage, quantity.start), after(passage, quantity.end));
      if (measure === undefined) return [];
      const draft: Draft = {
        kind: "quantity",
        measure,
        value: quantity.value,
        anchor: quantity,
        passage,
        parts: {value: [quantity]},
        rules: ["money", measure],
      };
      return [draft];
    });
}

const forHousing =
  /^[^.;,\d]{0,30}?\bfor (?:an?|the|his|her|their|our|one|two|three) (?:[\w-]+ ){0,3}?(?:flat|apartment|room|house|place|bed)s?\b|^ in rent\b/i;

function paidFor(words: string, following: string): "wage" | "rent" | undefined {
  if (forHousing.test(following)) return "rent";
  const kinds = [
    ...words.matchAll(
      /\b(?:(?<wage>work(?:ing|ed)?|earn(?:ing|ed|s)?|salary|wages?|paid me|(?:my|his|her) pay|income|pays? me|making)|(?<rent>rent(?:ing|ed|s)?|lease|apartment|flat|room|housing))\b/gi,
    ),
  ];
  const groups = kinds.at(-1)?.groups;
  if (groups === undefined) return undefined;
  return groups.rent === undefined ? "wage" : "rent";
}

const faced =
  /\b(?:faced|experienced|encountered|ran into|met with|suffered(?: from)?|struggled with)\s+(?<what>[^.;]{3,100})/dgi;

function hardshipOf(match: Match, passage: Passage): Draft {
  const what = match.groups.what ?? match;
  return {
    kind: "motive",
    measure: "hardship_abroad",
    value: {kind: "categories", categories: reasonsIn(what.text)},
    anchor: match,
    passage,
    parts: {value: [match]},
    rules: ["hardship"],
  };
}

function changeOfView(passage: Passage): Draft | undefined {
  const match = firstMatch(
    passage,
    /\b(?:changed (?:his|her|their|my) minds?|described (?:himself|herself) as|used to (?:believe|think)|no longer believes?)\b/dgi,
  );
  return match && personal("change_of_view", match, passage);
}

function livingOf(passage: Passage): Draft | undefined {
  const match = firstMatch(
    passage,
    /\b(?:lived? (?:off|on)|savings|found? (?:a )?(?:job|work)|(?:quit|lost|found|find) (?:his|her|their|my|a) (?:\w+ )?job|renting out|works? remotely|unemployed|makes? a living)\b/dgi,
  );
  return match && personal("livelihood_abroad", match, passage);
}

function personal(measure: string, match: Match, passage: Passage): Draft {
  return {
    kind: "personal",
    measure,
    value: null,
    anchor: match,
    passage,
    parts: {predicate: [match]},
    rules: ["personal", measure],
  };
}

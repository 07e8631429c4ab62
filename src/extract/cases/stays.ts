import type {Draft} from "../assembly/draft.ts";
import {holds, type Match, matches, type Passage} from "../reading/passage.ts";

/** How long somebody was away or may stay: “spent eight months in Tbilisi”, “may stay for 90 days”. */
export function findStays(passage: Passage): Draft[] {
  return forms.flatMap(({measure, pattern}) =>
    matches(passage, pattern).flatMap((match) => stayOf(match, measure, passage) ?? []),
  );
}

const length = String.raw`(?<length>(?:about |almost |nearly |over |more than |just |only )?[\p{L}\d]+ (?:days?|weeks?|months?|years?))`;

const forms: readonly {measure: string; pattern: RegExp}[] = [
  {
    measure: "time_abroad",
    pattern: new RegExp(
      String.raw`\b(?:spent|lived|stayed|(?:ha[sd]|been) (?:living|abroad|away)) (?:for )?${length}\b(?=,? (?:in (?:the )?\p{Lu}|abroad|away|there|as a refugee|in exile))|\b(?:ha[sd]|have) (?:lived|been living|worked|been) in (?:the )?\p{Lu}[\p{L} ]{2,20}? for ${length}|\bwhere s?he (?:spent|stayed|lived) (?:for )?${length}|\bafter ${length}(?= (?:abroad|away|in exile|in (?:the )?\p{Lu}))`,
      "dgu",
    ),
  },
  {
    measure: "stay_limit",
    pattern: new RegExp(
      String.raw`\b(?:may|can|could|allowed to|permitted to|allows? (?:him|her|them|me) to|has to leave|must leave|had to leave)(?: only)?(?: stay| remain| live there)?(?: for| within| after)?(?: up to| at most)? ${length}`,
      "dgu",
    ),
  },
];

function stayOf(match: Match, measure: string, passage: Passage): Draft | undefined {
  const {length} = match.groups;
  const quantity = length && passage.quantities.find((found) => holds(length, found) || holds(found, length));
  if (length === undefined || quantity === undefined) return undefined;
  return {
    kind: "quantity",
    measure,
    value: quantity.value,
    anchor: length,
    passage,
    period: null,
    parts: {value: [length]},
    rules: ["personal", measure],
  };
}

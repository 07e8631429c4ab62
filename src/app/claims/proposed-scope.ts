import type {Claim} from "../../core/claim.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import type {Quantity} from "../../core/quantity.ts";

/**
 * Whether a number counts the people of the case, trips, a part of those people, or others too, as far as the words
 * around it say. A named wave is a window of the case.
 */
export function proposedScope(claim: Claim, {unit}: Quantity): EvidenceRow["scope"] {
  const {measure, population} = claim;
  if (unit === "trips" || measure === "entries" || measure === "exits") return "trips";
  const groups = Object.keys(population?.subgroup ?? {}).filter((group) => group !== "wave");
  const around = wordsAround(claim);
  if (groups.length > 0 || around.some(namesPart)) return "part";
  return around.some(({before, after}) => wider.test(`${before} ${after}`)) ? "wider" : "case";
}

/** What stands before and after a number in its sentence. */
interface Around {
  readonly before: string;
  readonly after: string;
}

function wordsAround({evidence, parts}: Claim): readonly Around[] {
  return (parts.value ?? []).flatMap((value) => {
    const passage = evidence.find(
      ({document, start, end}) => document === value.document && start <= value.start && value.end <= end,
    );
    if (passage === undefined) return [];
    const before =
      passage.exact
        .slice(0, value.start - passage.start)
        .split(sentenceEnd)
        .at(-1) ?? "";
    const after = passage.exact.slice(value.end - passage.start).split(sentenceEnd)[0] ?? "";
    return [{before: before.slice(-reach), after: after.slice(0, reach)}];
  });
}

/** Letters on each side of a number that may say whom it counts. */
const reach = 100;

const sentenceEnd = /[.!?;]\s/u;

/** “12,000 students”, “30% of the firm’s clients”, “of the clients of one firm, 30%”. */
function namesPart({before, after}: Around): boolean {
  return partAfter.test(after) || partBefore.test(before);
}

const customers =
  "clients|customers|employees|staff|users|members|subscribers|alumni|graduates|patients|readers|players";
const trades =
  "specialists|programmers|developers|engineers|scientists|scholars|academics|researchers|students|pupils|teachers|professors|doctors|nurses|physicians|journalists|reporters|lawyers|artists|musicians|athletes|entrepreneurs|businessmen|businesspeople|millionaires|managers|activists|officials|soldiers|deserters|conscripts|pensioners|minors|men|women|children|boys|girls";
const group = `(?:${customers}|${trades})`;

/** At most four words lead from the number to the group that it counts; a verb is none of them. */
const partAfter = new RegExp(
  String.raw`^\s*(?:(?:of|the|its|their|our|his|her|young|former|foreign|IT|tech|[\p{L}-]+['’]s|\p{Lu}[\p{L}-]+)\s+){0,4}${group}\b`,
  "iu",
);
const partBefore = new RegExp(String.raw`\b(?:of|among)\s+(?:[\p{L}\p{N}’',-]+\s+){0,4}?${group}\b[^.;]*,\s*$`, "iu");

const wider = new RegExp(
  [
    String.raw`\bdiasporas?\b`,
    String.raw`\b(?:whole|entire|total|long-established) (?:[\p{L}-]+ ){0,2}communit(?:y|ies)\b`,
    String.raw`\b(?:including|counting|together with) (?:[\p{L}]+ ){0,3}(?:who|that) (?:had )?(?:came|come|arrived|left|moved|settled|lived)\b[^.;]*\b(?:decades?|generations?|before|earlier|long ago|years ago)\b`,
    String.raw`\b(?:foreigners|foreign (?:nationals|citizens|residents)|people of all nationalities)\b`,
    String.raw`\b[\p{L}]+-born\b|\bborn in \p{Lu}`,
    String.raw`\bof \p{Lu}[\p{L}]+ (?:origin|descent|extraction)\b`,
    String.raw`\b[\p{L}]+-speak(?:ers?|ing)\b`,
  ].join("|"),
  "u",
);

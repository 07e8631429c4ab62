import type {Link} from "../../core/attribution.ts";
import type {TextRange} from "../../core/span.ts";
import {before, firstMatch, type Match, matches, type Passage} from "../reading/passage.ts";
import {type Publication, publicationIn} from "./publication.ts";

/** Someone whose own story a document tells. Anonymous people stay so; a disputed author has no name of ours. */
export interface Person {
  /** `case-ivan`, `case-letter`. */
  readonly id: string;
  /** As the text calls them; null when it gives no name. */
  readonly name: string | null;
  /** Words by which later sentences mean them. */
  readonly called: RegExp;
  readonly introduced: TextRange;
  /** Index of the paragraph that introduces them. */
  readonly paragraph: number;
  readonly occupation?: string;
  /** The links of who tells the story, root first: the person, or an unnamed author and who published them. */
  readonly chain: readonly Link[];
  /** What the document doubts about the whole story. */
  readonly disputed: boolean;
}

/** The people of a document in the order of their introduction, each once. */
export function findPeople(passages: readonly Passage[]): Person[] {
  const found: Person[] = [];
  for (const passage of passages) {
    const introduced = [
      ...pseudonyms(passage),
      ...named(passage),
      ...aged(passage),
      ...letterWriters(passage, passages),
    ];
    for (const person of introduced) if (!found.some(({id}) => id === person.id)) found.push(person);
  }
  return found;
}

const given = String.raw`(?<name>\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?)`;

/** “Olga, who asked that her name be changed, …”. */
function pseudonyms(passage: Passage): Person[] {
  return [...matches(passage, pseudonym), ...matches(passage, called)].flatMap((match) =>
    of(match, passage, {anonymous: true}),
  );
}

const pseudonym = new RegExp(
  String.raw`(?<![\p{L}] )${given}(?:,? (?:\d{2}|a|an)\b[^,()]{0,40}?){0,2},? \(?(?:who (?:asked|requested|wished|preferred|declined|d(?:id|oes) not (?:want|wish)|spoke on condition)[^,.;)]{0,40}(?:name|anonym|identif)\w*|whose (?:real |full |last )?name|(?:not|which is not) (?:his|her|their) real name|a pseudonym|name (?:has been |was )?(?:changed|withheld))`,
  "dgu",
);

/** “A reporter who asked to be called Ernesto”. */
const called = new RegExp(
  String.raw`\b(?:who (?:asked|wanted|wished|preferred) to be|who asked us to|whom we (?:shall |will )?)\s*(?:called?|identified|known|named)(?: only)?(?: as)? ${given}`,
  "dgu",
);

/** “Marta, 34, a nurse, left Minsk in May”: a given name, without title, that itself moves. */
function named(passage: Passage): Person[] {
  return matches(passage, mover).flatMap((match) => of(match, passage, {}));
}

const moves = "(?:has |had |have )?(?:left|fled|moved|emigrated|returned|relocated|came back|went back)";
const mover = new RegExp(
  String.raw`(?:^|[.!?”"] )${given}, (?:(?:\d{2}|an? [^,]{3,40})(?:, an? [^,]{3,40})?, ${moves}|who (?:first )?${moves})\b`,
  "dgu",
);

/**
 * “Marta Lys, 34, …”, “Marta, a nurse of 34”, “Marta, a 34-year-old nurse”: papers give the age of those whose story they
 * tell. Who holds an office is told of for the office.
 */
function aged(passage: Passage): Person[] {
  return matches(passage, withAge)
    .filter(({start, text}) => !office.test(before(passage, start)) && !office.test(text))
    .flatMap((match) => of(match, passage, {}));
}

const withAge =
  /(?<![\p{L}’'-])(?<name>(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{Ll}’'-]+(?: (?:al-|de |da |van |bin )?\p{Lu}[\p{L}’'-]+){0,2})(?:, (?:aged )?(?:1[4-9]|[2-9]\d)(?=,(?!\d)|[.;]| (?:and|who|is|was|has|had|left|fled)\b)| \((?:1[4-9]|[2-9]\d)\)|,? an? (?:[\p{L}-]+ ){1,3}(?:of|aged) \d{2}\b|,? an? \d{2}-year-old\b)/dgu;
const office =
  /\b(?:president|minister|leader|senator|governor|mayor|general|colonel|lawmaker|deputy|spokes\w+|secretary|king|pope|ambassador|chancellor|commissioner|director|coach|striker)\b[^,.;]{0,20}$/i;

function of(match: Match, passage: Passage, {anonymous}: {anonymous?: true}): Person[] {
  const name = match.groups.name;
  if (name === undefined) return [];
  return [
    {
      id: `case-${slug(name.text)}`,
      name: name.text,
      called: new RegExp(`(?<![\\p{L}])(?:${names(name.text)})(?![\\p{L}])`, "u"),
      introduced: name,
      paragraph: passage.paragraph,
      chain: [{role: "speaker", name: name.text, kind: "person", side: "emigre", ...(anonymous && {anonymous})}],
      disputed: false,
    },
  ];
}

/** First name and surname, each of which a later sentence may use. */
function names(full: string): string {
  const parts = full.split(" ");
  return [...new Set([parts[0], parts.at(-1)])].join("|");
}

/** The unnamed author of a letter or post, told of in the third person: “a letter … written by a nurse who left …”. */
function letterWriters(passage: Passage, passages: readonly Passage[]): Person[] {
  const match = firstMatch(passage, writer);
  const publication = publicationIn(passage);
  if (match === undefined || publication === undefined) return [];
  const who = match.groups.who as Match;
  const label = who.text.replace(/^an? /, "");
  return [
    {
      id: `case-${publication.what}`,
      name: null,
      called: new RegExp(`\\bthe ${label}\\b|\\bthe (?:${publication.what}(?:['’]s)? )?(?:author|writer)\\b`, "i"),
      introduced: who,
      paragraph: passage.paragraph,
      occupation: label,
      chain: [author(publication, passages), ...publication.links],
      disputed: publication.doubted,
    },
  ];
}

const writer = /\b(?:written|penned|sent|authored|composed) by (?<who>an? (?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?= who\b)/dgu;

/** The unnamed author; who the text itself suspects of being it are candidates. */
function author({doubted}: Publication, passages: readonly Passage[]): Link {
  const suspects = passages.flatMap((passage) => {
    const name = firstMatch(passage, suspicion)?.groups.who?.text;
    return name === undefined ? [] : [fullName(name, passages)];
  });
  const candidates = [...new Set(suspects)];
  return {
    role: "speaker",
    name: null,
    kind: "person",
    anonymous: true,
    ...((doubted || candidates.length > 0) && {identityDisputed: true}),
    ...(candidates.length > 0 && {candidates}),
  };
}

/** “who many speculated was Kots himself”: many, some, critics hold that somebody else wrote it. */
export const suspicion =
  /\b(?<by>many|some|critics|others|observers|readers|commentators)\s+(?:have\s+|had\s+)?(?:speculat|suspect|alleg|believ|suggest|assum)ed?\s+(?:that\s+)?(?:\w+\s+){0,4}?(?:was|is|to be|to have been written by|by)\s+(?<who>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?:\s+(?:himself|herself))?/dgu;

/** The fullest form under which a document names somebody. */
function fullName(surname: string, passages: readonly Passage[]): string {
  const pattern = new RegExp(`\\p{Lu}[\\p{L}’'-]+ ${surname}(?![\\p{L}])`, "u");
  return passages.map(({text}) => pattern.exec(text)?.[0]).find((name) => name !== undefined) ?? surname;
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}

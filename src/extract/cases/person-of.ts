import {holds, overlap, type Passage} from "../reading/passage.ts";
import {around, type Scene} from "../scene.ts";
import type {Person} from "./find-people.ts";

/**
 * Whose story a sentence goes on with: someone it names, whose words it quotes, or the one last told of where it says
 * only “he”, “she” or “I”. Undefined where somebody else speaks.
 */
export function personOf(passage: Passage, scene: Scene): Person | undefined {
  const known = scene.people.filter((person) => person.introduced.start <= passage.end);
  const named = known.find((person) => person.called.test(passage.text) || holds(passage, person.introduced));
  if (named !== undefined && !merelyCompared(named, passage)) return named;
  const speaker = speakerOf(passage, scene);
  if (speaker !== undefined && !pronoun.test(speaker))
    return known.find(({name, called}) => name === speaker || called.test(speaker));
  return goesOn(passage) ? lastTold(passage, scene, known) : undefined;
}

const pronoun = /^(?:he|she|they|I)$/i;

/** “Sojourns like Olga's” speaks of a kind of person, not of her. */
function merelyCompared({called}: Person, {text}: Passage): boolean {
  return new RegExp(`\\b(?:like|such as|unlike) (?:${called.source})`, called.flags).test(text);
}

/** Who speaks in the sentence, where it names somebody: “he” is whoever was last told of. */
function speakerOf(passage: Passage, {spoken, document}: Scene): string | undefined {
  const statements = (spoken[passage.index] ?? [])
    .filter(({content}) => content.some((words) => overlap(words, passage)))
    .filter(({source}) => source === null || !pronoun.test(document.text.slice(source.start, source.end)));
  return (
    statements.find(({speaker, mode}) => speaker !== null && mode !== "indirect")?.speaker ??
    statements[0]?.speaker ??
    undefined
  );
}

/** A sentence in the first person, or about “he” or “she” and nobody else: “Last month he crossed at the bridge.” */
function goesOn({text}: Passage): boolean {
  return (
    /^[“"'‘(]*(?:He|She|I|His|Her|My)\b|\bI(?:['’]m|['’]ve)?\b/.test(text) ||
    (/^[^“"]*\b(?:he|she)\b/.test(text) && !fullName.test(text))
  );
}

/** The one last told of in this paragraph or the two before, if nobody else was named since. */
function lastTold(passage: Passage, scene: Scene, known: readonly Person[]): Person | undefined {
  const before = around(scene, passage, 2).filter(({index}) => index < passage.index);
  const tells = (person: Person) => (other: Passage) =>
    person.called.test(other.text) || holds(other, person.introduced);
  const mentioned = known
    .map((person) => ({person, at: before.findLastIndex(tells(person))}))
    .filter(({at}) => at >= 0);
  const [last] = mentioned.sort((a, b) => b.at - a.at || b.person.introduced.start - a.person.introduced.start);
  if (last === undefined) return undefined;
  const since = before.slice(last.at + 1);
  return since.some(({text}) => fullName.test(text)) ? undefined : last.person;
}

const fullName =
  /(?<!^|[“"])\b(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,} (?:said|says|is|was)\b/u;

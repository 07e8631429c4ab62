import {type Meaning, type Mention, partNamed} from "./meaning.ts";

/** Take “early”, “the end of”, “the first half of” before a time into it. */
export function withPart(mention: Mention, text: string): Mention {
  if (!hasParts(mention.meaning)) return mention;
  const found = part.exec(text.slice(Math.max(0, mention.start - reach), mention.start));
  const word = found?.groups?.word;
  if (found === null || word === undefined) return mention;
  return {
    ...mention,
    start: mention.start - found[0].length,
    meaning: {is: "part", part: partNamed(word), of: mention.meaning},
  };
}

const reach = 40;

const part =
  /(?<![\p{L}\p{N}])(?:the )?(?:very )?(?<word>early|earlier|mid|late|later|middle of|beginning of|start of|end of|close of|end|(?:first|second|latter|last) half of|first part of|turn of)(?: in| of)?[ -](?:the )?$/iu;

function hasParts(meaning: Meaning): boolean {
  if (meaning.is === "calendar") return meaning.day === undefined;
  return meaning.is === "months" || meaning.is === "years" || (meaning.is === "unit" && meaning.unit !== "day");
}

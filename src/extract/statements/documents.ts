import type {Draft} from "../assembly/draft.ts";
import {suspicion} from "../cases/find-people.ts";
import {publicationIn} from "../cases/publication.ts";
import {firstMatch, type Passage} from "../reading/passage.ts";
import type {Scene} from "../scene.ts";

/** That a letter or column was published, and doubts about who wrote it. */
export function findDocuments(passage: Passage, scene: Scene): Draft[] {
  return [...publications(passage), ...doubts(passage, scene)];
}

function publications(passage: Passage): Draft[] {
  const publication = publicationIn(passage);
  if (publication === undefined) return [];
  const [who, ...rest] = publication.links;
  const chain = who === undefined ? rest : [{...who, role: "actor"} as const, ...rest];
  return [
    {
      kind: "event",
      measure: "document_exists",
      value: null,
      anchor: publication.match,
      passage,
      population: null,
      attribution: {mode: "narration", cue: null, cueClass: null, chain},
      modality: "asserted",
      parts: {predicate: [publication.match]},
      rules: ["publication"],
    },
  ];
}

/** “who many speculated was Roe herself”. */
function doubts(passage: Passage, {people}: Scene): Draft[] {
  const match = firstMatch(passage, suspicion);
  const by = match?.groups.by;
  if (match === undefined || by === undefined) return [];
  const doubted = people.find(({chain}) => chain[0]?.identityDisputed);
  return [
    {
      kind: "meta",
      measure: "authorship",
      value: null,
      anchor: match,
      passage,
      population: null,
      attribution: {
        mode: "indirect",
        cue: null,
        cueClass: "speculation",
        chain: [{role: "speaker", name: null, kind: "collective"}],
      },
      modality: "speculated",
      parts: {predicate: [match], speaker: [by]},
      ...(doubted && {case: doubted.id}),
      rules: ["authorship"],
    },
  ];
}

import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {claimOn, persons, textDocument} from "../../../test/ledger-world.ts";
import type {Link} from "../../core/attribution.ts";
import type {Claim} from "../../core/claim.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {claimRow} from "./claim-row.ts";
import type {ClaimedRow} from "./claimed-row.ts";
import {relateRows} from "./relate-rows.ts";

const minister: Link = {role: "speaker", name: "Anna Kim", kind: "person", side: "official", country: "RU"};
const nobody: Link = {role: "origin", name: null, kind: "unknown"};
const outlet: Link = {role: "outlet", name: "The Gazette", kind: "media"};

describe("relateRows", () => {
  it("takes a claim of the same root and number for a copy of the row, however the name is written", () => {
    const claimed = [claim("5,000 left, said the minister.", {said: minister})];
    const row = rowLike(claimed, {id: "kim", attributedTo: "Kim (minister)", published: "2024"});
    expect(edges(claimed, [row])).toEqual([[claimed[0]?.row.id, "kim", "copy", "credit"]]);
  });

  it("only suspects a claim that names no root, and only where the row was published no later", () => {
    const claimed = [claim("5,000 are said to have left.", {said: nobody})];
    const earlier = rowLike(claimed, {id: "earlier", attributedTo: "Somebody Else", published: "2023-01"});
    const later = rowLike(claimed, {id: "later", attributedTo: "Somebody Else", published: "2023-12"});
    expect(edges(claimed, [earlier, later])).toEqual([[claimed[0]?.row.id, "earlier", "suspected", "same-figure"]]);
  });

  it("lets an equal figure of another root stand: two people may have counted the same", () => {
    const claimed = [claim("5,000 left, said the minister.", {said: minister})];
    expect(edges(claimed, [rowLike(claimed, {id: "other", attributedTo: "Border guard"})])).toEqual([]);
  });

  it("takes a row read from the same page for the claim itself", () => {
    const url = "https://www.gazette.example/left?from=home";
    const claimed = [claim("5,000 left, said the minister.", {said: minister, url})];
    const row = rowLike(claimed, {id: "row", attributedTo: "ministry", url: "http://gazette.example/left/"});
    expect(edges(claimed, [row])).toEqual([[claimed[0]?.row.id, "row", "copy", "import"]]);
  });

  it("follows a link in the sentence to the page that has the figure, whoever is credited", () => {
    const claimed = [claim("5,000 left, said the minister.", {said: minister})];
    const linked = claimed.map((each) => ({...each, origins: {credits: [], pages: ["paper.example/left"]}}));
    const row = rowLike(claimed, {id: "row", attributedTo: "a clerk", url: "https://www.paper.example/left/?p=1"});
    expect(edges(linked, [row])).toEqual([[claimed[0]?.row.id, "row", "copy", "hyperlink"]]);
  });

  it("takes a figure that is credited to the outlet of a row, or came over its wire, for a copy of the row", () => {
    const claimed = [
      claim("5,000 left, the Herald reported.", {said: {...minister, name: "The Herald", kind: "media"}}),
    ];
    const credited = claimed.map((each) => ({...each, origins: {credits: ["The Herald"], pages: []}}));
    const row = rowLike(claimed, {id: "row", attributedTo: "a clerk via Herald", publisher: "Herald"});
    expect(edges(credited, [row])).toEqual([[claimed[0]?.row.id, "row", "copy", "credit"]]);
  });

  it("builds a total on the two numbers beside it that others counted, and makes parts of those of one voice", () => {
    const document = textDocument("62,000 went north. 20,400 went south. In all 82,400 left.", {
      published: "2023-06-30",
    });
    const of = (words: string, mid: number, host: string, said: Link) =>
      claimed(document, words, persons({mid, surface: words}), {place: {home: "RU", host}, attribution: by(said)});
    const [north, south] = [of("62,000", 62_000, "GE", minister), of("20,400", 20_400, "AM", minister)];
    const [ours, theirs] = [of("82,400", 82_400, "ALL", outlet), of("82,400", 82_400, "ALL", minister)];
    expect(edges([north, south, ours]).sort()).toEqual(
      [north, south].map(({row}) => [ours.row.id, row.id, "built-on", "arithmetic"]).sort(),
    );
    expect(edges([north, south, theirs]).sort()).toEqual(
      [north, south].map(({row}) => [row.id, theirs.row.id, "part-of", "arithmetic"]).sort(),
    );
  });

  it("counts a number once that one voice says twice, less sharply the second time", () => {
    const text = "Between 4,000 and 6,000 left.\n\nThousands left.";
    const document = textDocument(text, {published: "2023-06-30"});
    const sharp = claimed(
      document,
      "Between 4,000 and 6,000",
      persons({bound: "range", low: 4000, mid: null, high: 6000}),
    );
    const blunt = claimed(document, "Thousands", persons({bound: "magnitude", low: 1000, mid: null, high: 10_000}));
    expect(edges([blunt, sharp])).toEqual([[blunt.row.id, sharp.row.id, "copy", "same-figure"]]);
  });

  it("follows a run of words from one document into another, the later from the earlier", () => {
    const first = claim("About 5,000 have left, a clerk said.", {said: minister, published: "2023-05-01"});
    const second = claim("Again: about 5,000 have left.", {
      said: {...minister, name: "Bo Lee"},
      published: "2023-06-01",
    });
    const spans = [first.claim.evidence[0], second.claim.evidence[0]] as never;
    expect(edges([second, first], [], [{spans}])).toEqual([[second.row.id, first.row.id, "copy", "passage"]]);
  });

  it("never makes a row of a table the child, nor a claim the child of a row that descends from it", () => {
    const claimed = [claim("5,000 left, said the minister.", {said: minister})];
    const row = rowLike(claimed, {id: "taken", attributedTo: "Anna Kim", derivesFrom: [claimed[0]?.row.id as string]});
    expect(edges(claimed, [{...row, derivation: "copy"}])).toEqual([]);
  });

  it("depends on no order, and its edges form no circle", () => {
    const numbers = fc.array(
      fc.record({mid: fc.constantFrom(5000, 6000, 50_000), month: fc.integer({min: 1, max: 3})}),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(numbers, fc.boolean(), (all, reversed) => {
        const claims = all.map(({mid, month}, i) =>
          claim(`Text ${i}: ${mid} left.`, {said: nobody, published: `2023-0${month}`, value: persons({mid})}),
        );
        const found = edges(claims);
        expect(edges(reversed ? claims.toReversed() : claims)).toEqual(found);
        const position = new Map(found.map(([child], i) => [child, i]));
        for (const [child, parent] of found) expect(reaches(parent as string, child as string, found)).toBe(false);
        expect(position.size).toBeLessThanOrEqual(claims.length);
      }),
    );
  });
});

interface Told {
  readonly said: Link;
  readonly url?: string;
  readonly published?: string;
  readonly value?: ReturnType<typeof persons>;
}

function claim(text: string, {said, url = "", published = "2023-06-30", value = persons()}: Told): ClaimedRow {
  const document = textDocument(text, {published, outlet: "The Gazette", ...(url === "" ? {} : {url})});
  return claimed(document, text, value, {attribution: by(said)});
}

function by(said: Link): Claim["attribution"] {
  return {mode: "indirect", cue: "said", cueClass: "neutral", chain: [said, outlet]};
}

function claimed(
  document: ReturnType<typeof textDocument>,
  words: string,
  value = persons(),
  changes: Partial<Claim> = {},
): ClaimedRow {
  const claim = claimOn(document, words, {value, ...changes});
  const reading = claimRow(claim, {document, home: "RU", origin: {file: "documents/a.txt", line: 1}});
  if (!("row" in reading)) throw new Error(reading.reason);
  return {claim, row: reading.row};
}

function rowLike(of: readonly ClaimedRow[], changes: Partial<EvidenceRow>): EvidenceRow {
  return {...(of[0]?.row as EvidenceRow), url: "", published: "", ...changes};
}

function edges(...of: [readonly ClaimedRow[], (readonly EvidenceRow[])?, Parameters<typeof relateRows>[2]?]) {
  const [claims, rows = [], passages = []] = of;
  return relateRows(claims, rows, passages).map(({child, parent, relation, basis}) => [child, parent, relation, basis]);
}

function reaches(from: string, to: string, found: readonly (readonly string[])[]): boolean {
  return found.some(([child, parent]) => child === from && (parent === to || reaches(parent as string, to, found)));
}

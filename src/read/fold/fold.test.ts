import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hasSharedData, sharedData} from "../../../test/shared.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {plainDocument, prose} from "./document.test-support.ts";
import {type Folding, fold} from "./fold.ts";

const metadata = (title: string): EvidenceDocument["metadata"] => ({title: [{value: title, origin: "og:title"}]});
const summary = ({folds}: Folding) =>
  folds.map(({canonical, members}) => [canonical, ...members.map(({document, relation}) => `${document} ${relation}`)]);

describe("fold", () => {
  it("finds a text that was cut short, and lets it inherit what it lost", () => {
    const whole = `${prose("a", 60)}.\n\n${prose("b", 90)}.`;
    const {folds} = fold([
      plainDocument("d-1", prose("a", 60)),
      plainDocument("d-2", whole, {metadata: metadata("A")}),
    ]);
    expect(folds).toEqual([
      {
        canonical: "d-2",
        members: [
          {
            document: "d-1",
            relation: "partial-copy",
            containment: 1,
            jaccard: 56 / 146,
            aligned: [
              [expect.objectContaining({document: "d-2", start: 0}), expect.objectContaining({document: "d-1"})],
            ],
            inherited: ["title"],
          },
        ],
      },
    ]);
  });

  it("aligns copies that differ in glyphs, case and breaks only", () => {
    const {folds} = fold([
      plainDocument("d-1", `“It’s over,” she said — ${prose("a", 40)}`),
      plainDocument("d-2", `"It's over," She said - ${prose("a", 40)}`),
    ]);
    expect(folds[0]?.members[0]).toMatchObject({relation: "republished", containment: 1, jaccard: 1});
  });

  it("keeps both texts of an article that was rewritten in part", () => {
    const folding = fold([
      plainDocument("d-1", `${prose("a", 100)} ${prose("old", 30)}`),
      plainDocument("d-2", `${prose("a", 100)} ${prose("new", 30)}`),
    ]);
    expect(summary(folding)).toEqual([["d-1", "d-2 version"]]);
  });

  it("knows the same bytes under two names, even where nothing could be read", () => {
    const scan = (path: string) => plainDocument("d-1", "", {status: "refused", origin: {path}});
    expect(summary(fold([scan("b.pdf"), scan("a.pdf")]))).toEqual([["d-1", "d-1 same-bytes"]]);
  });

  it("does not fold failed extractions of different pages", () => {
    const form = prose("form", 60);
    const failed = {status: "extraction-failed"} as const;
    expect(summary(fold([plainDocument("d-1", form, failed), plainDocument("d-2", form, failed)]))).toEqual([]);
  });

  it("puts a round-up and the articles it is made of together, and says which passages tie them", () => {
    const [first, second] = [
      `${prose("a", 80)} 4,000 left ${prose("aa", 80)}`,
      `${prose("b", 50)} 900 left ${prose("bb", 50)}`,
    ];
    const {folds, passages} = fold([
      plainDocument("d-a", first, {metadata: metadata("A")}),
      plainDocument("d-b", second),
      plainDocument("d-r", `${first}\n\n${second}`),
    ]);
    expect(summary({folds, passages, failed: []})).toEqual([["d-a", "d-r partial-copy", "d-b version"]]);
    expect(passages.map(({spans}) => spans.map(({document}) => document))).toEqual([["d-b", "d-r"]]);
  });

  describe("passages", () => {
    const passages = (one: string, other: string) =>
      fold([
        plainDocument("d-1", `${prose("a", 99)}\n\n${one}\n\n${prose("aa", 99)}`),
        plainDocument("d-2", `${prose("b", 99)}\n\n${other}\n\n${prose("bb", 99)}`),
      ]).passages.map(({spans: [span]}) => span.exact);

    it("are eight words with a number in them", () => {
      expect(passages("X counted 5,200 people on the road home", "Y counted 5,200 people on the road home")).toEqual([
        "counted 5,200 people on the road home",
      ]);
      expect(passages("X 5,200 people on the road", "Y 5,200 people on the road")).toEqual([]);
      expect(passages("X he saw a long line of people there", "Y he saw a long line of people there")).toEqual([]);
    });

    it("are not what both quote from a speaker", () => {
      const speech = "“we have seen half a million people go back,” he said";
      expect(passages(`X ${speech}`, `Y ${speech}`)).toEqual([]);
    });

    it("may give a number in words", () => {
      const words = "almost half a million people have since gone back home";
      expect(passages(`X ${words}`, `Y ${words}`)).toEqual([words]);
    });
  });

  describe("a body that its address does not name", () => {
    const form = `Sign in with your address and password to go on. ${prose("form", 50)}`;
    const at = (id: string, url: string, text: string) => plainDocument(id, text, {origin: {url}});

    it("is a failed extraction when it stands under two addresses", () => {
      const {folds, failed} = fold([
        at("d-1", "https://example.org/news/flood-displaces-thousands", form),
        at("d-2", "https://example.org/news/storm-batters-coast.html", `${form} Copyright`),
        at("d-3", "https://example.net/p/77", prose("article", 50)),
      ]);
      expect(folds).toEqual([]);
      expect(failed.map(({document, problem}) => [document, problem.kind])).toEqual([
        ["d-2", "extraction-failed"],
        ["d-1", "extraction-failed"],
      ]);
    });

    it("is a true copy when its headline and it share a word", () => {
      const article = `The floods came at night. ${prose("article", 50)}`;
      const folding = fold([
        at("d-1", "https://example.org/flood-displaces-thousands", article),
        at("d-2", "https://example.net/night-of-the-flooded-town", article),
      ]);
      expect(folding.failed).toEqual([]);
      expect(summary(folding)).toEqual([["d-1", "d-2 republished"]]);
    });

    it("is left in peace where the address is in another script", () => {
      const article = `Наводнение пришло ночью. ${prose("статья", 50)}`;
      const folding = fold([
        at("d-1", "https://example.org/navodnenie-prishlo-nochyu", article),
        at("d-2", "https://example.net/nochnoe-navodnenie", article),
      ]);
      expect(folding.failed).toEqual([]);
    });
  });

  describe("boilerplate", () => {
    const notice = prose("notice", 90);
    const page = (i: number, text: string) =>
      plainDocument(`d-${i}`, text, {origin: {url: `https://www.example.org/${i}`}});
    const story = (i: number) => page(i, `${prose(`s${i}x`, 50)}\n\n${notice}`);

    it("of four pages of one host does not make them copies", () => {
      expect(summary(fold([story(1), story(2)]))).toEqual([["d-1", "d-2 version"]]);
      expect(fold([1, 2, 3, 4].map(story)).folds).toEqual([]);
    });

    it("is not what snapshots of one article have in common", () => {
      const snapshot = (i: number) => page(i, `${prose("a", 100)}\n\n${prose(`update${i}x`, 20)}`);
      expect(summary(fold([1, 2, 3, 4, 5].map(snapshot)))).toEqual([
        ["d-1", "d-2 version", "d-3 version", "d-4 version", "d-5 version"],
      ]);
    });
  });

  describe("laws", () => {
    const paragraphs = Array.from({length: 6}, (_, i) => `${prose(`p${i}x`, 20)} ${i}00 people ${prose(`q${i}x`, 20)}`);
    const text = fc.subarray(paragraphs, {minLength: 1}).map((chosen) => chosen.join("\n\n"));
    const url = fc.constantFrom(undefined, "https://a.example/story", "https://b.example/");
    const documents = fc
      .array(fc.tuple(text, url), {maxLength: 8})
      .map((all) =>
        all.map(([body, url], i) => plainDocument(`d-${i}`, body, url === undefined ? {} : {origin: {url: url + i}})),
      );
    const members = ({folds}: Folding) => folds.flatMap((one) => one.members.map(({document}) => document));

    it("order of the documents does not matter", () => {
      fc.assert(
        fc.property(
          documents.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, {minLength: all.length}))),
          ([all, shuffled]) => {
            expect(fold(shuffled)).toEqual(fold(all));
          },
        ),
      );
    });

    it("folding what folding leaves finds no more copies", () => {
      fc.assert(
        fc.property(documents, (all) => {
          const copies = new Set(members(fold(all)));
          expect(fold(all.filter(({id}) => !copies.has(id))).folds).toEqual([]);
        }),
      );
    });

    it("another copy of a document joins its fold and changes no other", () => {
      fc.assert(
        fc.property(documents, fc.nat(7), (all, which) => {
          const original = all[which % Math.max(all.length, 1)];
          if (original === undefined) return;
          const copy = plainDocument("d-copy", original.text);
          const more = fold([...all, copy]);
          expect(members(more).toSorted()).toEqual([...members(fold(all)), "d-copy"].toSorted());
        }),
      );
    });

    it("every aligned span holds the same words on both sides", () => {
      fc.assert(
        fc.property(documents, (all) => {
          const spans = fold(all).folds.flatMap(({members}) => members.flatMap(({aligned}) => aligned));
          for (const [one, other] of spans) expect(one.exact.split(/\s+/)).toEqual(other.exact.split(/\s+/));
        }),
      );
    });
  });
});

describe.skipIf(!hasSharedData)("fold on the seed articles", () => {
  it("finds the copy that stops after thirteen paragraphs", () => {
    const seed = (name: string) => readFileSync(sharedData(`seed-articles/${name}`), "utf8");
    const {folds} = fold([
      plainDocument("d-001", seed("001_c2c2e0d586af524f.txt")),
      plainDocument("d-000", seed("clean_000.txt"), {metadata: metadata("title")}),
    ]);
    expect(folds).toHaveLength(1);
    expect(folds[0]).toMatchObject({canonical: "d-000", members: [{relation: "partial-copy", containment: 1}]});
    expect(Math.abs((folds[0]?.members[0]?.jaccard ?? 0) - 0.428)).toBeLessThan(0.005);
  });
});

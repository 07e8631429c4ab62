import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bodyText} from "../core/body-text.ts";
import type {EvidenceDocument} from "../core/evidence-document.ts";
import {rawRanges, reread, textRange} from "../core/offset-map.ts";
import {spanOf} from "../core/span-of.ts";
import type {Hints} from "./detect.ts";
import {read} from "./read.ts";

/** Stands for SHA-256: the length is enough to tell these texts apart. */
const tools = {sha256: (of: string | Uint8Array) => of.length.toString(16).padStart(64, "0")};
const readText = (source: string, hints: Hints = {}) => read({bytes: new TextEncoder().encode(source)}, hints, tools);

/** Markdown of all sorts, in blocks. */
const block = fc.constantFrom(
  "# Who left",
  "By [Ann Lee](#)",
  "July 11, 2023",
  "Between [700,000 and 1.5 million](#) *people* left\nin 2022 &amp; stayed away.",
  "- one item\n- two **items**",
  "> “Half of us left,” he said.",
  "| Host | People |\n|---|---|\n| GE | 112,733 |",
  "they under\u00adstand that, and",
  "so do `others`.",
  "Read more: [another story](/x)",
);
const markdown = fc
  .array(block, {minLength: 1, maxLength: 8})
  .map((blocks) => ["# Title of *this*", "[link](#)", ...blocks].join("\n\n"));

describe("read", () => {
  it("gives plain text its paragraphs", () => {
    const document = readText("Half left in 2022.\n\nA few\ncame back.\n");
    expect(document).toMatchObject({
      status: "ok",
      mediaType: "text/plain",
      charset: "utf-8",
      text: "Half left in 2022.\n\nA few came back.",
    });
  });

  it("joins a sentence that the end of a page broke", () => {
    expect(readText("Half of us left, and\n\nwe know why.\n\nThe rest stayed.").blocks).toHaveLength(2);
  });

  it("tells headline, byline and date apart where lines alone part them", () => {
    const document = readText(
      "Half of the town has left\nBy Ann Lee\n4 March 2024\n\nHalf of the town left in 2022, the mayor said.\nNobody knows how many came back.",
    );
    expect(document.metadata.title?.[0]?.value).toBe("Half of the town has left");
    expect(document.metadata.byline?.[0]?.value).toBe("Ann Lee");
    expect(document.metadata.published?.[0]?.value).toBe("2024-03-04");
    expect(document.blocks.filter(({role}) => role === "paragraph")).toHaveLength(1);
  });

  it("makes each item of a plain list a block of its own, without its mark", () => {
    const document = readText(
      "Key points:\n- Half of us left\n  in 2022.\n- A few came back.\n\n1. One road is open.\n2. The other is not.\n\nIn all\n5. District 40 people stayed.",
    );
    expect(document.blocks.map(({role, start, end}) => [role, document.text.slice(start, end)])).toEqual([
      ["paragraph", "Key points:"],
      ["item", "Half of us left in 2022."],
      ["item", "A few came back."],
      ["item", "One road is open."],
      ["item", "The other is not."],
      ["paragraph", "In all 5. District 40 people stayed."],
    ]);
  });

  it.each([
    [
      "Lake Relief Cell\nBulletin 4\n\nHow many have left the lake?\n\n3 May 2021\n\nHalf of the town left.",
      "date line",
    ],
    ["LAKE BASIN RESPONSE\nSituation report No 7, as of 3 May 2021\n\nHalf of the town left.", "as-of line"],
    ["# Flash update 7, 3 May 2021\n\nHalf of the town left.", "as-of line"],
    ["# Half left\n\nBy Ann Lee, 3 May 2021\n\nHalf of the town left.", "date line"],
    ["# Half left\n\n*Lake Gazette*, 3 May 2021\n\nHalf of the town left.", "date line"],
    ["Half of the town has left\n\nLOMRIA, 3 May 2021 (Agency) – Half of the town left.", "dateline"],
    ["Half of us left in 2020.\n\nFirst published in the Lake Gazette on 3 May 2021.", "closing line"],
  ])("finds the day of publication where texts put it: %j", (source, origin) => {
    const [first] = readText(source, {name: "a.md"}).metadata.published ?? [];
    expect([first?.value, first?.origin]).toEqual(["2021-05-03", origin]);
  });

  it("takes the name of who issues a report for its outlet, and what stands under it for its title", () => {
    const source = "Lake Relief Office\nFlash update 7, as of 3 May 2021\n\nHalf of the town left.";
    expect(readText(source).metadata).toMatchObject({
      outlet: [{value: "Lake Relief Office", origin: "letterhead"}],
      title: [{value: "Flash update 7, as of 3 May 2021"}],
      published: [{value: "2021-05-03"}],
    });
  });

  it("takes no day of publication from the running text or from what comes next", () => {
    const source =
      "# Half of the town has left\n\nHalf left on 3 May 2021.\n\nReporting period: 1 to 30 May 2021\n\nNext release: 3 June 2021.";
    expect(readText(source, {name: "a.md"}).metadata.published).toBeUndefined();
  });

  it("does not take the headline of a text for its body", () => {
    const document = readText(
      "Half of the town has left\n\nBy Ann Lee\n\nHalf of the town left in 2022, the mayor said.",
    );
    expect(document.blocks.map(({role}) => role)).toEqual(["title", "byline", "paragraph"]);
    expect(bodyText(document)).toBe("Half of the town left in 2022, the mayor said.");
  });

  it("takes metadata from the front matter of Markdown", () => {
    const document = readText("---\ntitle: Who left\ndate: 2023-07-11\n---\n\n# Who left\n\nHalf *left*.", {
      name: "a.md",
    });
    expect(document.metadata.published).toEqual([{value: "2023-07-11", origin: "front matter"}]);
  });

  it("tells an archived address from the address that was archived", () => {
    const url = "https://web.archive.org/web/20230712000000/https://harbour-post.example/2023/07/11/who-left";
    expect(readText("Half left.", {url})).toMatchObject({
      origin: {url: "https://harbour-post.example/2023/07/11/who-left", archivedUrl: url},
      metadata: {
        published: [{value: "2023-07-11", origin: "url"}],
        outlet: [{value: "harbour-post.example", origin: "host"}],
      },
    });
  });

  it("reports characters that nobody sees", () => {
    const {text, problems} = readText("7\u200b00,000 left.");
    expect(text).toBe("700,000 left.");
    expect(problems).toEqual([
      {kind: "invisible-characters", says: "1 characters that nobody sees are left out of the text"},
    ]);
  });

  it("refuses what it cannot read, and says what it can", () => {
    const {status, problems} = readText("%PDF-1.7");
    expect(status).toBe("refused");
    expect(problems).toEqual([
      {kind: "refused", says: "this is a PDF; HTML pages, Markdown and plain text can be read"},
    ]);
  });

  it("refuses a file over the limit with both numbers", () => {
    const bytes = new Uint8Array(2_500_000).fill(0x61);
    const {problems} = read({bytes}, {}, {...tools, limits: {megabytes: 2}});
    expect(problems[0]?.says).toBe("the file has 2.5 MB; at most 2 MB are read (--max-megabytes raises that)");
  });

  it("refuses a text over the limit with both numbers", () => {
    const {problems} = read({bytes: new Uint8Array(50).fill(0x61)}, {}, {...tools, limits: {textUnits: 20}});
    expect(problems[0]?.says).toBe("the text has 50 characters; at most 20 are read (--max-megabytes raises that)");
  });

  it("refuses a page that could not be parsed, with the parser's reason", () => {
    const bytes = new TextEncoder().encode("<!doctype html><p>Half left.");
    expect(read({bytes, markup: {refused: "too deep"}}, {}, tools).problems).toEqual([
      {kind: "refused", says: "too deep"},
    ]);
    expect(() => read({bytes}, {}, tools)).toThrow("a page must be parsed before it is read");
  });

  it("does not parse Markdown that is made to choke its parser", () => {
    const document = readText(`# a\n\n[x](y)\n\n${"*a ".repeat(5000)}`);
    expect(document.problems[0]?.kind).toBe("markdown-not-parsed");
    expect(document.text).toContain("*a *a");
  });

  it("reads a million units of the same mark in bounded time", {timeout: 20_000}, () => {
    for (const mark of ["1,", "“", "[", "may ", "*a", "- a\n", "\n \t"])
      expect(readText(mark.repeat(1_000_000 / mark.length)).status).not.toBe("refused");
  });
});

describe("the way back", () => {
  it("covers the text: runs follow each other without a gap", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const {map, text} = readText(source);
        let end = 0;
        for (const run of map) {
          expect(run.text[0]).toBe(end);
          end += run.text[1];
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it("leaves nothing of the source out but white space: it is text or it was removed", () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const {map, removed} = readText(source);
        const covered = new Set<number>();
        for (const {raw} of [...map.filter(({as}) => as !== "insert"), ...removed])
          if ("start" in raw) for (let at = raw.start; at < raw.end; at++) covered.add(at);
        const left = [...source].filter((unit, at) => !covered.has(at) && unit.trim() !== "");
        expect(left).toEqual([]);
      }),
    );
  });

  it("holds for every span: its raw ranges lead back to it, and copied words are the source's", () => {
    fc.assert(
      fc.property(markdown, fc.nat(), fc.nat(), (source, first, second) => {
        const document = readText(source);
        const [start, end] = rangeIn(document, first, second);
        const span = spanOf(document, start, end);
        expect(copiedWords(document, start, end)).toBe(reread(source, copiedRanges(document, start, end)));
        for (const raw of span.raw)
          if ("start" in raw) expect(within(textRange(document.map, raw), document, start, end)).toBe(true);
      }),
    );
  });
});

function rangeIn({text}: EvidenceDocument, first: number, second: number): [number, number] {
  const [a, b] = [first % text.length, second % text.length];
  return [Math.min(a, b), Math.max(a, b) + 1];
}

const copiedMap = ({map}: EvidenceDocument) => map.filter(({as}) => as === "copy");

function copiedRanges(document: EvidenceDocument, start: number, end: number) {
  return rawRanges(copiedMap(document), start, end);
}

function copiedWords(document: EvidenceDocument, start: number, end: number): string {
  return copiedMap(document)
    .map(({text: [at, length]}) =>
      document.text.slice(Math.max(start, at), Math.max(start, Math.min(end, at + length))),
    )
    .join("");
}

/** A decoded run comes back whole, so a way back may reach over the span by what it decodes to. */
function within(
  range: {start: number; end: number} | undefined,
  document: EvidenceDocument,
  start: number,
  end: number,
): boolean {
  if (range === undefined) return false;
  const decoded = document.map.filter(({as}) => as === "decode").map(({text: [, length]}) => length);
  const slack = Math.max(0, ...decoded);
  return range.start >= start - slack && range.end <= end + slack;
}

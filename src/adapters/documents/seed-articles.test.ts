import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {hasSharedData, sharedData} from "../../../test/shared.ts";
import {bodyText} from "../../core/body-text.ts";
import type {EvidenceDocument} from "../../core/evidence-document.ts";
import {rawRanges, textRange} from "../../core/offset-map.ts";
import {readDocument} from "./read-document.ts";

interface GoldSpan {
  readonly doc: string;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly exact: string;
}
interface Gold {
  readonly documents: readonly {readonly id: string; readonly file: string}[];
  readonly claims: readonly unknown[];
  readonly traps: readonly (GoldSpan & {readonly kind: string})[];
}

describe.skipIf(!hasSharedData)("the seed articles", () => {
  it("have the text a person made of them, to the letter", async () => {
    const {read} = await readSeeds();
    expect(bodyText(read("000"))).toBe(readFileSync(sharedData("seed-articles/clean_000.txt"), "utf8"));
  });

  it("have every span of the gold standard where it says, and lead back to it", async () => {
    const {gold, read} = await readSeeds();
    const spans = spansIn(gold.claims);
    expect(spans.length).toBeGreaterThan(250);
    for (const span of spans) expect(wayBack(read(span.doc), span)).toBe(span.exact.replace(/\s+/g, " "));
  });

  it("have no boilerplate in any block", async () => {
    const {gold, read} = await readSeeds();
    const boilerplate = gold.traps.filter(({kind}) => kind === "boilerplate");
    expect(boilerplate.map((trap) => textRange(read(trap.doc).map, {start: trap.rawStart, end: trap.rawEnd}))).toEqual(
      boilerplate.map(() => undefined),
    );
  });

  it("have a title, a byline, a day and an outlet where they give them", async () => {
    const {metadata} = (await readSeeds()).read("000");
    expect(metadata.byline?.[0]?.value).toBe("Sophia Didinova");
    expect(metadata.published?.[0]?.value).toBe("2023-07-11");
    expect(metadata.outlet?.[0]?.value).toBe("The Moscow Times");
  });
});

async function readSeeds(): Promise<{gold: Gold; read: (id: string) => EvidenceDocument}> {
  const gold: Gold = JSON.parse(readFileSync(sharedData("seed-articles/gold.json"), "utf8"));
  const documents = new Map<string, EvidenceDocument>();
  for (const {id, file} of gold.documents)
    documents.set(id, await readDocument({bytes: readFileSync(sharedData(`seed-articles/${file}`)), name: file}));
  return {gold, read: (id) => documents.get(id) as EvidenceDocument};
}

function spansIn(value: unknown): readonly GoldSpan[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  return "rawStart" in value ? [value as GoldSpan] : Object.values(value).flatMap(spansIn);
}

/** Raw units → clean text → raw units → clean text. */
function wayBack({map, text}: EvidenceDocument, {rawStart, rawEnd}: GoldSpan): string | undefined {
  const there = textRange(map, {start: rawStart, end: rawEnd});
  const back = there && rawRanges(map, there.start, there.end).filter((range) => "start" in range);
  const again = back && textRange(map, {start: back[0]?.start ?? 0, end: back.at(-1)?.end ?? 0});
  return again && text.slice(again.start, again.end).replace(/\s+/g, " ");
}

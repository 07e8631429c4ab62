import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {chronoDates} from "../../../src/adapters/dates/chrono-dates.ts";
import {openTagger} from "../../../src/adapters/wink/tagger.ts";
import type {EvidenceDocument} from "../../../src/core/evidence-document.ts";
import {reread} from "../../../src/core/offset-map.ts";
import type {Span} from "../../../src/core/span.ts";
import {type Extraction, extract} from "../../../src/extract/extract.ts";
import {read} from "../../../src/read/read.ts";
import type {Scorer} from "../scorer.ts";
import type {Gold} from "../seeds/gold.ts";
import {pairClaims} from "../seeds/pair-claims.ts";
import {claimDifferences, ledgerDifferences} from "../seeds/same.ts";
import {sprung} from "../seeds/sprung.ts";

interface Article {
  readonly id: string;
  readonly source: string;
  readonly document: EvidenceDocument;
  readonly extraction: Extraction;
}

/** Articles with every claim labelled: a folder with `gold.json` beside the files it names. */
export const scorer: Scorer = {
  set: "seeds",
  recognises: (folder) => existsSync(join(folder, "gold.json")) && "traps" in goldOf(folder),
  async score(folder) {
    const gold = goldOf(folder);
    const articles = await readArticles(folder, gold);
    return {set: "seeds", n: gold.claims.length, metrics: metricsOf(gold, articles)};
  },
};

function goldOf(folder: string): Gold {
  return JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
}

async function readArticles(folder: string, {documents}: Gold): Promise<Article[]> {
  const tag = await openTagger();
  return documents.map(({id, file}) => {
    const bytes = readFileSync(join(folder, file));
    const document = read({bytes}, {name: file}, {sha256});
    return {
      id,
      source: bytes.toString("utf8"),
      document,
      extraction: extract(document, {tag, dates: chronoDates, sha256}),
    };
  });
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}

/** Each claim is scored in the first document that holds it. */
function metricsOf(gold: Gold, articles: readonly Article[]) {
  const [first] = articles as [Article];
  const pairs = pairClaims(first.id, gold.claims, first.extraction.claims);
  const ledger = pairs.filter(([label]) => label.use === "account");
  const right = pairs.filter((pair) => claimDifferences(pair).length === 0);
  const traps = gold.traps.filter((trap) =>
    articles.some((article) => article.id === trap.doc && sprung(trap, article.document, article.extraction, gold)),
  );
  return {
    ledgerRight: ledger.filter((pair) => ledgerDifferences(first.id, pair).length === 0).length,
    ledgerClaims: gold.claims.filter(({use}) => use === "account").length,
    claimsRight: right.length,
    claimsPaired: pairs.length,
    claimsFound: first.extraction.claims.length,
    trapsSprung: traps.length,
    roundTrip: Math.min(...articles.map(roundTrip)),
  };
}

/** Share of spans whose words come back from the source. */
function roundTrip({source, extraction}: Article): number {
  const spans = extraction.claims.flatMap(({evidence, parts}) => [
    ...evidence,
    ...Object.values(parts).flat(),
  ]) as Span[];
  return spans.filter(({raw, exact}) => sameWords(reread(source, raw), exact)).length / spans.length;
}

/** Separators of ours are in the text and not in the source. */
function sameWords(source: string, text: string): boolean {
  return source.replace(/\s+/g, "") === text.replace(/\s+/g, "");
}

import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import countries from "i18n-iso-countries";
import {chronoDates} from "../../../src/adapters/dates/chrono-dates.ts";
import {openTagger} from "../../../src/adapters/wink/tagger.ts";
import type {Claim} from "../../../src/core/claim.ts";
import {extract} from "../../../src/extract/extract.ts";
import {mainClaim} from "../../../src/extract/main-claim.ts";
import {read} from "../../../src/read/read.ts";
import {linesOf} from "../json-lines.ts";
import type {Scorer} from "../scorer.ts";

interface Excerpt {
  readonly Excerpt: string;
  readonly URL: string;
  readonly "Displacement figure": string;
  readonly "Reporting term": string;
  readonly "Reporting unit": string;
  readonly "Location (Country)": string;
}

/** Excerpts of news and reports about displacement (IDMC's IDETECT): one figure, term, unit and country each. */
export const scorer: Scorer = {
  set: "idetect",
  recognises: (folder) => files(folder).length > 0,
  async score(folder) {
    const excerpts = files(folder).flatMap((file) => linesOf<Excerpt>(file));
    const tag = await openTagger();
    const found = excerpts.map((excerpt) => mainClaim(claimsOf(excerpt, tag)));
    const share = (right: (excerpt: Excerpt, claim: Claim) => boolean) =>
      excerpts.filter((excerpt, index) => found[index] !== undefined && right(excerpt, found[index])).length /
      excerpts.length;
    return {
      set: "idetect",
      n: excerpts.length,
      metrics: {figure: share(sameFigure), unit: share(sameUnit), country: share(sameCountry), term: share(sameTerm)},
    };
  },
};

function files(folder: string): readonly string[] {
  const paths = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return paths
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, "utf8").includes('"Displacement figure"'));
}

function claimsOf({Excerpt: text, URL: url}: Excerpt, tag: Awaited<ReturnType<typeof openTagger>>): readonly Claim[] {
  const document = read({bytes: Buffer.from(text)}, {url, mediaType: "text/plain"}, {sha256});
  return extract({...document, status: "ok"}, {tag, dates: chronoDates, sha256}).claims;
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}

function sameFigure(excerpt: Excerpt, {value}: Claim): boolean {
  if (value?.kind !== "quantity") return false;
  const {low, mid, high} = value;
  return [mid, low, high].some((number) => number === Number(excerpt["Displacement figure"]));
}

function sameUnit(excerpt: Excerpt, {value}: Claim): boolean {
  const households = value?.kind === "quantity" && ["households", "dwellings"].includes(value.unit);
  return excerpt["Reporting unit"] === (households ? "Households" : "People");
}

function sameCountry(excerpt: Excerpt, {place}: Claim): boolean {
  const code = place.host ?? place.home;
  return code !== undefined && countries.alpha2ToAlpha3(code) === excerpt["Location (Country)"].split(";")[1];
}

/** Our measures in the words of the scheme, which has none for returns. */
const terms: Readonly<Record<string, string>> = {
  displaced_total: "Displaced",
  displaced_stock: "Displaced",
  evacuated: "Evacuated",
  left_total: "Forced to Flee",
  forced_to_flee: "Forced to Flee",
  homeless: "Homeless",
  in_camp: "In Relief Camp",
  sheltered: "Sheltered",
  relocated: "Relocated",
  housing_destroyed: "Destroyed Housing",
  housing_damaged: "Partially Destroyed Housing",
  housing_uninhabitable: "Uninhabitable Housing",
};

function sameTerm(excerpt: Excerpt, {measure}: Claim): boolean {
  return terms[measure] === excerpt["Reporting term"];
}

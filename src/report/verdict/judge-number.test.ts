import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {mapEvidence} from "../../account/from-evidence/map-evidence.ts";
import type {Observation} from "../../account/observation.ts";
import {observerOf} from "../../account/observe/observers.ts";
import {logitScale} from "../../account/scale.ts";
import {readEvidenceTable} from "../../adapters/csv/read-evidence.ts";
import {readCase} from "../../adapters/yaml/read-case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {claimInWords, numberInWords, unitOf} from "./claim-words.ts";
import {readNumber} from "./judge-number.ts";
import {judgedNumber} from "./judged-number.ts";

function bundled(id: string) {
  const folder = new URL(`../../../examples/${id}/`, import.meta.url);
  const of = readCase(readFileSync(new URL("case.yaml", folder), "utf8"), "case.yaml");
  const {rows} = readEvidenceTable(readFileSync(new URL("evidence/evidence.csv", folder)), "evidence.csv");
  const mapped = mapEvidence(rows, of);
  if ("problems" in mapped) throw new Error(JSON.stringify(mapped.problems));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {case: of, mapped, rowOf: ({rows: [first]}: Observation) => byId.get(first as string) as EvidenceRow};
}

const russia = bundled("russia-2022");

describe("readNumber", () => {
  const read = (text: string) => readNumber(text, russia);

  it("takes the home for where people left, and no country for one that is gone", () => {
    expect(read("500,000 people fled from Russia by June 2023")).toMatchObject({
      claim: {quantity: "left", hosts: null},
    });
    const serbia = read("20,000 living in Serbia on 2023-06-30");
    expect(serbia).toMatchObject({row: {place: "RS"}, claim: {quantity: "stock"}});
    expect(read("20,000 living in the UK on 2023-06-30")).toMatchObject(
      read("20,000 living in the United Kingdom on 2023-06-30"),
    );
  });

  it("says which words it does not understand", () => {
    expect(read("30,000 moved on from Georgia to Serbia by 2023-06")).toMatchObject({
      says: "has words that are not understood, and may make it another question: “moved on from GE to RS”",
    });
    expect(read("many came by June 2023")).toMatchObject({says: "has no number"});
    expect(read("-500000 left by June 2023")).toMatchObject({says: "has a number that is not clear: “-500000 left”"});
    expect(read("half have returned by 2023-13")).toMatchObject({
      says: "has a date that is not clear: “by 2023-13”",
    });
  });

  it("gives the hint that fits", () => {
    expect(read("120% returned by 2023-06")).toMatchObject({hint: expect.stringContaining("between 0 and 1")});
    expect(read("500,000 left by 2031-06")).toMatchObject({
      hint: expect.stringMatching(/^the account runs from February 2022 to \w+ \d{4} and knows/),
    });
  });

  it("counts a part of a month at its rate over the whole", () => {
    const found = read("2,000 arrived in Georgia from 2023-05-01 to 2023-05-20");
    expect(found).toMatchObject({claim: {y: expect.closeTo(Math.log((2000 * 31) / 20), 10)}});
  });
});

describe.each(["russia-2022", "puerto-rico-2017"])("the claims of the bundled case %s", (id) => {
  const of = bundled(id);
  const claims = of.mapped.design.observations.map((claim) => {
    const {number, origin} = judgedNumber(claim, of.rowOf(claim));
    return {claim, number, origin, says: claimInWords(claim, number, of.mapped.design, of.case.from, {origin})};
  });

  it("name the number that was judged", () => {
    // “More than 5,500” of an office is a rounded count, half a step above what it says; a derived number has three digits.
    for (const {claim, number, says} of claims) {
      const {low, mid, high} = number;
      const ends = [low, high].flatMap((end) => end ?? []);
      const stated = mid ?? Math.sqrt((ends[0] as number) * (ends.at(-1) as number));
      const {location} = observerOf(claim.quantity).scale;
      const scale = unitOf(claim) === "share" ? logitScale.location : location;
      expect(Math.abs(scale(stated) - claim.y), says).toBeLessThan(claim.form === "balance" ? 0.5 : 0.1);
    }
  });

  it("read back as themselves, or are refused", () => {
    let understood = 0;
    for (const {claim, says, number} of claims) {
      const back = readNumber(says, of);
      if (back.kind === "unread") continue;
      understood += 1;
      const {quantity, hosts, t0, t, elapsed, wave} = claim;
      expect({...back.claim, says}).toMatchObject({quantity, hosts, t0, t, elapsed, wave, says});
      expect(numberInWords(judgedNumber(back.claim, back.row).number, back.claim)).toBe(
        numberInWords(number, back.claim),
      );
    }
    expect(understood / claims.length).toBeGreaterThan(0.7);
  });
});

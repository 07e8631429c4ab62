import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readEvidenceTable} from "../../adapters/csv/read-evidence.ts";
import {readCase} from "../../adapters/yaml/read-case.ts";
import type {EvidenceRow} from "../../core/evidence-row.ts";
import {monthText} from "../../core/month.ts";
import type {Observation} from "../observation.ts";
import {faultOf} from "../rows.ts";
import {type MappedEvidence, mapEvidence} from "./map-evidence.ts";

const folder = (path: string) => new URL(`../../../${path}`, import.meta.url);

describe.each(["russia-2022", "puerto-rico-2017"])("the bundled case %s", (id) => {
  const of = readCase(readFileSync(folder(`examples/${id}/case.yaml`), "utf8"), "case.yaml");
  const {rows} = readEvidenceTable(readFileSync(folder(`examples/${id}/evidence/evidence.csv`)), "evidence.csv");
  const map = (table: readonly EvidenceRow[]) => {
    const evidence = mapEvidence(table, of);
    if ("problems" in evidence) throw new Error(JSON.stringify(evidence.problems));
    return evidence;
  };
  const mapped = map(rows);

  /** `UPDATE_GOLDEN=1 npx vitest run src/account/from-evidence/bundled` accepts a change; review it with git diff. */
  it("maps as its golden says", () => {
    const golden = folder(`test/golden/mapping/${id}.json`);
    const text = `${JSON.stringify(summary(mapped, rows, monthText(of.from)), null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === "1") {
      mkdirSync(new URL(".", golden), {recursive: true});
      writeFileSync(golden, text);
    }
    expect(text).toBe(readFileSync(golden, "utf8"));
  });

  it("has every row in an observation, or with one reason", () => {
    const used = new Set(mapped.design.observations.flatMap((observation) => observation.rows));
    expect([...used, ...mapped.notUsed.keys()].sort()).toEqual(rows.map((row) => row.id).sort());
  });

  it("gives observations that the account can hold, by id", () => {
    const {observations, months} = mapped.design;
    expect(observations.flatMap((observation) => faultOf(observation, months) ?? [])).toEqual([]);
    expect(observations.map((observation) => observation.id)).toEqual(observations.map(({id}) => id).sort());
  });

  it("gives the identical design for 20 shuffles", () => {
    const shuffles = fc.shuffledSubarray([...rows], {minLength: rows.length});
    fc.assert(
      fc.property(shuffles, (shuffled) => {
        expect(map(shuffled)).toEqual(mapped);
      }),
      {numRuns: 20},
    );
  });

  it.each([
    ["ten copies of each row", {derivation: "copy"}],
    ["ten translations", {derivation: "copy", attributedTo: "via others", source: "translator", title: "по-русски"}],
    ["ten suspected repeats, published later", {derivation: "suspected", published: "2026"}],
  ] as const)("gives the identical design with %s", (_what, of) => {
    const copiesOf = (row: EvidenceRow): readonly EvidenceRow[] =>
      Array.from({length: 10}, (_, i) => ({...row, ...of, id: `${row.id}-again-${i}`, derivesFrom: [row.id]}));
    expect(map([...rows, ...rows.flatMap(copiesOf)]).design).toEqual(mapped.design);
  });
});

/** What a person would look at to see whether a mapping changed. */
function summary({design, notUsed, lastEvidence}: MappedEvidence, rows: readonly EvidenceRow[], from: string) {
  const {hosts, N0, bases, observations} = design;
  const byReason = Map.groupBy(notUsed, ([, reason]) => reason);
  const reasons = [...byReason].map(([reason, found]) => [reason, found.map(([id]) => id).sort()] as const);
  return {
    rows: rows.length,
    rowsUsed: rows.length - notUsed.size,
    observations: observations.length,
    hosts: hosts.join(" "),
    months: `${design.months} from ${from}, evidence to ${lastEvidence}`,
    N0,
    bases: bases.map(({label, type, v, s}) => `${label}: ${type} ${v} (${s})`),
    notUsedByReason: Object.fromEntries(reasons.map(([reason, ids]) => [reason, ids.length]).sort()),
    used: observations.map((observation) => line(observation, hosts)),
    notUsed: Object.fromEntries([...reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function line(observation: Observation, hosts: readonly string[]): string {
  const {id, quantity, form, stay, kind, source, t0, t, elapsed, wave, base} = observation;
  const where = observation.hosts?.map((host) => hosts[host]).join("+") ?? "ALL";
  const end = elapsed < 1 ? `${t} at ${elapsed.toFixed(2)}` : `${t}`;
  const when = wave === null ? `${t0}..${end}` : `wave ${wave.join("..")} at ${t}`;
  const [y, s] = [observation.y, observation.s].map((value) => Number(value.toPrecision(6)));
  const extra = base === null ? "" : `, with base ${base}`;
  return `${id}: ${quantity} ${where} ${when}, ${stay}, ${form} ${y} (${s}), ${kind} ${source}${extra}`;
}

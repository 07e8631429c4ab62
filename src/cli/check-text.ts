import type {CheckedClaim, CheckResult} from "../app/check/check.ts";
import {intervalBar} from "./interval-bar.ts";
import {indent, printable, wrap} from "./layout.ts";
import type {Output} from "./terminal.ts";

/** All verdicts on a terminal: what was found, then each claim by strain; what merely fits or cannot be told in brief. */
export function checkText(result: CheckResult, out: Output): string {
  const {bold, dim} = out.colors;
  const groups = verdictOrder.map((verdict) => ({
    verdict,
    claims: result.claims.filter((each) => each.verdict === verdict),
  }));
  const lines = [
    ...wrap(summary(result), out.width),
    ...groups.flatMap(({verdict, claims}) =>
      claims.length === 0
        ? []
        : [
            "",
            bold(`${signs[verdict]} ${titles[verdict]}: ${claims.length}`),
            ...claims.flatMap((claim) => claimLines(claim, out)),
          ],
    ),
    ...(result.notChecked.length === 0 ? [] : ["", bold("Rows that no account can be held against")]),
    ...result.notChecked.map(({reason, ids}) => dim(`${String(ids.length).padStart(5)}  ${reason}`)),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** One claim on a terminal: the sentence, and under each stay what the other evidence allows with the claim beside it. */
export function claimText(claim: CheckedClaim, out: Output): string {
  const sign = paint(claim.verdict, out)(`${signs[claim.verdict]} ${titles[claim.verdict]}`);
  return [sign, ...wrap(printable(claim.sentence), out.width), ...bars(claim, out), ...support(claim, out)]
    .map((line) => `${line}\n`)
    .join("");
}

type Verdict = CheckedClaim["verdict"];

const verdictOrder: readonly Verdict[] = ["contradicted", "strained", "consistent", "cannot-tell", "crossings"];

const signs: Readonly<Record<Verdict, string>> = {
  consistent: "✓",
  strained: "~",
  contradicted: "✗",
  "cannot-tell": "?",
  crossings: "⇄",
};

const titles: Readonly<Record<Verdict, string>> = {
  consistent: "consistent with the other evidence",
  strained: "strained by the other evidence",
  contradicted: "contradicted by the other evidence",
  "cannot-tell": "cannot be told from the other evidence",
  crossings: "counts crossings, not people",
};

function summary({claims, judged, falseAlarmsExpected}: CheckResult): string {
  const doubtful = claims.filter(({verdict}) => verdict === "contradicted" || verdict === "strained").length;
  const expected = falseAlarmsExpected < 1 ? "less than one" : `about ${Math.round(falseAlarmsExpected)}`;
  return `${judged} claims can be judged by evidence that does not descend from them; ${doubtful} of those shown here do not fit it well. Were every one of them right, chance alone would make ${expected} look strained or contradicted.`;
}

/** Claims that do not fit have their sentence and their bars, the others their sentence. */
function claimLines(claim: CheckedClaim, out: Output): string[] {
  const tells = claim.verdict === "contradicted" || claim.verdict === "strained";
  const copies = claim.copies.length === 0 ? [] : [out.colors.dim(`shared by ${claim.copies.join(", ")}`)];
  const below = tells ? [...bars(claim, out), ...support(claim, out)] : [];
  return [
    "",
    ...indent(
      [
        ...wrap(printable(claim.sentence), out.width - margin),
        ...below,
        ...copies.flatMap((line) => wrap(line, out.width - margin)),
      ],
      margin,
    ),
  ];
}

const margin = 2;

function paint(verdict: Verdict, {colors}: Output): (text: string) => string {
  if (verdict === "contradicted") return colors.red;
  if (verdict === "strained") return colors.yellow;
  return verdict === "consistent" ? colors.green : colors.dim;
}

const stays = {settled: "settled abroad", any: "every stay"} as const;

/** ─ 9 in 10, ━ 1 in 2, ● the middle; ▲ the claim, ▶ and ◀ the ends of a bound. */
function bars(claim: CheckedClaim, {colors, width}: Output): string[] {
  const entries = Object.entries(claim.byStay);
  const ends = [...claimedEnds(claim), ...entries.flatMap(([, {predictive}]) => [predictive.q05, predictive.q95])];
  const [least, most] = [Math.min(0, ...ends), Math.max(...ends)];
  const room = Math.max(10, Math.min(56, width - 24));
  const place = (value: number) => (value - least) / (most - least || 1);
  const rows = entries.map(
    ([
      stay,
      {
        predictive: {q05, q25, q50, q75, q95},
      },
    ]) => {
      const bar = intervalBar(
        {q05: place(q05), q25: place(q25), q50: place(q50), q75: place(q75), q95: place(q95)},
        room,
      );
      return `${stays[stay as keyof typeof stays].padEnd(16)}${colors.cyan(bar)}`;
    },
  );
  return [...rows, `${"the claim".padEnd(16)}${marks(claim, place, room)}`.trimEnd()];
}

function marks(claim: CheckedClaim, place: (value: number) => number, room: number): string {
  const cells = Array.from({length: room}, () => " ");
  const at = (value: number) => Math.min(room - 1, Math.max(0, Math.floor(place(value) * room)));
  const ends = claimedEnds(claim);
  const [first = 0, last = first] = ends;
  if (ends.length === 2) cells.fill("▂", at(first), at(last) + 1);
  const only = claim.stated.mid === null && ends.length === 1;
  cells[at(first)] = only ? (claim.stated.high === null ? "▶" : "◀") : "▲";
  if (ends.length === 2) cells[at(last)] = "▲";
  return cells.join("");
}

function claimedEnds({stated: {low, mid, high}}: CheckedClaim): number[] {
  if (low !== null && high !== null && low < high) return [low, high];
  return [mid ?? low ?? high].flatMap((value) => value ?? []);
}

function support({restsOn, method, byStay}: CheckedClaim, {colors, width}: Output): string[] {
  if (Object.keys(byStay).length === 0) return [];
  const sources = restsOn
    .map(({source, pull, spread}) => `${printable(source)} (${whatItDoes(pull, spread)})`)
    .join(", ");
  const rests = sources === "" ? "rests on no single source" : `rests most on ${sources}`;
  const how = {
    psis: "without its source, by weights",
    refit: "without its source, estimated anew",
    exact: "held against all evidence",
  }[method];
  return wrap(`${rests}; ${how}`, width).map(colors.dim);
}

function whatItDoes(pull: number, spread: number): string {
  if (Math.abs(pull) >= Math.abs(spread)) return pull > 0 ? "pulls up" : "pulls down";
  return spread < 0 ? "holds together" : "is at odds";
}
